// SPDX-License-Identifier: Apache-2.0
// The ranks beside one column of values: the column in; direction, convention, and which rank or
// value is at odds with the others out.
#pragma once

#include "proof/possible_values.hpp"
#include "proof/printed_tables.hpp"
#include "proof/rank_walk.hpp"

#include <optional>
#include <vector>

namespace pondera::proof {

// More ranks at odds with the values than this and no single one is to blame.
inline constexpr std::size_t most_rank_outliers = 3;
inline constexpr std::size_t rank_outlier_share = 5;  // or one in five

struct ColumnRanking {
  struct WrongRank {
    std::size_t row = 0;
    Rational expected;
    bool unlike_tie = false;
    bool last = false;  ///< nothing behind it says whether a row is missing before it instead
    std::optional<std::size_t> twin;  ///< the one other row with its value, if there is one
  };
  struct WrongValue {
    std::size_t row = 0;
    std::optional<std::size_t> above;  ///< the row that its rank puts before it
    std::optional<std::size_t> below;
    std::optional<std::size_t> rival;  ///< the only row that it is at odds with, if one is
    bool unlike_tie = false;           ///< it shares the rank of rows with another value
  };
  struct Gap {
    std::size_t row = 0;  ///< the first row after it
    Rational by;
  };
  RankConvention convention = RankConvention::competition;
  bool ascending = false;
  bool has_ties = false;
  std::size_t ranked = 0;        ///< rows with a rank
  std::size_t out_of_order = 0;  ///< rows whose rank and value do not go together
  bool unexplained = false;      ///< too many of them; the lists below are empty
  std::vector<WrongRank> wrong_ranks;
  std::vector<WrongValue> wrong_values;
  std::vector<Gap> gaps;
  std::vector<std::size_t> splits;  ///< rows ranked below others with the same printed value

  [[nodiscard]] std::size_t cost() const {
    return unexplained ? ranked : wrong_ranks.size() + wrong_values.size() + gaps.size();
  }
};

/// @param ranks one per cell of `column`; nothing: not ranked.
/// @param convention the one to hold the ranks to; nothing: the one that fits best.
///
/// Rows are put into the order of their ranks. The fewest rows whose values are out of order there
/// are at odds, and those of a shared rank whose value is not that of most of them; of each, the
/// value is wrong if its rank would be vacant otherwise, else the rank.
/// O(n log n) and one more walk for every row at odds.
[[nodiscard]] ColumnRanking column_ranking(const PrintedColumn& column,
                                           const std::vector<std::optional<Rational>>& ranks,
                                           std::optional<RankConvention> convention,
                                           const Grid& grid);

}  // namespace pondera::proof
