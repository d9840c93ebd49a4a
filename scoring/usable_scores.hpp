// SPDX-License-Identifier: Apache-2.0
// Whether a method can use the scores there are: a score table and a method in, the cells that it
// cannot use out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_method.hpp"
#include "survey/hierarchy.hpp"

#include <vector>

namespace pondera::scoring {

/// For every leaf, whether a group above it takes a geometric or harmonic mean of what comes from
/// it: no Copeland group stands between. One per leaf.
[[nodiscard]] std::vector<bool> leaves_below_means(const survey::Hierarchy& hierarchy,
                                                   const ScoringMethod& method);

/// Negative scores where amounts are needed: an indicator whose normalisation is target, maximum or
/// sum, or one without normalisation below a geometric or harmonic mean; and 0 in a sum of costs,
/// which would divide by it.
///
/// @return scoring.negative-score at each of these cells.
[[nodiscard]] Diagnostics unusable_scores(const survey::Hierarchy& hierarchy,
                                          const ScoreTable& table,
                                          const ScoringMethod& method);

}  // namespace pondera::scoring
