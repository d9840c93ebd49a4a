// SPDX-License-Identifier: Apache-2.0
#include "scoring/usable_scores.hpp"

#include "core/utf8.hpp"
#include "scoring/unit_rows.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace pondera::scoring {

namespace {

/// What a score must not be, and why.
struct Demand {
  bool above_zero = false;  ///< else: not below
  std::string reason = {};
};

bool takes_amounts(Normalisation normalisation) {
  return normalisation == Normalisation::target || normalisation == Normalisation::maximum ||
         normalisation == Normalisation::sum;
}

std::optional<Demand> demand_of(const IndicatorScaling& scaling, bool below_mean) {
  if (takes_amounts(scaling.normalisation)) {
    const bool divides =
        scaling.normalisation == Normalisation::sum && scaling.direction == Direction::cost;
    return Demand{divides,
                  "the normalisation '" +
                      std::string(row_of(normalisation_rows(), scaling.normalisation).name) + "'"};
  }
  const bool as_typed = scaling.normalisation == Normalisation::none;
  if (as_typed && below_mean) return Demand{false, "the geometric or harmonic mean above it"};
  return std::nullopt;
}

/// The cells of one indicator that do not meet what is demanded.
void find_unusable(const ScoreTable& table,
                   std::size_t j,
                   const Demand& demand,
                   Diagnostics& found) {
  for (std::size_t u = 0; u < table.units.size() && found.size() < most_mistakes; ++u) {
    const auto& score = table.scores[u][j];
    if (!score) continue;
    const auto order = compare(*score, Rational(0));
    if (order > 0 || (order == 0 && !demand.above_zero)) continue;
    found.push_back(error(
        "scoring.negative-score", table.where(u, j),
        "the score of '" + printable(table.units[u].id) + "' in '" + table.indicators[j] + "' is " +
            (order == 0 ? "0" : "below 0") + ", which " + demand.reason + " cannot use",
        "choose another normalisation for '" + table.indicators[j] + "', such as min-max"));
  }
}

}  // namespace

std::vector<bool> leaves_below_means(const survey::Hierarchy& hierarchy,
                                     const ScoringMethod& method) {
  std::vector<bool> below;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    bool found = false;
    auto above = hierarchy.node(leaf).parent;
    while (above && !found && !method.combination.empty()) {
      const Combination combination = method.combination[*above];
      if (combination == Combination::copeland) break;
      found = combination != Combination::arithmetic;
      above = hierarchy.node(*above).parent;
    }
    below.push_back(found);
  }
  return below;
}

Diagnostics unusable_scores(const survey::Hierarchy& hierarchy,
                            const ScoreTable& table,
                            const ScoringMethod& method) {
  Diagnostics found;
  const std::vector<bool> below_mean = leaves_below_means(hierarchy, method);
  for (std::size_t j = 0; j < table.indicators.size(); ++j) {
    const IndicatorScaling scaling =
        method.scaling.empty() ? IndicatorScaling{} : method.scaling[j];
    const auto demand = demand_of(scaling, below_mean[j]);
    if (!demand) continue;
    find_unusable(table, j, *demand, found);
  }
  return found;
}

}  // namespace pondera::scoring
