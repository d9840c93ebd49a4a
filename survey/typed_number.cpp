// SPDX-License-Identifier: Apache-2.0
#include "survey/typed_number.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/amount_text.hpp"
#include "survey/answer_text.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pondera::survey {

namespace {

constexpr std::size_t longest_line = 160;  // bytes; a label and a number
constexpr std::size_t longest_name = 40;   // bytes; longer texts before a colon are sentences

/// Digits in front that are no amount: "030" begins a telephone number.
bool has_leading_zero(std::string_view plain) {
  return plain.size() > 1 && plain[0] == '0' && is_digit(plain[1]);
}

bool is_number(std::string_view plain) {
  constexpr int widest_scale = 9;
  if (plain.empty() || has_leading_zero(plain)) return false;
  if (parse_amount_answer(plain, true).code) return true;
  const bool ratio = plain.find_first_not_of("0123456789/:., ") == plain.npos;
  return ratio && plain.find_first_of(decimal_digits) != plain.npos &&
         parse_pairwise_answer(plain, widest_scale).code.has_value();
}

/// "17:30", which may be a question and its answer as well as a time.
bool is_time(std::string_view plain) {
  const std::size_t colon = plain.find(':');
  return (colon == 1 || colon == 2) && plain.size() == colon + 3 &&
         plain.find_first_not_of("0123456789:") == plain.npos && plain.rfind(':') == colon;
}

/// Two numbers or more, with signs or blanks between.
bool is_list(std::string_view plain) {
  constexpr std::string_view between = ",;/ ";
  int count = 0;
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find_first_of(between), plain.size());
    if (end > 0) {
      const std::string_view part = plain.substr(0, end);
      if (!is_digit(part[0]) || !is_number(part)) return false;
      ++count;
    }
    plain.remove_prefix(std::min(end + 1, plain.size()));
  }
  return count > 1;
}

/// Drops "item", "question", "Q" or "第" from in front of the number of a question.
std::string_view without_word_of_number(std::string_view plain) {
  std::vector<std::string_view> words = {"no.", "no", "q", "第"};
  for (const Wording& wording : wordings()) {
    for (const auto field : {wording.key_pair, wording.key_item, wording.key_question}) {
      for (const std::string_view word : alternatives(field)) words.push_back(word);
    }
  }
  std::ranges::stable_sort(words, {}, [](std::string_view word) { return -std::ssize(word); });
  const auto word = std::ranges::find_if(words, [&](auto text) { return plain.starts_with(text); });
  if (word == words.end()) return plain;
  return trimmed(plain.substr(word->size()));
}

/// "6: 50": a number, a sign and a number. "6.50" is one number, "6, 50" a list.
bool is_numbered(std::string_view plain) {
  constexpr std::string_view chinese_question = "题";
  if (plain.starts_with('(')) plain.remove_prefix(1);
  plain = without_word_of_number(plain);
  const std::size_t end = plain.find_first_not_of(decimal_digits);
  if (end == 0 || end == plain.npos || has_leading_zero(plain)) return false;
  plain.remove_prefix(end);
  if (plain.starts_with(chinese_question)) plain.remove_prefix(chinese_question.size());
  const std::size_t sign = plain.find_first_not_of(' ');
  if (sign == plain.npos) return false;
  plain.remove_prefix(sign);
  const bool point = plain.starts_with(". ");
  if (!point && std::string_view(":)=").find(plain[0]) == std::string_view::npos) return false;
  const std::size_t value = plain.find_first_not_of(":)=. ");
  return value != plain.npos && is_number(plain.substr(value));
}

/// A label with an answer behind it; the label may hold colons and numbers itself.
bool is_labelled(std::string_view plain, const std::set<std::string>& labels) {
  constexpr std::string_view between = ":=- ";
  for (std::size_t at = plain.size(); at > 1; --at) {
    if (between.find(plain[at - 1]) == between.npos) continue;
    const std::string_view value = trimmed(plain.substr(at));
    if (!is_number(value) && !is_worded_answer(value)) continue;
    const std::size_t end = plain.find_last_not_of(between, at - 1);
    if (end != plain.npos && labels.contains(label_key(plain.substr(0, end + 1)))) return true;
  }
  return false;
}

bool is_named(std::string_view plain) {
  const std::size_t colon = plain.rfind(':');
  if (colon == plain.npos || colon == 0 || colon > longest_name) return false;
  return plain.find_first_of(decimal_digits) > colon && is_number(trimmed(plain.substr(colon + 1)));
}

/// Without a bullet, and with the comma of a Chinese list as the sign behind a number.
std::string plain_line(const SheetLine& line) {
  constexpr std::string_view list_comma = "、";
  std::string text(line.text);
  for (std::size_t at = text.find(list_comma); at != text.npos; at = text.find(list_comma)) {
    text.replace(at, list_comma.size(), ": ");
  }
  const std::string plain = plain_answer(text);
  if (plain.starts_with("- ")) return std::string(trimmed(plain.substr(2)));
  return plain;
}

}  // namespace

TypedNumber typed_number(const SheetLine& line, const std::set<std::string>& labels) {
  if (line.text.empty() || line.text.size() > longest_line || recognise_key(line)) {
    return TypedNumber::none;
  }
  const std::string plain = plain_line(line);
  if (is_time(plain)) return TypedNumber::alone;
  if (is_numbered(plain)) return TypedNumber::numbered;
  if (is_labelled(plain, labels)) return TypedNumber::labelled;
  if (is_number(plain)) return TypedNumber::alone;
  if (is_list(plain)) return TypedNumber::list;
  return is_named(plain) ? TypedNumber::named : TypedNumber::none;
}

std::set<std::string> labels_among(const std::vector<SheetLine>& lines) {
  std::set<std::string> labels;
  for (const SheetLine& line : lines) {
    const auto key = recognise_key(line);
    const bool label = key && (key->key == SheetKey::left || key->key == SheetKey::right ||
                               key->key == SheetKey::indicator);
    if (!label || key->value.text.empty()) continue;
    const auto plain = unquoted_scalar(key->value.text);
    labels.insert(label_key(plain ? *plain : std::string(key->value.text)));
  }
  labels.erase("");
  return labels;
}

}  // namespace pondera::survey
