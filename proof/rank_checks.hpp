// SPDX-License-Identifier: Apache-2.0
// Whether printed ranks follow from printed values, and rows from ranks: tables in; which column
// ranks each table, under which convention, and what does not follow, out.
#pragma once

#include "proof/finding.hpp"
#include "proof/possible_values.hpp"
#include "proof/rank_walk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::proof {

struct RankOptions {
  std::optional<RankConvention> convention = {};  ///< the one that is meant; nothing: any
  Grid grid = {};
};

/// How a table, or one column of it, is ranked.
struct RankingFound {
  std::string table = {};
  std::string column = {};
  RankConvention convention = RankConvention::competition;
  bool has_ties = false;   ///< without ties all conventions agree
  bool ascending = false;  ///< the least value is best
};

struct RankFindings {
  std::vector<RankingFound> rankings;
  Findings findings;
};

/// A table with one ranking is ranked by its total (else its first column), unless its ranks follow
/// another column far better; else each column by itself. The direction and the convention that
/// leave the fewest ranks unexplained are taken; on a tie, the larger is better and competition
/// ranks.
///
/// Codes: proof.wrong-rank (a rank, or the value beside it, does not follow), proof.unlike-tie (one
/// rank for unlike values), proof.rank-gap (ranks jump as if rows were missing, or one too many),
/// proof.rank-convention (ranks follow another convention than the one meant), proof.rank-differs
/// (one unit, two ranks in one table), proof.ranks-unexplained (too many to name),
/// proof.not-a-rank, proof.rows-out-of-order; and the note proof.tie-beyond-print: equal printed
/// values with different ranks, as unrounded values may have. On a grid that is coarser than the
/// print, equal printed values are equal, and the note becomes proof.wrong-rank.
[[nodiscard]] RankFindings rank_findings(const PrintedTables& tables, const RankOptions& options);

}  // namespace pondera::proof
