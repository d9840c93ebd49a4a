// SPDX-License-Identifier: Apache-2.0
// The published tables: a Ranking in, text, CSV or Markdown out.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// Who was left out of the weights; then the first table, or the one called `table`, or every one
/// for "all"; decimals half up as the study says. Requires that `table` is empty, "all" or the id
/// of a table.
[[nodiscard]] std::string ranking_text(const survey::Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       const std::vector<aggregation::Exclusion>& excluded,
                                       std::string_view table,
                                       std::string_view language);

/// The decisions in force, and the ranking without them.
struct RankingDecisions {
  std::vector<aggregation::AppliedDecision> applied;
  std::optional<scoring::Ranking>
      without;  ///< nothing when none took anything out, or there is none
};

/// The decisions, then the places that they change in the tables that `ranking_text` shows for
/// `table`; empty when there are no decisions.
[[nodiscard]] std::string ranking_decisions_text(const survey::Study& study,
                                                 const scoring::Ranking& ranking,
                                                 const scoring::ScoringOptions& options,
                                                 const RankingDecisions& decisions,
                                                 std::string_view table,
                                                 std::string_view language);

/// One line per table, unit and column: table, column, rank, unit, label, value (as printed).
///
/// Of a typology, each unit's classes and total, without a rank. Tables as they are printed:
/// ranking_sheets.
///
/// @param table as above, but "" is all.
[[nodiscard]] std::string ranking_csv(const survey::Study& study,
                                      const scoring::Ranking& ranking,
                                      const scoring::ScoringOptions& options,
                                      std::string_view table,
                                      std::string_view language);

/// All tables, or the one called `table`, as a Markdown document.
[[nodiscard]] std::string ranking_markdown(const survey::Study& study,
                                           const scoring::Ranking& ranking,
                                           const scoring::ScoringOptions& options,
                                           std::string_view table,
                                           std::string_view language);

}  // namespace pondera::report
