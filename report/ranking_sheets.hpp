// SPDX-License-Identifier: Apache-2.0
// A ranking as tables to be shown: published tables, their bands and groups, typologies, and the
// weights behind them in; sheets out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "report/table_sheet.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// Labels of units by id, from the attribute that the study names for this language; the id where
/// it is empty.
[[nodiscard]] std::map<std::string, std::string> unit_labels(const scoring::Ranking& ranking,
                                                             const scoring::ScoringOptions& options,
                                                             std::string_view language);

/// What a column is called: its title, else what it shows ("total", "Roads", "Roads, rank").
[[nodiscard]] std::string column_heading(const survey::Study& study,
                                         const scoring::TableColumn& column,
                                         std::string_view language);

/// One table as published: rank, name, group and rank within it, the columns, band. Its id is the
/// table's.
[[nodiscard]] TableSheet published_sheet(const survey::Study& study,
                                         const scoring::PublishedTable& table,
                                         const std::map<std::string, std::string>& labels,
                                         std::string_view language);

/// Units and means per band, and per group: none, one or both; called "<table>-bands",
/// "<table>-groups".
[[nodiscard]] std::vector<TableSheet> class_sheets(const survey::Study& study,
                                                   const scoring::PublishedTable& table,
                                                   std::string_view language);

/// Labels as above, with " *" behind those of units that lack scores, as texts for people mark
/// them.
[[nodiscard]] std::map<std::string, std::string> marked_labels(
    const scoring::Ranking& ranking,
    const scoring::ScoringOptions& options,
    std::string_view language);

/// Every table that `ranking` holds, with its bands and groups behind it, then the typologies
/// (typology_sheets.hpp). Ids are unique.
///
/// @param wanted the id of one table or typology; or "" or "all".
[[nodiscard]] std::vector<TableSheet> ranking_sheets(const survey::Study& study,
                                                     const scoring::Ranking& ranking,
                                                     const scoring::ScoringOptions& options,
                                                     std::string_view wanted,
                                                     std::string_view language);

/// The same, with units called as `labels` says.
[[nodiscard]] std::vector<TableSheet> ranking_sheets(
    const survey::Study& study,
    const scoring::Ranking& ranking,
    const std::map<std::string, std::string>& labels,
    std::string_view wanted,
    std::string_view language);

/// One row per indicator: id, name, the group it is in, weight, weight of all that add up to 1, and
/// that in percent, rounded so that the printed percentages add up (largest_remainder.hpp).
[[nodiscard]] TableSheet weights_sheet(const survey::Study& study,
                                       const aggregation::GroupWeights& weights,
                                       std::string_view language);

}  // namespace pondera::report
