// SPDX-License-Identifier: Apache-2.0
// What the cards of all units share: results of a study with a ranking in; order, medians and
// weights that count out.
#pragma once

#include "report/points_by_hand.hpp"
#include "report/study_results.hpp"
#include "scoring/score_model.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// Everything that the cards share.
struct UnitFacts {
  std::vector<std::string> leaves;  ///< ids
  std::vector<scoring::ScoreWeight> weights;
  scoring::ScoreModel model;
  std::vector<std::size_t> order;   ///< of units: by rank, then those without
  std::vector<std::size_t> ranked;  ///< of `order`
  std::vector<std::optional<double>> median_score;
  std::vector<std::optional<double>> median_points;
  PointsByHand by_hand;
  bool compares = false;  ///< whether a unit's total hangs on the others' scores (Copeland)
};

/// Points of an indicator; nothing where its score is missing.
[[nodiscard]] std::optional<double> leaf_points_of(const scoring::UnitScore& unit,
                                                   const std::string& leaf);

/// Requires a ranking and its scores.
[[nodiscard]] UnitFacts unit_facts(const StudyResults& results);

}  // namespace pondera::report
