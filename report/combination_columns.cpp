// SPDX-License-Identifier: Apache-2.0
#include "report/combination_columns.hpp"

#include "core/number_text.hpp"
#include "report/combination_text.hpp"

#include <algorithm>
#include <optional>

namespace pondera::report {

namespace {

using aggregation::ConsensusGroup;
using aggregation::GroupWeights;
using survey::Study;

std::string number_or_empty(const std::optional<double>& value) {
  return value ? number_text(*value) : "";
}

/// CRH of the level on which the group lies.
std::optional<double> crh_of_level(const Study& study,
                                   const GroupWeights& weights,
                                   survey::NodeIndex group) {
  if (!weights.consistency) return std::nullopt;
  int level = 0;
  for (auto up = study.hierarchy.node(group).parent; up; up = study.hierarchy.node(*up).parent) {
    ++level;
  }
  for (const auto& each : weights.consistency->levels) {
    if (each.level == level) return each.consistency.crh;
  }
  return std::nullopt;
}

void add_group_cells(const Study& study,
                     const GroupWeights& weights,
                     survey::NodeIndex parent,
                     std::vector<std::string>& cells) {
  const auto group =
      std::ranges::find(weights.groups, study.hierarchy.node(parent).id, &ConsensusGroup::id);
  const std::string mean(aggregation::group_mean(weights.aggregation.mean).name);
  const std::string assessors = assessor_weighting_text(weights.aggregation);
  if (group == weights.groups.end()) {
    cells.insert(cells.end(), {"mean-rating", mean, assessors, "", "", "", ""});
    return;
  }
  std::optional<double> between;
  std::optional<double> within;
  if (group->residuals) {
    between = group->residuals->between;
    within = group->residuals->within;
  }
  cells.insert(cells.end(), {group->method, mean, assessors, number_or_empty(group->cr),
                             number_or_empty(between), number_or_empty(within),
                             number_or_empty(crh_of_level(study, weights, parent))});
}

}  // namespace

std::vector<std::string> combination_headings(const GroupWeights& weights) {
  std::vector<std::string> headings = {"method",      "mean",       "assessors",   "cr",
                                       "sse_between", "sse_within", "crh_of_level"};
  for (const auto& stratum : weights.strata) {
    headings.push_back(stratum.stratum + ":local");
    headings.push_back(stratum.stratum + ":weight");
  }
  return headings;
}

std::vector<std::string> combination_cells(const Study& study,
                                           const GroupWeights& weights,
                                           const survey::HierarchyNode& node) {
  std::vector<std::string> cells;
  add_group_cells(study, weights, *node.parent, cells);
  const auto groups = study.hierarchy.groups();
  const auto leaves = study.hierarchy.leaves();
  const survey::NodeIndex self = *study.hierarchy.find(node.id);
  const auto& siblings = study.hierarchy.node(*node.parent).children;
  const auto group =
      static_cast<std::size_t>(std::ranges::find(groups, *node.parent) - groups.begin());
  const auto item = static_cast<std::size_t>(std::ranges::find(siblings, self) - siblings.begin());
  const auto leaf = static_cast<std::size_t>(std::ranges::find(leaves, self) - leaves.begin());
  for (const auto& stratum : weights.strata) {
    const bool weighed = group < stratum.local.size() && stratum.local[group].has_value();
    cells.push_back(weighed ? number_text((*stratum.local[group])[item]) : "");
    cells.push_back(leaf < stratum.leaves.size() ? number_or_empty(stratum.leaves[leaf]) : "");
  }
  return cells;
}

}  // namespace pondera::report
