// SPDX-License-Identifier: Apache-2.0
// How consistent a whole hierarchy is: CI and random index of every group with its global weight
// in, CRH of the whole and of each level, and the largest CR of a group, out.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// One group as CRH sees it.
struct TestedGroup {
  std::string id;
  int level = 0;                       ///< of its node below the goal; the goal's group: 0
  int items = 0;                       ///< n
  double global = 0;                   ///< global weight of its node; the goal: 1
  std::optional<double> ci;            ///< nothing where nothing is tested
  std::optional<double> random_index;  ///< of matrices like this one
};

/// Σ g CI / Σ g RI over some groups.
struct WeightedConsistency {
  double ci = 0;              ///< Σ g CI
  double random_index = 0;    ///< Σ g RI
  std::optional<double> crh;  ///< 0 when no group has three items; nothing when none of those
                              ///< could be tested
  int groups = 0;             ///< how many were tested
};

struct LevelConsistency {
  int level = 0;
  WeightedConsistency consistency;
};

struct HierarchyConsistency {
  WeightedConsistency whole;
  std::vector<LevelConsistency> levels;  ///< those with a tested group, from the goal down
  std::vector<std::string> untested;     ///< groups of three items or more without CI or RI
  std::optional<double> largest_cr;      ///< CI/RI
  std::string largest_cr_group;
};

/// CRH = Σ_v g_v CI_v / Σ_v g_v RI_v over the groups with n_v ≥ 3; per level the same ratio over
/// its groups. CRH lets a large CR in a light branch pass, therefore the largest CR stands beside
/// it. Source: [saaty1980]. Checked by: tests/published/hierarchy-*.yaml.
[[nodiscard]] HierarchyConsistency hierarchy_consistency(const std::vector<TestedGroup>& groups);

}  // namespace pondera::aggregation
