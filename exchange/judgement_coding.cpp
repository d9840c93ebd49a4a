// SPDX-License-Identifier: Apache-2.0
#include "exchange/judgement_coding.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <cstdint>

namespace pondera::exchange {

namespace {

/// Fewer digits do not tell 1/3 from 0.3.
constexpr std::size_t least_decimals_of_a_fraction = 2;

Rational ratio_of(std::int64_t code) {
  if (code >= -1 && code <= 1) return 1;
  return code > 0 ? Rational(code) : *Rational::make(1, -code);
}

ReadValue judgement(std::int64_t code) {
  return {ratio_of(code), "", ""};
}

ReadValue problem(std::string_view text, std::string_view what, std::string hint) {
  return {std::nullopt, shown(text) + std::string(what), std::move(hint)};
}

/// Decimals that are 1/k rounded: 0.333333 is one third.
std::optional<Rational> rounded_fraction(std::string_view text, const Rational& value, int most) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || text.find('e') != std::string_view::npos) return {};
  const std::size_t decimals = text.size() - point - 1;
  constexpr std::size_t most_decimals = 12;
  if (decimals < least_decimals_of_a_fraction || decimals > most_decimals) return {};
  for (int k = 2; k <= most; ++k) {
    const Rational fraction = *Rational::make(1, k);
    const auto digits = static_cast<int>(decimals);
    if (fraction.fixed_text(digits) == value.fixed_text(digits)) return fraction;
  }
  return {};
}

ReadValue read_ratio(std::string_view text, const ValueRule& rule) {
  const auto value = parse_rational(text);
  if (!value) {
    return problem(text, " is not a ratio",
                   "write how many times the first is as important as the second, for example 3 or "
                   "1/3; decimals with a point");
  }
  if (compare(*value, 0) != std::strong_ordering::greater) {
    return problem(text, " is not a positive ratio",
                   "if signs or zero mean something in this file, declare another coding: "
                   "--coding signed or --coding slider");
  }
  if (const auto fraction = rounded_fraction(text, *value, rule.strongest)) {
    return {fraction, "", ""};
  }
  return {value, "", ""};
}

/// Positive: the first item.
std::int64_t turned(std::int64_t value, LeftSide left_is) {
  return left_is == LeftSide::negative ? -value : value;
}

ReadValue not_whole(std::string_view text, std::string_view range) {
  return problem(text, " is not a whole number " + std::string(range),
                 "correct it, or name it with --missing if it means that nothing was answered");
}

ReadValue read_signed(std::string_view text, const ValueRule& rule) {
  const std::string most = std::to_string(rule.strongest);
  const auto value = parse_whole(text);
  if (!value || *value < -rule.strongest || *value > rule.strongest) {
    return not_whole(text, "from -" + most + " to " + most);
  }
  if (*value == 0) {
    return problem(text, " has no meaning in this coding: equal is 1 or -1",
                   "write --missing 0 if it means that nothing was answered; if it means equal, "
                   "the values may be a slider: --coding slider");
  }
  return judgement(turned(*value, rule.left_is));
}

/// Steps away from the middle: 0 is equal, k is k + 1 times.
ReadValue steps(std::int64_t value, LeftSide left_is) {
  const std::int64_t step = turned(value, left_is);
  if (step == 0) return judgement(1);
  return judgement(step > 0 ? step + 1 : step - 1);
}

ReadValue read_slider(std::string_view text, const ValueRule& rule) {
  const int end = rule.strongest - 1;
  const auto value = parse_whole(text);
  if (!value || *value < -end || *value > end) {
    return not_whole(text, "from -" + std::to_string(end) + " to " + std::to_string(end));
  }
  return steps(*value, rule.left_is);
}

ReadValue read_codes(std::string_view text, const ValueRule& rule) {
  const int last = 2 * rule.strongest - 1;
  const auto value = parse_whole(text);
  if (!value || *value < 1 || *value > last) {
    return not_whole(text, "from 1 to " + std::to_string(last));
  }
  return steps(*value - rule.strongest, rule.left_is);
}

