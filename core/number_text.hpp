// SPDX-License-Identifier: Apache-2.0
// Numbers as text, and only here: no locale, no octal, no "nan"; what is written reads back to the
// same bits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pondera {

inline constexpr std::string_view decimal_digits = "0123456789";

/// Whether the byte is one of the ten, in every locale.
[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A finite decimal number: optional sign, digits, optional '.' and digits, optional exponent; the
/// whole text. Nothing for anything else ("", "0x10", "nan", "inf", "1,5", "1e999", " 1").
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// A whole number in decimal digits with an optional '-'; the whole text; nothing on overflow.
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);

/// The shortest text that reads back to the same double. Requires a finite value; 0 and -0 are "0".
[[nodiscard]] std::string number_text(double value);

/// `value` with `decimals` digits after the point, half away from zero on the decimal value: the
/// double is first taken at 12 significant digits, so that 2.675 gives "2.68" though its binary
/// value lies below. -0 gives "0".
///
/// @param decimals 0 ≤ decimals ≤ 12.
/// Requires a finite value; from 1e15 on, where a double has no decimals left, as number_text.
[[nodiscard]] std::string fixed_text(double value, int decimals);

}  // namespace pondera
