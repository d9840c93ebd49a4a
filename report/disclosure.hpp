// SPDX-License-Identifier: Apache-2.0
// Which parts of a panel are large enough to be shown by themselves: how many people each has in,
// which are shown and which are only shown together out.
#pragma once

#include <cstddef>
#include <vector>

namespace pondera::report {

/// A partition of the parts (strata, groups of opinion) by place; those with nobody are in neither.
struct Disclosure {
  std::vector<std::size_t> shown;     ///< each by itself
  std::vector<std::size_t> together;  ///< only as one; empty, or two or more, or all there are

  [[nodiscard]] bool shows(std::size_t part) const;
};

/// Parts with 1 … smallest - 1 people are put together, so that nobody is seen through them. Where
/// these are fewer than `smallest` in all, or a single part, the next larger ones join them
/// (complementary suppression): what is left when the parts shown are taken from the whole is then
/// never fewer than `smallest` people, unless the whole is. Ties: the earlier part joins first.
///
/// @param sizes people in each part, ≥ 0. @param smallest ≥ 1.
[[nodiscard]] Disclosure disclosed_parts(const std::vector<int>& sizes, int smallest);

}  // namespace pondera::report
