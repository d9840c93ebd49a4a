// SPDX-License-Identifier: Apache-2.0
#include "simulation/enough_assessors.hpp"

#include <algorithm>

namespace pondera::simulation {

namespace {

bool is_enough(const PanelStudyRow& row, double below) {
  const auto audited = std::ranges::find(row.outcomes, CountRule::audited, &RuleOutcome::rule);
  return audited != row.outcomes.end() && audited->weighed > 0 &&
         audited->weighed == row.detection.panels && audited->error.leaf_percent < below;
}

/// The entry of the row's block and this error; a new one when there is none.
EnoughAssessors& entry_of(std::vector<EnoughAssessors>& all,
                          const PanelStudyRow& row,
                          double below) {
  const auto found = std::ranges::find_if(all, [&](const EnoughAssessors& one) {
    return one.pairs == row.pairs && one.flawed == row.flawed && one.below == below;
  });
  if (found != all.end()) return *found;
  return all.emplace_back(
      EnoughAssessors{row.pairs, row.flawed, below, std::nullopt, row.assessors});
}

}  // namespace

std::vector<EnoughAssessors> enough_assessors(std::span<const PanelStudyRow> rows) {
  std::vector<EnoughAssessors> all;
  for (const PanelStudyRow& row : rows) {
    for (const double below : wanted_leaf_percents) {
      EnoughAssessors& entry = entry_of(all, row, below);
      entry.largest = std::max(entry.largest, row.assessors);
      if (is_enough(row, below)) {
        entry.assessors = std::min(entry.assessors.value_or(row.assessors), row.assessors);
      }
    }
  }
  return all;
}

}  // namespace pondera::simulation
