// SPDX-License-Identifier: Apache-2.0
#include "proof/possible_values.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::proof {

namespace {

Rational quotient(const Rational& a, const Rational& b) {
  const auto result = divide(a, b);
  PONDERA_ASSERT(result);
  return *result;
}

/// The least whole number that is not below a value ≥ 0.
Int128 ceiling(const Rational& value) {
  const Int128 whole = value.numerator() / value.denominator();
  return whole + (value.numerator() % value.denominator() != 0 ? 1 : 0);
}

Rational magnitude_of(const Rational& value) {
  return is_below(value, Rational(0)) ? difference(Rational(0), value) : value;
}

/// Σ of first and of last steps; nothing when some part is on no step.
std::optional<GridSteps> added_steps(const std::vector<PrintedNumber>& parts,
                                     const Rational& grid) {
  GridSteps added{0, 0};
  for (const PrintedNumber& part : parts) {
    const GridSteps steps = grid_steps(part, grid);
    if (steps.none()) return std::nullopt;
    added.first += steps.first;
    added.last += steps.last;
  }
  return added;
}

}  // namespace

std::optional<Rational> parse_grid(std::string_view text) {
  const auto grid = parse_rational(text);
  if (!grid || !is_below(Rational(0), *grid)) return std::nullopt;
  if (grid->numerator() > largest_grid_part || grid->denominator() > largest_grid_part) {
    return std::nullopt;
  }
  return grid;
}

Rational rounding_bound(const PrintedNumber& number) {
  Int128 power = 2;
  for (int i = 0; i < number.decimals; ++i) power *= 10;
  const auto bound = Rational::make(1, power);
  PONDERA_ASSERT(bound);
  return *bound;
}

GridSteps grid_steps(const PrintedNumber& number, const Rational& grid) {
  const Rational magnitude = magnitude_of(number.value);
  const Rational bound = rounding_bound(number);
  const Int128 last = ceiling(quotient(sum(magnitude, bound), grid)) - 1;
  if (magnitude == Rational(0)) return {-last, last};
  const Int128 first = ceiling(quotient(difference(magnitude, bound), grid));
  return is_below(number.value, Rational(0)) ? GridSteps{-last, -first} : GridSteps{first, last};
}

bool can_be_equal(const PrintedNumber& a, const PrintedNumber& b, const Grid& grid) {
  if (a.value == b.value) return true;
  if (a.decimals == b.decimals) return false;
  if (grid) {
    const GridSteps left = grid_steps(a, *grid);
    const GridSteps right = grid_steps(b, *grid);
    if (!left.none() && !right.none()) {
      return std::max(left.first, right.first) <= std::min(left.last, right.last);
    }
  }
  return check_sum(a, {b}, std::nullopt) != SumVerdict::impossible;
}

SumVerdict check_sum(const PrintedNumber& total,
                     const std::vector<PrintedNumber>& parts,
                     const Grid& grid) {
  Rational printed(0);
  Rational bound = rounding_bound(total);
  for (const PrintedNumber& part : parts) {
    printed = sum(printed, part.value);
    bound = sum(bound, rounding_bound(part));
  }
  const bool exact = printed == total.value;
  if (grid) {
    const auto added = added_steps(parts, *grid);
    const GridSteps steps = grid_steps(total, *grid);
    if (added && !steps.none()) {
      const bool possible = added->first <= steps.last && added->last >= steps.first;
      if (!possible) return SumVerdict::impossible;
      return exact ? SumVerdict::exact : SumVerdict::rounded;
    }
  }
  if (exact) return SumVerdict::exact;
  const Rational gap = magnitude_of(difference(printed, total.value));
  return is_below(bound, gap) ? SumVerdict::impossible : SumVerdict::rounded;
}

}  // namespace pondera::proof
