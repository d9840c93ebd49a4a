// SPDX-License-Identifier: Apache-2.0
// A ranking as a workbook: the study, its ranking and its weights in, the sheets of one .xlsx file
// out (xlsx_workbook.hpp makes its bytes).
#pragma once

#include "aggregation/aggregate.hpp"
#include "report/provenance.hpp"
#include "report/ranking_report.hpp"
#include "report/xlsx_workbook.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <string_view>

namespace pondera::report {

/// First what it was made from (study, version, digests, options, how totals are made, who was left
/// out and by which decisions), then the sheets of ranking_sheets, where there are any the ranks
/// that decisions change ("rank-changes"), the missing scores ("missing") and totals at both
/// extremes ("bounds"), last the weights.
///
/// @param table the id of one table or typology; or "" or "all".
[[nodiscard]] Workbook ranking_workbook(const survey::Study& study,
                                        const scoring::Ranking& ranking,
                                        const scoring::ScoringOptions& options,
                                        const aggregation::GroupWeights& weights,
                                        const RankingDecisions& decisions,
                                        const Provenance& provenance,
                                        std::string_view table,
                                        std::string_view language);

}  // namespace pondera::report
