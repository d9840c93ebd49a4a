// SPDX-License-Identifier: Apache-2.0
#include "proof/printed_number.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <string>

namespace pondera::proof {

namespace {

constexpr std::size_t most_printed_digits = 18;
constexpr std::size_t most_printed_decimals = 12;
constexpr std::size_t longest_text = 80;  // bytes; a longer one is not a number

/// The ASCII character for a printed one: minus signs, blanks and apostrophes have several forms.
std::string_view plain(std::string_view character) {
  switch (code_point(character)) {
    case 0x2212:  // minus sign
    case 0xFF0D:  // full-width hyphen
      return "-";
    case 0x00A0:  // no-break blank
    case 0x2009:  // thin blank
    case 0x202F:  // narrow no-break blank
      return " ";
    case 0x2019:  // apostrophe
      return "'";
    case 0xFF05:  // full-width percent sign
      return "%";
    default:
      return character;
  }
}

std::string plain_text(std::string_view text) {
  std::string result;
  for (const std::string_view character : utf8_characters(text)) result += plain(character);
  return result;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// "1,234" → "1234" when `mark` sets every three digits apart; nothing when it does not.
std::optional<std::string> without_thousands(std::string_view whole, char mark) {
  std::string digits;
  std::size_t at = whole.find(mark);
  if (at == 0 || at > 3 || !all_digits(whole.substr(0, at))) return std::nullopt;
  digits = whole.substr(0, at);
  while (at < whole.size()) {
    const std::string_view group = whole.substr(at + 1, 3);
    if (whole[at] != mark || group.size() != 3 || !all_digits(group)) return std::nullopt;
    digits += group;
    at += 4;
  }
  return digits;
}

/// Digits before the point without what sets thousands apart.
std::optional<std::string> whole_digits(std::string_view whole, bool has_decimals) {
  const std::size_t mark = whole.find_first_of(" ',");
  if (mark == whole.npos)
    return all_digits(whole) ? std::optional(std::string(whole)) : std::nullopt;
  const bool one_comma = whole[mark] == ',' && std::ranges::count(whole, ',') == 1;
  if (one_comma && !has_decimals) return std::nullopt;  // 1,234: thousands, or decimals?
  return without_thousands(whole, whole[mark]);
}

}  // namespace

std::optional<PrintedNumber> parse_printed(std::string_view text) {
  if (text.size() > longest_text) return std::nullopt;
  const std::string plain_form = plain_text(text);
  std::string_view rest = trimmed(plain_form);
  PrintedNumber number;
  if (rest.ends_with('%')) {
    number.percent = true;
    rest = trimmed(rest.substr(0, rest.size() - 1));
  }
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  const std::size_t point = rest.find('.');
  const bool has_decimals = point != rest.npos;
  const std::string_view behind = has_decimals ? rest.substr(point + 1) : "";
  const auto whole = whole_digits(rest.substr(0, point), has_decimals);
  if (!whole || (has_decimals && !all_digits(behind))) return std::nullopt;
  if (behind.size() > most_printed_decimals) return std::nullopt;
  if (whole->size() + behind.size() > most_printed_digits) return std::nullopt;
  const auto value = parse_rational((negative ? "-" : "") + *whole +
                                    (has_decimals ? "." + std::string(behind) : ""));
  if (!value) return std::nullopt;
  number.value = *value;
  number.decimals = static_cast<int>(behind.size());
  return number;
}

Rational sum(const Rational& a, const Rational& b) {
  const auto result = add(a, b);
  PONDERA_ASSERT(result);
  return *result;
}

Rational difference(const Rational& a, const Rational& b) {
  const auto negative = multiply(b, Rational(-1));
  PONDERA_ASSERT(negative);
  return sum(a, *negative);
}

bool is_below(const Rational& a, const Rational& b) {
  return compare(a, b) == std::strong_ordering::less;
}

}  // namespace pondera::proof
