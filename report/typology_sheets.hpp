// SPDX-License-Identifier: Apache-2.0
// A typology as tables to be shown: classes with counts and means, and each unit's class.
#pragma once

#include "report/table_sheet.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <string_view>

namespace pondera::report {

/// One row per class of the first axis and one for all; with a second axis, its classes side by
/// side: units and mean of the total in each, empty ones too. Notes: where thresholds lie, who is
/// in each class, who is in none.
[[nodiscard]] TableSheet typology_sheet(const survey::Study& study,
                                        const scoring::Ranking& ranking,
                                        const scoring::Typology& typology,
                                        const std::map<std::string, std::string>& labels,
                                        std::string_view language);

/// One row per unit: its class on each axis, "" where it has none, and its total. Called
/// "<typology>-units".
[[nodiscard]] TableSheet typology_units_sheet(const survey::Study& study,
                                              const scoring::Ranking& ranking,
                                              const scoring::Typology& typology,
                                              const std::map<std::string, std::string>& labels,
                                              std::string_view language);

}  // namespace pondera::report
