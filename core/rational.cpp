// SPDX-License-Identifier: Apache-2.0
#include "core/rational.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace pondera {

namespace {

constexpr int most_digits = 30;  // 10^30 < 2^127, with room for one more multiplication by 10

constexpr Int128 lowest = static_cast<Int128>(1)
                          << 126;  // -2 * lowest is the one value without a negative

Int128 absolute(Int128 value) {
  return value < 0 ? -value : value;
}

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  while (b != 0) a = std::exchange(b, a % b);
  return absolute(a);
}

bool is_lowest_int128(Int128 value) {
  return value == -lowest - lowest;
}

std::optional<Int128> times(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
}

std::string digits_of(Int128 magnitude) {
  std::string digits;
  do {
    digits += static_cast<char>('0' + static_cast<int>(magnitude % 10));
    magnitude /= 10;
  } while (magnitude != 0);
  std::ranges::reverse(digits);
  return digits;
}

std::optional<Int128> power_of_ten(std::int64_t exponent) {
  if (exponent < 0 || exponent > most_digits) return std::nullopt;
  Int128 power = 1;
  for (std::int64_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// Digits d of a text such as "12.50", without the point, and how many of them stand behind it.
struct Digits {
  Int128 value = 0;
  std::int64_t places = 0;
};

std::optional<Digits> parse_digits(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view behind = point == text.npos ? "" : text.substr(point + 1);
  const bool bare_point = point != text.npos && behind.empty();
  const std::string all = std::string(whole) + std::string(behind);
  if (whole.empty() || bare_point || all.size() > most_digits) return std::nullopt;
  if (!std::ranges::all_of(all, is_digit)) return std::nullopt;
  Digits digits{0, static_cast<std::int64_t>(behind.size())};
  for (const char c : all) digits.value = digits.value * 10 + (c - '0');
  return digits;
}

/// What stands behind the 'e', within ±most_digits.
std::optional<std::int64_t> parse_exponent(std::string_view text) {
  if (text.size() > 1 && text[0] == '+' && is_digit(text[1])) text.remove_prefix(1);
  const auto exponent = parse_whole(text);
  const bool too_far = exponent && (*exponent > most_digits || *exponent < -most_digits);
  return too_far ? std::nullopt : exponent;
}

/// Digits with an optional point and exponent, no sign.
std::optional<Rational> parse_decimal(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  const auto digits = parse_digits(text.substr(0, e));
  const auto exponent =
      e == text.npos ? std::optional<std::int64_t>(0) : parse_exponent(text.substr(e + 1));
  if (!digits || !exponent) return std::nullopt;
  const std::int64_t places = digits->places - *exponent;
  const auto scale = power_of_ten(places < 0 ? -places : places);
  if (!scale) return std::nullopt;
  if (places >= 0) return Rational::make(digits->value, *scale);
  const auto whole = times(digits->value, *scale);
  return whole ? Rational::make(*whole, 1) : std::nullopt;
}

/// One digit of rest/denominator by long division, `rest` becoming the next rest. rest <
/// denominator; ten additions modulo the denominator, none of which can overflow.
char next_digit(Int128& rest, Int128 denominator) {
  int digit = 0;
  Int128 tenfold = 0;
  for (int i = 0; i < 10; ++i) {
    const bool carries = tenfold >= denominator - rest;
    tenfold = carries ? tenfold - (denominator - rest) : tenfold + rest;
    digit += carries ? 1 : 0;
  }
  rest = tenfold;
  return static_cast<char>('0' + digit);
}

/// "199" → "200", "999" → "1000".
void add_one(std::string& digits) {
  std::size_t i = digits.size();
  while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
  if (i == 0)
    digits.insert(0, "1");
  else
    ++digits[i - 1];
}

/// A fraction split into its whole part (rounded down) and the rest over the denominator, 0 ≤ rest.
struct Parts {
  Int128 whole;
  Int128 rest;
};

Parts split(Int128 numerator, Int128 denominator) {
  const Int128 remainder = numerator % denominator;
  const bool below = remainder < 0;
  return {numerator / denominator - (below ? 1 : 0), below ? remainder + denominator : remainder};
}

}  // namespace

std::optional<Rational> Rational::make(Int128 numerator, Int128 denominator) {
  if (denominator == 0) return std::nullopt;
  if (is_lowest_int128(numerator) || is_lowest_int128(denominator)) {
    if (numerator % 2 != 0 || denominator % 2 != 0) return std::nullopt;
    numerator /= 2;
    denominator /= 2;
  }
  const Int128 divisor = greatest_common_divisor(numerator, denominator);
  const Int128 sign = denominator < 0 ? -1 : 1;
  return Rational(sign * numerator / divisor, sign * denominator / divisor);
}

double Rational::to_double() const {
  // Both fit a double exactly below 2^53, so that decimals give the nearest double; beyond, within
  // 2 ulp.
  return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

std::string Rational::fixed_text(int decimals) const {
  PONDERA_ASSERT(decimals >= 0 && decimals <= most_digits);
  const Int128 magnitude = absolute(numerator_);
  std::string digits = digits_of(magnitude / denominator_);
  Int128 rest = magnitude % denominator_;
  const std::size_t whole = digits.size();
  for (int i = 0; i < decimals; ++i) digits += next_digit(rest, denominator_);
  if (next_digit(rest, denominator_) >= '5') add_one(digits);
  const std::size_t point = digits.size() - static_cast<std::size_t>(decimals);
  PONDERA_ASSERT(point >= whole);
  if (decimals > 0) digits.insert(point, ".");
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  return numerator_ < 0 && !zero ? "-" + digits : digits;
}

std::optional<Rational> add(const Rational& a, const Rational& b) {
  const Int128 shared = greatest_common_divisor(a.denominator(), b.denominator());
  const auto left = times(a.numerator(), b.denominator() / shared);
  const auto right = times(b.numerator(), a.denominator() / shared);
  const auto denominator = times(a.denominator(), b.denominator() / shared);
  Int128 sum = 0;
  if (!left || !right || !denominator || __builtin_add_overflow(*left, *right, &sum)) {
    return std::nullopt;
  }
  return Rational::make(sum, *denominator);
}

std::optional<Rational> multiply(const Rational& a, const Rational& b) {
  const Int128 first = std::max<Int128>(1, greatest_common_divisor(a.numerator(), b.denominator()));
  const Int128 second =
      std::max<Int128>(1, greatest_common_divisor(b.numerator(), a.denominator()));
  const auto numerator = times(a.numerator() / first, b.numerator() / second);
  const auto denominator = times(a.denominator() / second, b.denominator() / first);
  if (!numerator || !denominator) return std::nullopt;
  return Rational::make(*numerator, *denominator);
}

std::optional<Rational> divide(const Rational& a, const Rational& b) {
  const auto inverse = Rational::make(b.denominator(), b.numerator());
  return inverse ? multiply(a, *inverse) : std::nullopt;
}

std::strong_ordering compare(const Rational& a, const Rational& b) {
  Int128 p = a.numerator();
  Int128 q = a.denominator();
  Int128 r = b.numerator();
  Int128 s = b.denominator();
  // Whole parts first; if equal, the order of the rests is the reverse order of their reciprocals.
  for (bool reversed = false;; reversed = !reversed) {
    const Parts left = split(p, q);
    const Parts right = split(r, s);
    const bool decided = left.whole != right.whole || left.rest == 0 || right.rest == 0;
    if (decided) {
      const auto order = left.whole != right.whole ? left.whole <=> right.whole
                                                   : (left.rest != 0) <=> (right.rest != 0);
      return reversed ? 0 <=> order : order;
    }
    p = std::exchange(q, left.rest);
    r = std::exchange(s, right.rest);
  }
}

std::optional<Rational> parse_rational(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  std::optional<Rational> value;
  if (const std::size_t slash = text.find('/'); slash != text.npos) {
    const std::string_view upper = text.substr(0, slash);
    const std::string_view lower = text.substr(slash + 1);
    const auto is_whole = [](std::string_view t) { return std::ranges::all_of(t, is_digit); };
    if (!is_whole(upper) || !is_whole(lower)) return std::nullopt;
    const auto numerator = parse_decimal(upper);
    const auto denominator = parse_decimal(lower);
    if (!numerator || !denominator) return std::nullopt;
    value = divide(*numerator, *denominator);
  } else {
    value = parse_decimal(text);
  }
  return value && negative ? multiply(*value, Rational(-1)) : value;
}

}  // namespace pondera
