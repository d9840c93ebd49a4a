// SPDX-License-Identifier: Apache-2.0
#include "survey/answer_text.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace pondera::survey {

namespace {

enum class Kind { left, right, equal, times, number, minus, slash, separator, unknown };

/// A word of the answer, or a number with `decimals` digits after its point: digits / 10^decimals.
struct Token {
  Kind kind = Kind::unknown;
  std::int64_t digits = 0;
  int decimals = 0;
  char sign = 0;  ///< of a separator: ':', ',' or '='
};

using Tokens = std::vector<Token>;

struct Word {
  std::string_view text;
  Token token;
};

constexpr std::int64_t too_large = 1'000'000'000;  // stands for every longer number
constexpr int most_decimals = 8;

/// All words of all languages, longest first, so that "一样" (the same) is found before "一" (one).
const std::vector<Word>& words() {
  static const std::vector<Word> table = [] {
    std::vector<Word> all;
    const auto add = [&](std::string_view field, Kind kind) {
      for (const std::string_view word : alternatives(field)) all.push_back({word, {.kind = kind}});
    };
    for (const Wording& wording : wordings()) {
      add(wording.words_left, Kind::left);
      add(wording.words_right, Kind::right);
      add(wording.words_equal, Kind::equal);
      add(wording.words_times, Kind::times);
      std::int64_t value = 0;
      for (const std::string_view word : alternatives(wording.words_digits)) {
        all.push_back({word, {.kind = Kind::number, .digits = value++}});
      }
    }
    std::ranges::stable_sort(all, {}, [](const Word& word) { return -std::ssize(word.text); });
    return all;
  }();
  return table;
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// The longest word at the start of `text`; a word of Latin letters only as a whole.
const Word* word_at(std::string_view text) {
  for (const Word& word : words()) {
    if (!text.starts_with(word.text)) continue;
    const bool continues = is_letter(word.text.back()) && text.size() > word.text.size() &&
                           is_letter(text[word.text.size()]);
    if (!continues) return &word;
  }
  return nullptr;
}

/// Reads digits and at most one point or comma with digits behind it from the start of `text`.
Token number_at(std::string_view text, std::size_t& length) {
  Token number = {.kind = Kind::number};
  const auto add = [&](char c) {
    number.digits = std::min(number.digits * 10 + (c - '0'), too_large);
  };
  while (length < text.size() && is_digit(text[length])) add(text[length++]);
  const bool decimal = length + 1 < text.size() && (text[length] == '.' || text[length] == ',') &&
                       is_digit(text[length + 1]);
  if (!decimal) return number;
  for (++length; length < text.size() && is_digit(text[length]); ++length) {
    if (number.decimals == most_decimals) continue;
    add(text[length]);
    ++number.decimals;
  }
  while (number.decimals > 0 && number.digits % 10 == 0 && number.digits < too_large) {
    number.digits /= 10;
    --number.decimals;
  }
  return number;
}

Token sign_at(char c) {
  switch (c) {
    case '-':
      return {.kind = Kind::minus};
    case '/':
      return {.kind = Kind::slash};
    case ':':
    case ',':
    case '=':
      return {.kind = Kind::separator, .sign = c};
    default:
      return {};
  }
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == ' ' || rest[0] == '(' || rest[0] == ')') {
      ++at;
    } else if (is_digit(rest[0])) {
      std::size_t length = 0;
      tokens.push_back(number_at(rest, length));
      at += length;
    } else if (const Word* word = word_at(rest)) {
      tokens.push_back(word->token);
      at += word->text.size();
    } else {
      tokens.push_back(sign_at(rest[0]));
      ++at;
      // The rest of an unknown Latin word belongs to it: "leftish" must not end in a known word.
      while (is_letter(rest[0]) && at < text.size() && is_letter(text[at])) ++at;
    }
  }
  return tokens;
}

}  // namespace

std::string plain_answer(std::string_view text) {
  const std::string plain = folded(text);
  constexpr std::string_view decoration = " \"'*";
  const auto bare = [&](std::string_view part) {
    const std::size_t first = part.find_first_not_of(decoration);
    if (first == part.npos) return std::string_view{};
    return part.substr(first, part.find_last_not_of(decoration) - first + 1);
  };
  std::string_view kept = bare(plain);
  if (kept.ends_with('.') && !kept.ends_with("..")) kept = bare(kept.substr(0, kept.size() - 1));
  const std::string_view undecorated = trimmed(plain);
  // "*****" says something, if not what; a pair of quotation marks is how tools write nothing.
  const bool quotes_nothing = undecorated == "\"\"" || undecorated == "''";
  return std::string(kept.empty() && !quotes_nothing ? undecorated : kept);
}

