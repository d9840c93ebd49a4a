// SPDX-License-Identifier: Apache-2.0
#include "agreement/contested_question.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::agreement {
namespace {

std::vector<PanelAnswer> answers(const std::vector<double>& values) {
  std::vector<PanelAnswer> all;
  for (const double value : values) {
    all.push_back({"E" + std::to_string(all.size() + 1), 1, value, ""});
  }
  return all;
}

TEST(ContestedQuestion, IsAPairWithoutAClearMajorityOrWithAWideSpread) {
  const survey::Elicitation pairs;
  EXPECT_TRUE(is_contested(answers({1, 1, 1, -1, -1}), pairs));      // 3 of 5
  EXPECT_FALSE(is_contested(answers({1, 1, 1, 1, -1, -1}), pairs));  // 4 of 6: not below 2/3
  EXPECT_TRUE(is_contested(answers({1, 1, 1, 0, -1, -1}), pairs));   // 3.5 of 6
  EXPECT_TRUE(is_contested(answers({8, 8, 4, 1, 1}), pairs));        // range 7
  EXPECT_FALSE(is_contested(answers({3, 3, 2, 1, 1}), pairs));       // range 2
  EXPECT_FALSE(is_contested(answers({5}), pairs));
  EXPECT_FALSE(is_contested({}, pairs));
}

TEST(ContestedQuestion, IsARatingOrAnAmountThatIsSpreadWide) {
  survey::Elicitation ratings;
  ratings.method = survey::ElicitationMethod::rating;
  EXPECT_FALSE(is_contested(answers({3, 3, 4, 4}), ratings));
  EXPECT_TRUE(is_contested(answers({2, 2, 4, 4}), ratings));
  ratings.highest_rating = 10;
  EXPECT_FALSE(is_contested(answers({2, 2, 4, 4}), ratings));
  survey::Elicitation budget;
  budget.method = survey::ElicitationMethod::budget;
  budget.points = 200;
  EXPECT_FALSE(is_contested(answers({10, 10, 30, 30}), budget));  // a tenth of 200
  EXPECT_TRUE(is_contested(answers({10, 10, 31, 31}), budget));
}

TEST(ContestedQuestion, DistanceIsThatFromTheMiddleHalfOfTheOthers) {
  // Of E6's others the middle half lies from 1 to 3.
  const auto panel = answers({0, 1, 2, 3, 4, -2});
  EXPECT_EQ(distance_from_middle(panel, "E6"), 3);
  EXPECT_EQ(distance_from_middle(answers({0, 1, 2, 3, 4, 3}), "E6"), 0);
  EXPECT_EQ(distance_from_middle(panel, "E9"), std::nullopt);
  EXPECT_EQ(distance_from_middle(answers({0, 1, 2, 3, -8}), "E5"), std::nullopt);  // four others
}

}  // namespace
}  // namespace pondera::agreement
