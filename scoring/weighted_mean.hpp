// SPDX-License-Identifier: Apache-2.0
// The three means that make a group's value of its children's: weights and values in, one value
// out, of doubles or of exact values.
#pragma once

#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"

#include <vector>

namespace pondera::scoring {

/// With shares s = w / Σ w:
///
///     arithmetic  Σ s x        geometric  Π x^s        harmonic  1 / Σ (s / x)
///
/// A value of 0 with a weight above 0 makes the geometric and the harmonic mean 0; a value whose
/// weight is 0 does not count. The arithmetic and the harmonic mean are exact where weights and
/// values are; the geometric mean never is, unless it is 0.
///
/// @param weights ≥ 0, one above 0.
/// @param values as many; ≥ 0 for the geometric and the harmonic mean.
/// Requires that `combination` is one of the three (copeland.hpp has the fourth).
/// Source: [oecd2008], section 6; docs/scoring.md. Checked by:
/// tests/published/scoring-means.yaml.
[[nodiscard]] double weighted_mean(Combination combination,
                                   const std::vector<double>& weights,
                                   const std::vector<double>& values);
[[nodiscard]] ScoreValue weighted_mean(Combination combination,
                                       const std::vector<ScoreValue>& weights,
                                       const std::vector<ScoreValue>& values);

}  // namespace pondera::scoring
