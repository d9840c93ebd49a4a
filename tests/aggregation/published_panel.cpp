// SPDX-License-Identifier: Apache-2.0
#include "tests/aggregation/published_panel.hpp"

#include "tests/weights/published_case.hpp"
#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

namespace pondera::testing {

using weights::ComparisonMatrix;

const survey::YamlNode& PublishedGroup::expected() const {
  return field(tree, "expected");
}

std::vector<double> PublishedGroup::equal_shares() const {
  return std::vector<double>(matrices.size(), 1 / static_cast<double>(matrices.size()));
}

std::vector<double> PublishedGroup::strata_shares() const {
  return ratios(field(expected(), "strata_shares"));
}

PublishedGroup published_group(const std::string& file) {
  PublishedGroup group = {published_case(file), {}, 0};
  const int n = whole(field(group.tree, "n"));
  for (const survey::YamlNode& assessor : field(group.tree, "assessors").items) {
    group.matrices.push_back(judged_matrix(n, assessor));
  }
  group.tolerance = ratio(field(group.tree, "tolerance"));
  return group;
}

std::vector<ComparisonMatrix> city_panel(const survey::YamlNode& tree) {
  std::vector<ComparisonMatrix> matrices;
  for (const survey::YamlNode& assessor : field(tree, "judgements").items) {
    std::vector<double> upper;
    for (const survey::YamlNode& code : assessor.items) {
      const int judged = whole(code);
      upper.push_back(judged > 0 ? judged : 1.0 / -judged);
    }
    matrices.push_back(matrix_of(whole(field(tree, "n")), upper));
  }
  return matrices;
}

void expect_near(const weights::Vector& found, const survey::YamlNode& expected, double tolerance) {
  const std::vector<double> values = ratios(expected);
  ASSERT_EQ(static_cast<std::size_t>(found.size()), values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_NEAR(found(static_cast<Eigen::Index>(i)), values[i], tolerance) << i;
  }
}

void expect_upper_near(const ComparisonMatrix& found,
                       const survey::YamlNode& expected,
                       double tolerance) {
  const std::vector<double> values = ratios(expected);
  const weights::Matrix all = found.ratios();
  std::size_t next = 0;
  for (int i = 0; i < found.size(); ++i) {
    for (int j = i + 1; j < found.size(); ++j, ++next) {
      ASSERT_LT(next, values.size());
      EXPECT_NEAR(all(i, j), values[next], margin(tolerance, values[next])) << i << ' ' << j;
    }
  }
}

}  // namespace pondera::testing
