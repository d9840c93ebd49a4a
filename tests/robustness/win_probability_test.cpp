// SPDX-License-Identifier: Apache-2.0
#include "robustness/win_probability.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using testing::field;

TEST(WinProbability, IsThatOfTheExactReference) {
  const survey::YamlNode file = testing::published_case("smaa.yaml");
  const auto& cases = field(file, "winning").items;
  ASSERT_EQ(cases.size(), 11U);
  for (const survey::YamlNode& each : cases) {
    EXPECT_NEAR(win_probability(testing::ratios(field(each, "difference"))),
                testing::ratio(field(each, "probability")), 1e-14);
  }
}

TEST(WinProbability, IsThatOfEveryPairOfThePolygons) {
  const survey::YamlNode file = testing::published_case("smaa.yaml");
  for (const survey::YamlNode& each : field(file, "three_criteria").items) {
    if (field(each, "ordered").text == "yes") continue;
    const auto& scores = field(each, "scores").items;
    for (std::size_t a = 0; a < scores.size(); ++a) {
      const std::vector<double> before = testing::ratios(field(each, "before").items[a]);
      for (std::size_t b = 0; b < scores.size(); ++b) {
        if (a == b) continue;
        EXPECT_NEAR(win_probability(testing::ratios(scores[a]), testing::ratios(scores[b])),
                    before[b], 1e-14);
      }
    }
  }
}

TEST(WinProbability, OfOneIndicatorIsCertainOrAHalf) {
  EXPECT_EQ(win_probability({2.0}), 1);
  EXPECT_EQ(win_probability({-2.0}), 0);
  EXPECT_EQ(win_probability({0.0}), 0.5);
}

TEST(WinProbability, OfUnitsThatDifferByRoundingOnlyIsAHalf) {
  EXPECT_EQ(win_probability({0.1 + 0.2, 1}, {0.3, 1}), 0.5);
}

TEST(WinProbability, OfManyIndicatorsTurnsRoundWithTheUnits) {
  std::vector<double> a;
  std::vector<double> b;
  for (int j = 0; j < 100; ++j) {
    a.push_back(j % 7);
    b.push_back(j % 11);
  }
  const double forward = win_probability(a, b);
  EXPECT_GT(forward, 0);
  EXPECT_LT(forward, 0.5);
  EXPECT_NEAR(forward + win_probability(b, a), 1, 1e-12);
}

}  // namespace
}  // namespace pondera::robustness
