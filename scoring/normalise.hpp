// SPDX-License-Identifier: Apache-2.0
// One indicator on a common scale: its scores of all units in, normalised values out.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

using ScoreColumn = std::vector<std::optional<Rational>>;    ///< of every unit, as typed
using ValueColumn = std::vector<std::optional<ScoreValue>>;  ///< of every unit, normalised

struct NormalisedColumn {
  ValueColumn values = {};  ///< nothing where there was no score
  bool constant = false;    ///< the formula would be 0/0, or all units are alike where it compares
  int clipped = 0;          ///< min_max: scores beyond the fixed bounds
};

/// Over the m units that have a score x (benefit | cost):
///
///     none       x                                    |  not defined
///     min_max    (x - a) / (b - a), cut to 0 … 1      |  1 - that;  a, b fixed or of the sample
///     z_score    (x - mean) / sd, n - 1               |  -that
///     target     min(x / T, 1)                        |  min(T / x, 1), 1 for x = 0
///     rank       (m - r) / (m - 1), ties shared       |  the same on -x
///     maximum    x / max x                            |  min x / x, 1 for x = 0
///     sum        x / Σ x                              |  (1/x) / Σ (1/x)
///
/// A constant column: 1/2 for min_max between bounds of the sample and for rank, 0 for z_score; and
/// 1/2 for `maximum` and `sum` where all scores are 0.
/// All but z_score are exact where the fractions fit into 128 bits.
/// @param scores ≥ 0 for target, maximum and sum; > 0 for `sum` of a cost.
/// @param scaling a target above 0 where it is one; bounds of min_max both or neither.
/// Source: [oecd2008], section 5; docs/scoring.md. Checked by:
/// tests/published/scoring-normalisation.yaml.
[[nodiscard]] NormalisedColumn normalised(const ScoreColumn& scores,
                                          const IndicatorScaling& scaling);

/// Whether the normalised value of a unit depends on which other units are in the list.
[[nodiscard]] bool depends_on_sample(const IndicatorScaling& scaling);

}  // namespace pondera::scoring
