// SPDX-License-Identifier: Apache-2.0
// Panels of one comparison group from tests/published: a case's tree in, matrices out.
#pragma once

#include "survey/yaml_tree.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

#include <string>
#include <vector>

namespace pondera::testing {

/// A case of group-*.yaml: everybody's answers as [item, item, code].
struct PublishedGroup {
  survey::YamlNode tree;
  std::vector<weights::ComparisonMatrix> matrices;
  double tolerance = 0;

  [[nodiscard]] const survey::YamlNode& expected() const;
  /// 1/K each.
  [[nodiscard]] std::vector<double> equal_shares() const;
  /// Of the case's strata, each of which counts the same.
  [[nodiscard]] std::vector<double> strata_shares() const;
};

[[nodiscard]] PublishedGroup published_group(const std::string& file);

/// The 200 matrices of city-200.yaml.
[[nodiscard]] std::vector<weights::ComparisonMatrix> city_panel(const survey::YamlNode& tree);

/// Checks every element, to `tolerance`.
void expect_near(const weights::Vector& found, const survey::YamlNode& expected, double tolerance);
/// Checks the upper triangle, row after row, each to tolerance · max(1, |expected|).
void expect_upper_near(const weights::ComparisonMatrix& found,
                       const survey::YamlNode& expected,
                       double tolerance);

}  // namespace pondera::testing
