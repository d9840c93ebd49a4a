// SPDX-License-Identifier: Apache-2.0
#include "aggregation/leaf_weight.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

std::vector<LeafWeight> leaves_of(const std::vector<double>& weights) {
  std::vector<LeafWeight> leaves;
  for (const double weight : weights) {
    leaves.emplace_back();
    leaves.back().weight = weight;
  }
  normalise(leaves);
  return leaves;
}

TEST(LeafWeight, IsNormalisedByTheSum) {
  const auto leaves = leaves_of({3, 1, 4});
  EXPECT_EQ(leaves[0].normalised, 0.375);
  EXPECT_EQ(leaves[2].normalised, 0.5);
  EXPECT_EQ(leaves[2].weight, 4);
}

TEST(LeafWeight, IsNotNormalisedByASumOfZero) {
  EXPECT_EQ(leaves_of({0, 0}).back().normalised, 0);
}

}  // namespace
}  // namespace pondera::aggregation
