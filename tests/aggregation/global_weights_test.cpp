// SPDX-License-Identifier: Apache-2.0
#include "aggregation/global_weights.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

TEST(GlobalWeights, MultiplyAlongEveryPathOfAnUnbalancedTree) {
  // The independent reference's case "unbalanced".
  const survey::Hierarchy tree = testing::hierarchy_of({{"root", {"env", "soc", "gov"}},
                                                        {"env", {"e1", "e2", "e3"}},
                                                        {"soc", {"s1", "s2"}},
                                                        {"gov", {"g1"}},
                                                        {"s2", {"s21", "s22", "s23", "s24"}},
                                                        {"g1", {"g11", "g12"}}});
  const std::vector<double> global = global_weights(tree, {{"root", {0.5, 0.3, 0.2}},
                                                           {"env", {0.6, 0.25, 0.15}},
                                                           {"soc", {0.35, 0.65}},
                                                           {"gov", {1.0}},
                                                           {"s2", {0.4, 0.3, 0.2, 0.1}},
                                                           {"g1", {0.75, 0.25}}});
  const std::vector<std::pair<std::string, double>> expected = {
      {"root", 1},    {"env", 0.5},    {"e1", 0.3},    {"e2", 0.125},
      {"e3", 0.075},  {"soc", 0.3},    {"s1", 0.105},  {"s2", 0.195},
      {"s21", 0.078}, {"s22", 0.0585}, {"s23", 0.039}, {"s24", 0.0195},
      {"gov", 0.2},   {"g1", 0.2},     {"g11", 0.15},  {"g12", 0.05}};
  double leaves = 0;
  for (const auto& [id, weight] : expected) {
    EXPECT_NEAR(global[*tree.find(id)], weight, 1e-12) << id;
  }
  for (const survey::NodeIndex leaf : tree.leaves()) leaves += global[leaf];
  EXPECT_NEAR(leaves, 1, 1e-12);
}

TEST(GlobalWeights, OfASingleLeafAreOne) {
  const survey::Hierarchy tree = testing::hierarchy_of({{"goal", {"only"}}});
  EXPECT_EQ(global_weights(tree, {{"goal", {1.0}}})[1], 1);
}

}  // namespace
}  // namespace pondera::aggregation
