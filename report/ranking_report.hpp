// SPDX-License-Identifier: Apache-2.0
// The published tables: a Ranking in, text or CSV out.
#pragma once

#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

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

/// One line per table, unit and column: table, column, rank, unit, label, value (as printed).
[[nodiscard]] std::string ranking_csv(const scoring::Ranking& ranking,
                                      const scoring::ScoringOptions& options,
                                      std::string_view table,
                                      std::string_view language);

}  // namespace pondera::report
