// SPDX-License-Identifier: Apache-2.0
#include "simulation/consensus_error.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::simulation {
namespace {

survey::Study study() {
  return testing::study_of({{"goal", {"a", "b"}}, {"b", {"p", "q"}}});
}

/// A consensus with these local weights of a and of p.
aggregation::GroupWeights weights_of(double a, double p) {
  aggregation::GroupWeights weights;
  aggregation::ConsensusGroup goal;
  goal.id = "goal";
  goal.local = {a, 1 - a};
  aggregation::ConsensusGroup b;
  b.id = "b";
  b.local = {p, 1 - p};
  weights.groups = {goal, b};
  for (const auto& [id, weight] : std::vector<std::pair<std::string, double>>{
           {"a", a}, {"p", (1 - a) * p}, {"q", (1 - a) * (1 - p)}}) {
    aggregation::LeafWeight leaf;
    leaf.id = id;
    leaf.weight = weight;
    weights.leaves.push_back(leaf);
  }
  return weights;
}

TEST(ConsensusError, IsNothingForTheTruth) {
  const ConsensusError error =
      consensus_error(study(), {{"goal", {0.8, 0.2}}, {"b", {0.5, 0.5}}}, weights_of(0.8, 0.5));
  EXPECT_NEAR(error.log_rmse, 0, 1e-15);
  EXPECT_NEAR(error.leaf_percent, 0, 1e-12);
}

// Truth 4 : 1, found 1 : 1: the centred logarithms are ±ln 2 and 0. In 'b' nothing is off. So the
// mean of the squares over four items is (ln 2)²/2. Leaves: .5 for .8, .25 for .1 twice.
TEST(ConsensusError, IsComputedByHandForTwoGroups) {
  const ConsensusError error =
      consensus_error(study(), {{"goal", {0.8, 0.2}}, {"b", {0.5, 0.5}}}, weights_of(0.5, 0.5));
  EXPECT_NEAR(error.log_rmse, std::log(2) / std::sqrt(2.0), 1e-14);
  EXPECT_NEAR(error.leaf_percent, (37.5 + 150 + 150) / 3, 1e-10);
}

}  // namespace
}  // namespace pondera::simulation
