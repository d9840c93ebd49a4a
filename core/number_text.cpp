// SPDX-License-Identifier: Apache-2.0
#include "core/number_text.hpp"

#include "core/assert.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace pondera {

namespace {

/// Digits d₁d₂… and exponent e of |value| = 0.d₁d₂… × 10^e, from the shortest text that reads back.
struct DecimalDigits {
  std::string digits;
  int point = 0;
};

DecimalDigits shortest_digits(double magnitude) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude,
                                 std::chars_format::scientific);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
  const std::size_t e = text.find('e');
  DecimalDigits decimal;
  for (const char c : text.substr(0, e)) {
    if (c != '.') decimal.digits += c;
  }
  std::string_view exponent = text.substr(e + 1);
  if (exponent.front() == '+') exponent.remove_prefix(1);
  decimal.point = static_cast<int>(*parse_whole(exponent)) + 1;
  return decimal;
}

/// Keeps the first `count` digits, half up; a carry over the front moves the point.
void round_half_up(DecimalDigits& decimal, int count) {
  if (count >= static_cast<int>(decimal.digits.size())) return;
  if (count < 0) {
    decimal = {"0", 1};
    return;
  }
  const auto cut = static_cast<std::size_t>(count);
  bool carry = decimal.digits[cut] >= '5';
  decimal.digits.resize(cut);
  for (std::size_t i = cut; carry && i-- > 0;) {
    carry = decimal.digits[i] == '9';
    decimal.digits[i] = carry ? '0' : static_cast<char>(decimal.digits[i] + 1);
  }
  if (carry) {
    decimal.digits.insert(0, "1");
    ++decimal.point;
  }
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  std::string_view digits = text;
  if (!digits.empty() && (digits.front() == '+' || digits.front() == '-')) digits.remove_prefix(1);
  // from_chars would take "inf" and "nan", and ".5" is more often a slip than a number.
  if (digits.empty() || !is_digit(digits.front())) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  const std::size_t point = text.find('.');
  const bool bare_point =
      point != text.npos && (point + 1 == text.size() || !is_digit(text[point + 1]));
  if (bare_point || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
  std::int64_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string number_text(double value) {
  PONDERA_ASSERT(std::isfinite(value));
  if (value == 0) return "0";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string fixed_text(double value, int decimals) {
  constexpr int significant_digits = 12;  // beyond these lies rounding noise of sums, not a value
  PONDERA_ASSERT(std::isfinite(value));
  constexpr double no_decimals_left = 1e15;
  if (std::abs(value) >= no_decimals_left) return number_text(value);
  PONDERA_ASSERT(decimals >= 0 && decimals <= 12);
  DecimalDigits decimal = shortest_digits(std::abs(value));
  round_half_up(decimal, significant_digits);
  round_half_up(decimal, decimal.point + decimals);
  if (decimal.digits.find_first_not_of('0') == std::string::npos) decimal = {"0", 1};

  const auto digit = [&](int i) {
    return i >= 0 && i < static_cast<int>(decimal.digits.size())
               ? decimal.digits[static_cast<std::size_t>(i)]
               : '0';
  };
  const bool zero = decimal.digits == "0";
  std::string text = value < 0 && !zero ? "-" : "";
  if (decimal.point <= 0) text += '0';
  for (int i = 0; i < decimal.point; ++i) text += digit(i);
  if (decimals > 0) text += '.';
  for (int i = 0; i < decimals; ++i) text += digit(decimal.point + i);
  return text;
}

}  // namespace pondera
