// SPDX-License-Identifier: Apache-2.0
#include "weights/points.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::weights {
namespace {

using testing::field;
using testing::ratios;

void expect_near(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12) << i;
}

TEST(Points, AgreeWithTheIndependentReference) {
  const survey::YamlNode tree = testing::published_case("points-budget.yaml");
  const double total = testing::ratio(field(tree, "total"));
  const std::vector<double> refused = ratios(field(tree, "refused"));
  const auto& rows = field(tree, "points").items;
  std::size_t taken = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto found = budget_priorities(ratios(rows[k]), total);
    const bool is_refused = std::ranges::find(refused, static_cast<double>(k)) != refused.end();
    ASSERT_EQ(found.has_value(), !is_refused) << k;
    if (found)
      expect_near(*found, ratios(field(field(tree, "expected"), "priorities").items[taken++]));
  }
  EXPECT_EQ(taken, 3U);
}

TEST(Points, AreRescaledWithinHalfAPoint) {
  EXPECT_TRUE(budget_priorities({40, 60.5}, 100));
  EXPECT_TRUE(budget_priorities({40, 59.5}, 100));
  EXPECT_FALSE(budget_priorities({40, 60.6}, 100));
  EXPECT_FALSE(budget_priorities({40, 59.4}, 100));
  expect_near(budget_priorities({50, 50.25}, 100).value(), {50 / 100.25, 50.25 / 100.25});
}

TEST(DirectWeights, AgreeWithAnotherProgram) {
  const survey::YamlNode tree = testing::published_case("points-direct.yaml");
  expect_near(direct_priorities(ratios(field(tree, "amounts"))).value(),
              ratios(field(field(tree, "expected"), "priorities")));
}

TEST(DirectWeights, SayNothingWhereTheyAreAllZeroOrNegative) {
  EXPECT_FALSE(direct_priorities({}));
  EXPECT_FALSE(direct_priorities({0, 0, 0}));
  EXPECT_FALSE(direct_priorities({3, -1, 2}));
  expect_near(direct_priorities({7}).value(), {1});
}

TEST(DirectWeights, KnowProportionsAlone) {
  expect_near(direct_priorities({2, 4, 3, 0}).value(),
              direct_priorities({200, 400, 300, 0}).value());
}

}  // namespace
}  // namespace pondera::weights
