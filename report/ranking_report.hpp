// SPDX-License-Identifier: Apache-2.0
// The published tables: a Ranking in, text, CSV or Markdown out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "aggregation/apply_decisions.hpp"
#include "report/table_sheet.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <map>
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

/// The units that have no rank for the study's filter, "Taipei, Macao"; "" for none.
[[nodiscard]] std::string ineligible_names(const scoring::Ranking& ranking,
                                           const std::map<std::string, std::string>& labels);

/// The ranks that the decisions change in the tables asked for; nothing where they change none.
///
/// @param table as for `ranking_text`.
[[nodiscard]] std::optional<TableSheet> rank_changes_sheet(const scoring::Ranking& ranking,
                                                           const scoring::ScoringOptions& options,
                                                           const RankingDecisions& decisions,
                                                           std::string_view table,
                                                           std::string_view language);

/// All tables, or the one called `table`, as a Markdown document, with all that the text says: how
/// totals are made, who was left out of the weights, missing scores (units marked *), decisions and
/// the ranks that they change, and a remark on the choice of aggregation.
[[nodiscard]] std::string ranking_markdown(const survey::Study& study,
                                           const scoring::Ranking& ranking,
                                           const scoring::ScoringOptions& options,
                                           const aggregation::GroupWeights& weights,
                                           const RankingDecisions& decisions,
                                           std::string_view table,
                                           std::string_view language);

}  // namespace pondera::report