ReadValue read_text(std::string_view text, const ValueRule& rule) {
  for (const TextCode& known : rule.texts) {
    if (survey::folded(trimmed(known.text)) == survey::folded(text)) return judgement(known.code);
  }
  return problem(text, " is not among the texts of the mapping file",
                 "add a line for it below 'texts:', or below 'missing:'");
}

bool is_missing(std::string_view text, const ValueRule& rule) {
  if (text.empty() || text == "NA" || text == "N/A" || text == "n/a") return true;
  return std::ranges::any_of(rule.missing,
                             [&](const std::string& word) { return trimmed(word) == text; });
}

}  // namespace

const std::vector<CodingRow>& codings() {
  static const std::vector<CodingRow> rows = {
      {Coding::ratio, "ratio", "3, 1/3 or 0.333: how many times the first is the second", false},
      {Coding::signed_number, "signed", "-9 … -1 and 1 … 9: the sign names the side", true},
      {Coding::slider, "slider", "-8 … 8: 0 is equal, 2 is 3 times", true},
      {Coding::codes17, "codes17", "1 … 17: 9 is equal, 11 is 3 times", true},
      {Coding::texts, "texts", "texts that the mapping file lists", false},
  };
  return rows;
}

std::vector<std::string> coding_names() {
  std::vector<std::string> names;
  for (const CodingRow& row : codings()) names.emplace_back(row.name);
  return names;
}

ReadValue read_value(std::string_view text, const ValueRule& rule) {
  const std::string_view cell = trimmed(text);
  if (is_missing(cell, rule)) return {};
  if (rule.coding == Coding::texts) return read_text(cell, rule);
  std::string plain = survey::folded(cell);
  if (plain.starts_with('+')) plain.erase(0, 1);
  switch (rule.coding) {
    case Coding::signed_number:
      return read_signed(plain, rule);
    case Coding::slider:
      return read_slider(plain, rule);
    case Coding::codes17:
      return read_codes(plain, rule);
    case Coding::ratio:
    case Coding::texts:
      break;
  }
  return read_ratio(plain, rule);
}

std::string direction_sentence(const ValueRule& rule) {
  const bool low = rule.left_is == LeftSide::negative;
  switch (rule.coding) {
    case Coding::ratio:
      return "a value says how many times the first item is as important as the second: 3 = the "
             "first 3 times, 1/3 = the second 3 times, 1 = equal";
    case Coding::signed_number:
      return std::string("a ") + (low ? "negative" : "positive") +
             " value says that the first "
             "item is more important, by as many times; a " +
             (low ? "positive" : "negative") + " one that the second is; 1 and -1 = equal";
    case Coding::slider:
      return std::string("a ") + (low ? "negative" : "positive") +
             " value says that the first "
             "item is more important, a " +
             (low ? "positive" : "negative") +
             " one that the second is, by one time more than the number; 0 = equal";
    case Coding::codes17:
      return std::string(low ? "a low" : "a high") +
             " code says that the first item is more "
             "important, a " +
             (low ? "high" : "low") + " one that the second is; " + std::to_string(rule.strongest) +
             " = equal";
    case Coding::texts:
      break;
  }
  return "the mapping file says what each text means";
}

std::optional<int> judgement_word(std::string_view text, int strongest) {
  const std::string word = survey::folded(trimmed(text));
  if (word == "equal") return 1;
  const bool left = word.starts_with("left ");
  if (!left && !word.starts_with("right ")) return std::nullopt;
  const auto number = parse_whole(trimmed(std::string_view(word).substr(left ? 5 : 6)));
  if (!number || *number < 1 || *number > strongest) return std::nullopt;
  if (*number == 1) return 1;
  return static_cast<int>(left ? *number : -*number);
}

}  // namespace pondera::exchange
