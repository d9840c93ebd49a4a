// SPDX-License-Identifier: Apache-2.0
// What stands in for scores that are missing: one normalised indicator and a policy in, the filled
// indicator out.
#pragma once

#include "scoring/normalise.hpp"
#include "scoring/scoring_method.hpp"

#include <cstddef>
#include <optional>

namespace pondera::scoring {

/// A cell that had no score.
struct FilledCell {
  std::size_t unit = 0;
  std::size_t leaf = 0;
  std::optional<ScoreValue> value = {};  ///< on the common scale; nothing: not filled
};

/// What a missing value could be: from the worst to the best on the common scale.
struct ScaleEnds {
  ScoreValue worst;
  ScoreValue best;
};

/// Zero and mean give every gap one value; the other policies leave gaps.
///
///     zero   0 on the common scale
///     mean   Σ values / number of values, of the units that have one
///
/// Requires a value in the column for `mean`.
[[nodiscard]] std::optional<ScoreValue> filling(const ValueColumn& values, MissingPolicy policy);

/// The ends of an indicator's scale: `lowest` and `highest` for none, where they are given; 0 and 1
/// for min_max, target, rank and maximum; else the lowest and highest value in the column.
/// @return nothing for a column without values and without ends of its own.
[[nodiscard]] std::optional<ScaleEnds> scale_ends(const ValueColumn& values,
                                                  const IndicatorScaling& scaling);

}  // namespace pondera::scoring
