// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_text.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <array>

namespace pondera::scoring {

namespace {

/// What people and programs put where they have no number. Compared without regard to case.
constexpr std::array<std::string_view, 17> signs_of_missing = {
    "na", "n/a", "#n/a", "nan", "null", "none", "-",    "–", "—",
    ".",  "..",  "...",  "…",   "?",    "缺失", "暂无", "无"};

constexpr std::string_view usual_hint = "write a number such as 3, -2 or 0.25";

std::optional<Rational> decimal(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return std::nullopt;  // 1/2 may be a date
  return parse_rational(text);
}

bool is_missing(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text.empty() || std::ranges::count(signs_of_missing, lower) > 0;
}

/// The ASCII character that an input method or a word processor replaced, or the character itself;
/// "" for blanks.
std::string plain_character(std::string_view character) {
  const char32_t code = code_point(character);
  if (code >= 0xFF01 && code <= 0xFF5E) {  // full-width forms of ! … ~
    return std::string(1, static_cast<char>(code - 0xFF01 + '!'));
  }
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966'}) {  // Arabic, Persian, Devanagari
    if (code >= zero && code <= zero + 9)
      return std::string(1, static_cast<char>('0' + code - zero));
  }
  const bool minus = code == 0x2212 || code == 0x2013 || code == 0x2014;  // minus, dashes
  if (minus) return "-";
  if (code == 0x3002 || code == 0x066B) return ".";  // ideographic full stop, Arabic decimal sign
  const bool blank = code == ' ' || code == 0x00A0 || code == 0x2009 || code == 0x202F ||
                     code == 0x3000 || code == '\t';
  return blank ? "" : std::string(character);
}

std::string plain_text(std::string_view text) {
  std::string plain;
  for (const std::string_view character : utf8_characters(text))
    plain += plain_character(character);
  while (!plain.empty() && std::string_view("'=+").find(plain.front()) != std::string_view::npos) {
    plain.erase(0, 1);
  }
  return plain;
}

/// Without the marks "." and ",", but for the last where that one stands before decimals.
std::string one_decimal_mark(std::string_view text) {
  const std::size_t last = text.find_last_of(".,");
  const bool before_decimals = last != text.npos && std::ranges::count(text, text[last]) == 1;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != ',') result += text[i];
    if (i == last && before_decimals) result += '.';
  }
  return result;
}

/// "1.234,5" → "1234.5", "1,5" → "1.5", "1,234,567" → "1234567", ".5" → "0.5", "5." → "5".
std::string with_decimal_point(std::string_view text) {
  std::string number = one_decimal_mark(text);
  const std::size_t first_digit = number.starts_with('-') ? 1 : 0;
  if (number.substr(first_digit).starts_with('.')) number.insert(first_digit, "0");
  if (number.ends_with('.')) number.pop_back();
  return number;
}

/// Whether a single comma stands before exactly three last digits: thousands, or decimals?
bool could_be_thousands(std::string_view text) {
  const std::size_t comma = text.find(',');
  return comma != std::string_view::npos && text.find_first_of(".,", comma + 1) == text.npos &&
         text.substr(0, comma).find('.') == text.npos && text.size() - comma == 4;
}

std::string hint_for(std::string_view text) {
  constexpr std::size_t longest_number = 40;
  std::string plain = plain_text(text);
  if (plain.find_first_of("0123456789") == plain.npos) return std::string(usual_hint);
  if (plain.size() > longest_number) return "write a number of at most 30 digits";
  if (plain.ends_with('%')) {
    plain.pop_back();
    const std::string number = with_decimal_point(plain);
    return decimal(number) ? "write " + number + ", without the sign %, in the whole column"
                           : std::string(usual_hint);
  }
  const std::string pointed = with_decimal_point(plain);
  if (!decimal(pointed)) return std::string(usual_hint);
  if (could_be_thousands(plain)) {
    std::string whole = plain;
    std::erase(whole, ',');
    return "write " + pointed + " or " + whole +
           ": a point before the decimals, nothing between the thousands";
  }
  return "write " + pointed;
}

}  // namespace

ParsedScore parse_score(std::string_view text) {
  if (is_missing(text)) return {.missing = true};
  if (const auto score = decimal(text)) return {.score = score};
  return {.hint = hint_for(text)};
}

}  // namespace pondera::scoring
