// SPDX-License-Identifier: Apache-2.0
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::testing {

weights::Vector vector_of(const std::vector<double>& values) {
  weights::Vector result(static_cast<Eigen::Index>(values.size()));
  std::ranges::copy(values, result.data());
  return result;
}

std::vector<weights::Vector> vectors_of(const survey::YamlNode& node) {
  std::vector<weights::Vector> rows;
  for (const survey::YamlNode& row : node.items) rows.push_back(vector_of(ratios(row)));
  return rows;
}

void expect_numbers(const weights::Vector& found, const survey::YamlNode& node, double tolerance) {
  const std::vector<double> expected = ratios(node);
  ASSERT_EQ(static_cast<std::size_t>(found.size()), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(found(static_cast<Eigen::Index>(i)), expected[i], margin(tolerance, expected[i]));
  }
}

void expect_number(const std::optional<double>& found,
                   const survey::YamlNode& node,
                   double tolerance) {
  ASSERT_EQ(found.has_value(), !is_null(node));
  if (!found) return;
  const double expected = ratio(node);
  EXPECT_NEAR(*found, expected, margin(tolerance, expected));
}

}  // namespace pondera::testing
