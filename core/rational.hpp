// SPDX-License-Identifier: Apache-2.0
// Exact fractions: what makes a total of decimals a true total, a tie a true tie, and "1/7" one
// seventh.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pondera {

// GCC and clang both have it; __extension__ silences -Wpedantic.
__extension__ using Int128 = __int128;

/// numerator/denominator in lowest terms, denominator > 0. Arithmetic is exact or gives nothing: an
/// overflow of 128 bits is never rounded away.
class Rational {
 public:
  Rational() = default;
  Rational(std::int64_t whole)  // NOLINT(google-explicit-constructor): a whole number is a fraction
      : numerator_(whole) {}

  /// @return nothing when `denominator` is 0 or either, in lowest terms, is -2^127.
  [[nodiscard]] static std::optional<Rational> make(Int128 numerator, Int128 denominator);

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] double to_double() const;

  /// With `decimals` digits after the point, half away from zero; exact, however many digits the
  /// value has.
  [[nodiscard]] std::string fixed_text(int decimals) const;

  friend bool operator==(const Rational&, const Rational&) = default;

 private:
  Rational(Int128 numerator, Int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

/// Exact sum, product; nothing on overflow.
[[nodiscard]] std::optional<Rational> add(const Rational& a, const Rational& b);
[[nodiscard]] std::optional<Rational> multiply(const Rational& a, const Rational& b);
/// Exact quotient; nothing on overflow or when b = 0.
[[nodiscard]] std::optional<Rational> divide(const Rational& a, const Rational& b);

/// Exact order of two fractions, for any values (continued fractions, no overflow).
[[nodiscard]] std::strong_ordering compare(const Rational& a, const Rational& b);

/// "3", "-2", "0.25", "1.5e3", "1/7", "-3/4": whole numbers, decimals and fractions of whole
/// numbers, exactly. Nothing for anything else, for a denominator of 0, and for more than 30
/// digits.
[[nodiscard]] std::optional<Rational> parse_rational(std::string_view text);

}  // namespace pondera