bool says_no_answer(std::string_view plain) {
  if (plain.find_first_not_of('-') == plain.npos) return true;  // nothing, or dashes only
  return std::ranges::any_of(wordings(), [&](const Wording& wording) {
    const auto listed = alternatives(wording.words_none);
    return std::ranges::find(listed, plain) != listed.end();
  });
}

namespace {

std::ptrdiff_t count(const Tokens& tokens, Kind kind) {
  return std::ranges::count(tokens, kind, &Token::kind);
}
std::ptrdiff_t sides(const Tokens& tokens) {
  return count(tokens, Kind::left) + count(tokens, Kind::right) + count(tokens, Kind::equal);
}

ParsedAnswer on_ladder(std::int64_t strength, bool left, int strongest) {
  if (strength < 1 || strength > strongest) return refused_answer(AnswerProblem::out_of_scale);
  const int code = static_cast<int>(strength);
  return {.code = left || code == 1 ? code : -code};
}

/// A decimal below 1: the only k with 1/k, rounded or cut to as many digits, is this number. One
/// digit is too few unless 1/k ends there (0.5, 0.2): 0.3 is not 1/3.
ParsedAnswer reciprocal_of(const Token& number, int strongest) {
  std::int64_t power = 1;
  for (int i = 0; i < number.decimals; ++i) power *= 10;
  std::int64_t found = 0;
  for (std::int64_t k = 2; k <= strongest; ++k) {
    const bool exact = number.digits * k == power;
    const bool near = number.decimals >= 2 &&
                      (number.digits == power / k || number.digits == (2 * power + k) / (2 * k));
    if (!exact && !near) continue;
    if (found != 0) return refused_answer(AnswerProblem::ambiguous_number);
    found = k;
  }
  if (found != 0) return on_ladder(found, false, strongest);
  return refused_answer(number.digits * strongest < power ? AnswerProblem::out_of_scale
                                                          : AnswerProblem::between_steps);
}

/// "a/b" or "a:b": a ratio of left to right.
ParsedAnswer ratio_of(const Token& above, const Token& below, int strongest) {
  if (above.decimals > 0 || below.decimals > 0) return refused_answer(AnswerProblem::between_steps);
  if (above.digits == 0 || below.digits == 0) return refused_answer(AnswerProblem::out_of_scale);
  if (above.digits % below.digits == 0) {
    return on_ladder(above.digits / below.digits, true, strongest);
  }
  if (below.digits % above.digits == 0) {
    return on_ladder(below.digits / above.digits, false, strongest);
  }
  return refused_answer(AnswerProblem::between_steps);
}

bool is_ratio(const Tokens& tokens) {
  return tokens.size() == 3 && tokens[0].kind == Kind::number && tokens[2].kind == Kind::number &&
         (tokens[1].kind == Kind::slash || tokens[1].sign == ':');
}

/// Why tokens that are not one of the forms of an answer are refused, the most helpful reason
/// first.
ParsedAnswer refusal(const Tokens& tokens) {
  const std::ptrdiff_t numbers = count(tokens, Kind::number);
  if (sides(tokens) > 1 || numbers > 1) return refused_answer(AnswerProblem::two_answers);
  const bool one_side = count(tokens, Kind::left) + count(tokens, Kind::right) == 1;
  if (one_side && numbers == 0) return refused_answer(AnswerProblem::no_intensity);
  if (count(tokens, Kind::unknown) == 0 && count(tokens, Kind::minus) > 0 && numbers == 1) {
    return refused_answer(AnswerProblem::ambiguous_number);
  }
  return refused_answer(AnswerProblem::unreadable);
}

/// One side word and one number, in either order.
ParsedAnswer side_and_number(const Token& side, const Token& number, int strongest) {
  if (side.kind == Kind::equal) {
    const bool one = number.digits == 1 && number.decimals == 0;
    return one ? ParsedAnswer{.code = 1} : refused_answer(AnswerProblem::two_answers);
  }
  if (number.decimals > 0) return refused_answer(AnswerProblem::between_steps);
  return on_ladder(number.digits, side.kind == Kind::left, strongest);
}

ParsedAnswer only_token(const Token& token, int strongest) {
  if (token.kind == Kind::equal || token.sign == '=') return {.code = 1};
  if (token.kind != Kind::number) return refusal({token});
  if (token.decimals == 0) return on_ladder(token.digits, true, strongest);
  return reciprocal_of(token, strongest);
}

bool is_side(const Token& token) {
  return token.kind == Kind::left || token.kind == Kind::right || token.kind == Kind::equal;
}

/// Drops "times" behind a number and one separator between a side and a number.
Tokens essential(const Tokens& tokens) {
  Tokens kept;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Kind before = i > 0 ? tokens[i - 1].kind : Kind::unknown;
    if (tokens[i].kind == Kind::times && before == Kind::number) continue;
    if (tokens[i].kind == Kind::separator && i > 0 && i + 1 < tokens.size()) {
      const bool apart = (is_side(tokens[i - 1]) && tokens[i + 1].kind == Kind::number) ||
                         (before == Kind::number && is_side(tokens[i + 1]));
      if (apart) continue;
    }
    kept.push_back(tokens[i]);
  }
  return kept;
}

