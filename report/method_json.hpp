// SPDX-License-Identifier: Apache-2.0
// How totals are made, and what missing scores did, for documents about a ranking: choices and
// units in, JSON values out. For the files of this module that include the JSON library.
#pragma once

#include "report/json_parts.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

namespace pondera::report {

/// Adds `weights`, `missing`, `combination` and `indicators`, by the names that they have in
/// studies, to `options`; the last two only where the study chose anything.
void add_method(Json& options, const survey::Study& study, const scoring::ScoringMethod& method);

/// Adds `values`, `missing`, `coverage` and `bounds` to the object of a unit.
void add_values(Json& unit, const scoring::UnitScore& score);

/// Every score that was missing: `unit`, `indicator`, `value` (what stands in for it, or null).
[[nodiscard]] Json missing_scores(const scoring::Ranking& ranking);

}  // namespace pondera::report
