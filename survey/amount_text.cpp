// SPDX-License-Identifier: Apache-2.0
#include "survey/amount_text.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/response.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace pondera::survey {

namespace {

constexpr std::string_view decimal_points = ".,";

std::string_view without_end(std::string_view text, std::string_view end) {
  text.remove_suffix(end.size());
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Drops one "points", "point", "分", "点" or "%" behind an amount. What counts times, such as
/// "2x", is no amount.
std::string_view without_unit(std::string_view plain, bool percent_is_amount) {
  if (percent_is_amount && plain.size() > 1 && plain.ends_with('%')) {
    return without_end(plain, "%");
  }
  for (const Wording& wording : wordings()) {
    for (const std::string_view word : alternatives(wording.words_points)) {
      if (plain.size() > word.size() && plain.ends_with(word)) return without_end(plain, word);
    }
  }
  return plain;
}

/// How many runs of digits, with their points and commas, stand in the text.
int numbers_in(std::string_view plain) {
  int count = 0;
  bool inside = false;
  for (const char c : plain) {
    const bool continues = is_digit(c) || (inside && decimal_points.find(c) != decimal_points.npos);
    if (continues && !inside) ++count;
    inside = continues;
  }
  return count;
}

/// Digits with at most one point or comma between them.
ParsedAnswer decimal(std::string_view plain) {
  const std::size_t point = plain.find_first_of(decimal_points);
  const std::string_view whole = plain.substr(0, point);
  std::string_view behind = point == plain.npos ? std::string_view{} : plain.substr(point + 1);
  if (whole.empty() || (point != plain.npos && behind.empty())) {
    return refused_answer(AnswerProblem::unreadable);
  }
  if (behind.find_first_of(decimal_points) != behind.npos)
    return refused_answer(AnswerProblem::thousands);
  // 1.500 and 1,500 are 1500 to some and 1.5 to others; 0.125 and 1234.567 are clear.
  constexpr std::size_t digits_of_thousands = 3;
  const bool may_divide = behind.size() == digits_of_thousands &&
                          whole.size() <= digits_of_thousands && whole.front() != '0';
  if (may_divide) return refused_answer(AnswerProblem::thousands);
  while (behind.ends_with('0')) behind.remove_suffix(1);
  constexpr std::size_t most_decimals = 4;
  if (behind.size() > most_decimals) return refused_answer(AnswerProblem::too_fine);
  std::int64_t code = 0;
  constexpr std::int64_t most = std::int64_t{most_amount} * code_of_one;
  for (const char c : whole) code = std::min(code * 10 + (c - '0'), most + 1);
  for (std::size_t i = 0; i < most_decimals; ++i) {
    code = std::min(code * 10 + (i < behind.size() ? behind[i] - '0' : 0), most + 1);
  }
  if (code > most) return refused_answer(AnswerProblem::out_of_scale);
  return {.code = static_cast<int>(code)};
}

/// 1 to 9 for a Chinese digit.
std::optional<int> chinese_digit(std::string_view character) {
  constexpr std::string_view two_of_a_kind = "两";
  if (character == two_of_a_kind) return 2;
  const auto names = alternatives(find_wording("zh")->words_digits);
  const auto found = std::ranges::find(names, character);
  const auto value = static_cast<int>(found - names.begin());
  return value >= 1 && value <= 9 ? std::optional(value) : std::nullopt;
}

/// Takes Chinese numerals from the front of a text.
class ChineseReader {
 public:
  explicit ChineseReader(std::string_view text) : characters_(utf8_characters(text)) {}

  [[nodiscard]] bool at_end() const { return at_ == characters_.size(); }
  bool take(std::string_view character) {
    if (at_end() || characters_[at_] != character) return false;
    ++at_;
    return true;
  }
  bool take_zero() { return take("零") || take("〇"); }
  /// 1 to 9; 0 when none is there.
  int take_digit() {
    const auto digit = at_end() ? std::nullopt : chinese_digit(characters_[at_]);
    if (digit) ++at_;
    return digit.value_or(0);
  }

 private:
  std::vector<std::string_view> characters_;
  std::size_t at_ = 0;
};

/// What stands behind 百: nothing, 零五 or 二十[五]; nothing for "二" alone, which is 20 where
/// people speak and might be meant as 2.
std::optional<int> behind_hundred(ChineseReader& reader) {
  if (reader.at_end()) return 0;
  if (reader.take_zero()) {
    const int ones = reader.take_digit();
    return ones > 0 ? std::optional(ones) : std::nullopt;
  }
  const int tens = reader.take_digit();
  if (tens == 0 || !reader.take("十")) return std::nullopt;
  return tens * 10 + reader.take_digit();
}

/// 0 to 999 in Chinese numerals: 零, 十二, 三十五, 一百零五, 一百二十.
std::optional<int> chinese_number(std::string_view plain) {
  ChineseReader reader(plain);
  if (reader.take_zero()) return reader.at_end() ? std::optional(0) : std::nullopt;
  std::optional<int> value = reader.take_digit();
  if (*value > 0 && reader.take("百")) {
    const auto rest = behind_hundred(reader);
    value = rest ? std::optional(*value * 100 + *rest) : std::nullopt;
  } else if (reader.take("十")) {
    value = std::max(*value, 1) * 10 + reader.take_digit();
  }
  if (!value || *value == 0 || !reader.at_end()) return std::nullopt;
  return value;
}

std::optional<int> worded_number(std::string_view plain) {
  for (const Wording& wording : wordings()) {
    const auto names = alternatives(wording.words_digits);
    const auto found = std::ranges::find(names, plain);
    if (found != names.end()) return static_cast<int>(found - names.begin());
  }
  return chinese_number(plain);
}

}  // namespace

ParsedAnswer parse_amount_answer(std::string_view text, bool percent_is_amount) {
  const std::string plain = plain_answer(text);
  if (says_no_answer(plain)) return {.blank = true};
  constexpr std::string_view one_or_dash = "一";
  if (plain == one_or_dash) return refused_answer(AnswerProblem::ambiguous_number);
  const std::string_view amount = without_unit(plain, percent_is_amount);
  const std::string permitted = std::string(decimal_digits) + std::string(decimal_points);
  if (amount.find_first_not_of(permitted) == amount.npos) return decimal(amount);
  if (const auto number = worded_number(amount)) return {.code = *number * code_of_one};
  if (numbers_in(amount) > 1) return refused_answer(AnswerProblem::two_answers);
  const std::size_t behind_dash = amount.find_first_not_of("- ");
  const bool dashed = amount.starts_with('-') && behind_dash != amount.npos &&
                      amount.find_first_not_of(permitted, behind_dash) == amount.npos;
  return refused_answer(dashed ? AnswerProblem::negative : AnswerProblem::unreadable);
}

std::string amount_text(std::int64_t ten_thousandths) {
  constexpr int decimals = 4;
  std::string text = std::to_string(ten_thousandths < 0 ? -ten_thousandths : ten_thousandths);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  text.insert(text.size() - decimals, 1, '.');
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return (ten_thousandths < 0 ? "-" : "") + text;
}

}  // namespace pondera::survey
