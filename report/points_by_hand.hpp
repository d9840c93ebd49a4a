// SPDX-License-Identifier: Apache-2.0
// Totals that a reader can recompute: weights, scores and totals in; printed numbers whose products
// and sums are the printed ones out.
#pragma once

#include "scoring/node_scores.hpp"
#include "scoring/score_model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// One indicator of one unit, as printed: points = score × weight, rounded.
struct PointsLine {
  std::string score;
  std::string weight;
  std::string points;
};

/// One unit.
struct PointsSum {
  std::vector<PointsLine> lines;  ///< of the indicators, in the hierarchy's order
  std::string sum;                ///< of the printed points, with all their decimals
};

struct PointsByHand {
  int decimals = 0;  ///< of weights and points
  /// Row by row with the units; nothing where a score or the total is missing.
  std::vector<std::optional<PointsSum>> units;
  /// Whether every sum, rounded half up to the decimals of the totals, is the printed total.
  bool holds = true;
};

/// The least number of decimals, from two more than those of the totals up to 12, at which for all
/// units the sum over the indicators of (printed score × printed weight, rounded) is the total as
/// printed. Scores are printed whole where they are decimals of at most 12 digits after the point.
///
/// Requires totals that are sums of weight × score.
/// @param decimals of the totals as printed.
[[nodiscard]] PointsByHand points_by_hand(
    const std::vector<scoring::ScoreWeight>& weights,
    const scoring::UnitValues& scores,
    const std::vector<std::optional<scoring::ScoreValue>>& totals,
    int decimals);

}  // namespace pondera::report