ParsedAnswer judgement_of(const Tokens& tokens, int strongest) {
  if (is_ratio(tokens)) return ratio_of(tokens[0], tokens[2], strongest);
  if (tokens.size() == 1) return only_token(tokens[0], strongest);
  if (tokens.size() == 2 && is_side(tokens[0]) && tokens[1].kind == Kind::number) {
    return side_and_number(tokens[0], tokens[1], strongest);
  }
  if (tokens.size() == 2 && is_side(tokens[1]) && tokens[0].kind == Kind::number) {
    return side_and_number(tokens[1], tokens[0], strongest);
  }
  return refusal(tokens);
}

/// The numeral one and a dash look alike in Chinese: alone, it can mean 1 or nothing.
constexpr std::string_view one_or_dash = "一";

}  // namespace

ParsedAnswer parse_pairwise_answer(std::string_view text, int strongest) {
  PONDERA_ASSERT(strongest >= 2);
  const std::string plain = plain_answer(text);
  if (says_no_answer(plain)) return {.blank = true};
  if (plain == one_or_dash) return refused_answer(AnswerProblem::ambiguous_number);
  return judgement_of(essential(tokens_of(plain)), strongest);
}

ParsedAnswer parse_rating_answer(std::string_view text, int lowest, int highest) {
  PONDERA_ASSERT(lowest < highest);
  const std::string plain = plain_answer(text);
  if (says_no_answer(plain)) return {.blank = true};
  if (plain == one_or_dash) return refused_answer(AnswerProblem::ambiguous_number);
  Tokens tokens = essential(tokens_of(plain));
  const bool negative = tokens.size() == 2 && tokens[0].kind == Kind::minus && lowest < 0;
  if (negative) tokens.erase(tokens.begin());
  if (tokens.size() != 1 || tokens[0].kind != Kind::number) {
    const ParsedAnswer refused = refusal(tokens);
    return refused.problem == AnswerProblem::no_intensity
               ? refused_answer(AnswerProblem::unreadable)
               : refused;
  }
  if (tokens[0].decimals > 0) return refused_answer(AnswerProblem::between_steps);
  const std::int64_t rating = negative ? -tokens[0].digits : tokens[0].digits;
  if (rating < lowest || rating > highest) return refused_answer(AnswerProblem::out_of_scale);
  return {.code = static_cast<int>(rating)};
}

ParsedAnswer parse_times_answer(std::string_view text, int strongest) {
  const std::string plain = plain_answer(text);
  const bool equal = std::ranges::any_of(wordings(), [&](const Wording& wording) {
    const auto words_of_equality = alternatives(wording.words_equal);
    return std::ranges::find(words_of_equality, plain) != words_of_equality.end();
  });
  return equal ? ParsedAnswer{.code = 1} : parse_rating_answer(text, 1, strongest);
}

bool is_worded_answer(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes; an answer in words is shorter than any sentence
  if (text.size() > longest) return false;
  const Tokens tokens = essential(tokens_of(plain_answer(text)));
  if (sides(tokens) != 1) return false;
  const ParsedAnswer parsed = judgement_of(tokens, 9);
  return parsed.code.has_value() || parsed.problem == AnswerProblem::out_of_scale;
}

}  // namespace pondera::survey
