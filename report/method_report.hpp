// SPDX-License-Identifier: Apache-2.0
// How totals are made, in plain words, and what missing scores did: the choices of a study and a
// ranking in, text out.
#pragma once

#include "report/table_sheet.hpp"
#include "scoring/rank.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// "Total = sum of weight times score.", or of weight times value where scores are brought to a
/// common scale, or what else the goal's combination makes of them. One sentence, no line feed.
[[nodiscard]] std::string total_text(const scoring::ScoringMethod& method);

/// One line each on normalisations, directions, combinations, weights and missing scores, where the
/// study chose anything; else nothing.
[[nodiscard]] std::string method_text(const survey::Study& study,
                                      const scoring::ScoringMethod& method,
                                      std::string_view language);

/// How totals and ranks come about, one sentence or more a line, without line feeds: `total_text`
/// with what ranks follow, then the lines of `method_text`.
[[nodiscard]] std::vector<std::string> method_lines(const survey::Study& study,
                                                    const scoring::Ranking& ranking,
                                                    const scoring::ScoringMethod& method,
                                                    std::string_view language);

/// The tables of `missing_text`: "missing", one row per unit with missing scores, and "bounds", one
/// per unit with totals at both extremes; none where no score is missing.
[[nodiscard]] std::vector<TableSheet> missing_sheets(const survey::Study& study,
                                                     const scoring::Ranking& ranking,
                                                     const scoring::ScoringOptions& options,
                                                     std::string_view language);

/// One row per missing score: unit, label, indicator, its label, what stands in ("" for nothing).
[[nodiscard]] TableSheet missing_cells_sheet(const survey::Study& study,
                                             const scoring::Ranking& ranking,
                                             const scoring::ScoringOptions& options,
                                             std::string_view language);

/// What stands below an audit of scores: which cells have no score, a line per unit; and why
/// effective weights are not defined, where totals are no sums or units too few. Nothing where
/// there is nothing to say.
[[nodiscard]] std::string beside_data_audit_text(const survey::Study& study,
                                                 const scoring::ScoreTable& table,
                                                 const scoring::ScoringOptions& options,
                                                 std::string_view language);

/// The units with missing scores, what stands in for these, and where they are taken at both
/// extremes, every unit's totals and ranks; nothing where no score is missing.
[[nodiscard]] std::string missing_text(const survey::Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       std::string_view language);

}  // namespace pondera::report
