// SPDX-License-Identifier: Apache-2.0
#include "weights/points.hpp"

#include "survey/group_answers.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;
using testing::ratios;

void expect_near(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12) << i;
}

/// Whether points are taken where answers come in.
bool are_taken(const std::vector<double>& points, double total) {
  std::vector<std::string> items;
  survey::GroupAnswers group = {.group = "goal", .answers = {}};
  for (const double amount : points) {
    if (amount < 0) return false;  // refused as it is read: tests/survey/amount_text_test.cpp
    items.push_back("i" + std::to_string(items.size()));
    group.answers.push_back({.item = {static_cast<int>(items.size()), "goal", items.back(), ""},
                             .code = static_cast<int>(std::lround(amount * survey::code_of_one)),
                             .where = SourceSpot{"a", 1, 1}});
  }
  survey::Study study = testing::study_of({{"goal", items}});
  study.elicitation.method = survey::ElicitationMethod::budget;
  study.elicitation.points = static_cast<int>(total);
  return survey::group_findings(group, study, "en").empty();
}

TEST(Points, AgreeWithTheIndependentReference) {
  const survey::YamlNode tree = testing::published_case("points-budget.yaml");
  const double total = testing::ratio(field(tree, "total"));
  const std::vector<double> refused = ratios(field(tree, "refused"));
  const auto& rows = field(tree, "points").items;
  std::size_t taken = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const bool is_refused = std::ranges::find(refused, static_cast<double>(k)) != refused.end();
    ASSERT_EQ(are_taken(ratios(rows[k]), total), !is_refused) << k;
    if (is_refused) continue;
    expect_near(direct_priorities(ratios(rows[k])).value(),
                ratios(field(field(tree, "expected"), "priorities").items[taken++]));
  }
  EXPECT_EQ(taken, 3U);
}

TEST(Points, AreRescaledWithinHalfAPoint) {
  EXPECT_TRUE(are_taken({40, 60.5}, 100));
  EXPECT_TRUE(are_taken({40, 59.5}, 100));
  EXPECT_FALSE(are_taken({40, 60.6}, 100));
  EXPECT_FALSE(are_taken({40, 59.4}, 100));
  expect_near(direct_priorities({50, 50.25}).value(), {50 / 100.25, 50.25 / 100.25});
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
