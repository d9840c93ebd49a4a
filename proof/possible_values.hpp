// SPDX-License-Identifier: Apache-2.0
// What a printed number can stand for: the number and a grid in; the exact values that are printed
// so out, and whether parts that are printed so can add up to a total that is printed so.
#pragma once

#include "proof/printed_number.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace pondera::proof {

/// All values that are whole multiples of this, for example 1/32. Positive; both parts ≤ 10^6.
using Grid = std::optional<Rational>;

inline constexpr std::int64_t largest_grid_part = 1'000'000;

/// "1/32", "0.25", "1". Nothing for anything else and beyond the bounds.
[[nodiscard]] std::optional<Rational> parse_grid(std::string_view text);

/// The multiples k · grid, first ≤ k ≤ last, that are printed as `number`, half away from zero.
/// None when first > last.
///
///     |p| - h ≤ |k g| < |p| + h      h = half a unit of the last printed digit
struct GridSteps {
  Int128 first = 0;
  Int128 last = -1;

  [[nodiscard]] bool none() const { return first > last; }
  [[nodiscard]] bool only_one() const { return first == last; }
};

[[nodiscard]] GridSteps grid_steps(const PrintedNumber& number, const Rational& grid);

/// Half a unit of the last printed digit: 293.44 → 0.005.
[[nodiscard]] Rational rounding_bound(const PrintedNumber& number);

/// Whether one exact value can be printed as both, which may show unlike decimals.
[[nodiscard]] bool can_be_equal(const PrintedNumber& a, const PrintedNumber& b, const Grid& grid);

enum class SumVerdict {
  exact,       ///< the printed numbers add up
  rounded,     ///< they do not, but values exist that are printed so and add up
  impossible,  ///< no such values exist
};

/// Without a grid any rounding to the nearest is allowed:
///
///     |Σ pᵢ - t| ≤ h_t + Σ hᵢ
///
/// On a grid the multiples that a part can be are consecutive, so that the sums are all from the
/// least to the largest, and the check is exact: Σ firstᵢ ≤ last_t and Σ lastᵢ ≥ first_t. Where a
/// number is printed by no multiple at all, the grid is left aside.
[[nodiscard]] SumVerdict check_sum(const PrintedNumber& total,
                                   const std::vector<PrintedNumber>& parts,
                                   const Grid& grid);

}  // namespace pondera::proof
