// SPDX-License-Identifier: Apache-2.0
// Whether printed ranks follow from an order with ties, and under which convention: items in their
// order in; the ranks that do not fit, and where ranks jump, out.
#pragma once

#include "core/rational.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace pondera::proof {

/// For values 9, 8, 8, 7.
enum class RankConvention {
  competition,  ///< 1 2 2 4: one more than the number of better ones
  modified,     ///< 1 3 3 4: the number of those that are as good or better
  dense,        ///< 1 2 2 3: one more than the number of better values
  fractional,   ///< 1 2.5 2.5 4: the mean of the places of the tie
};

struct ConventionRow {
  RankConvention convention;
  std::string_view name;    ///< "competition"
  std::string_view digits;  ///< "1224"
};

inline constexpr std::array<ConventionRow, 4> convention_rows = {{
    {RankConvention::competition, "competition", "1224"},
    {RankConvention::modified, "modified", "1334"},
    {RankConvention::dense, "dense", "1223"},
    {RankConvention::fractional, "fractional", "1 2.5 2.5 4"},
}};

[[nodiscard]] const ConventionRow& convention_row(RankConvention convention);

/// Items with the same value code have equal printed values; without one, the item stands where its
/// rank says.
struct RankedItem {
  Rational rank;
  std::optional<std::size_t> value;
};

struct RankWalk {
  struct Misfit {
    std::size_t item = 0;
    Rational expected;
    /// Has the rank of the item before it, whose value is another.
    bool unlike_tie = false;
    /// Items with its value, itself among them: first, and how many.
    std::size_t first_equal = 0;
    std::size_t equals = 1;
  };
  /// From this item on, ranks are larger (rows are missing before it) or smaller (a row too many).
  struct Jump {
    std::size_t item = 0;
    Rational by;
  };
  std::vector<Misfit> misfits;
  std::vector<Jump> jumps;
  /// First items of parts of a tie of printed values that are ranked apart, as unrounded values may
  /// be.
  std::vector<std::size_t> splits;
  bool has_ties = false;

  [[nodiscard]] std::size_t cost() const { return misfits.size() + jumps.size(); }
};

/// Walks through `items`: best value first; among equal values, by rank.
///
/// A rank that does not follow is a jump when it and the next (up to three) ranks fit each other,
/// else a misfit. The first rank need not be 1: the table may be an excerpt.
///
/// @param equal_is_equal equal printed values are equal unrounded ones, so they share a rank.
[[nodiscard]] RankWalk walk_ranks(const std::vector<RankedItem>& items,
                                  RankConvention convention,
                                  bool equal_is_equal);

}  // namespace pondera::proof
