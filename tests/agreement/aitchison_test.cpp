// SPDX-License-Identifier: Apache-2.0
#include "agreement/aitchison.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

using weights::Vector;

Vector vector_of(std::initializer_list<double> values) {
  Vector result(static_cast<Eigen::Index>(values.size()));
  std::copy(values.begin(), values.end(), result.data());
  return result;
}

// Few roundings of numbers near 1.
constexpr double rounding = 1e-14;

TEST(Aitchison, CentredLogRatiosSumToZeroAndIgnoreTheScale) {
  const Vector once = centred_log_ratios(vector_of({1, 2, 4}));
  EXPECT_NEAR(once(0), -std::log(2.0), rounding);
  EXPECT_NEAR(once(1), 0, rounding);
  EXPECT_NEAR(once(2), std::log(2.0), rounding);
  EXPECT_NEAR((once - centred_log_ratios(vector_of({10, 20, 40}))).norm(), 0, rounding);
}

TEST(Aitchison, PrioritiesComeBackFromTheirLogRatios) {
  const Vector priorities = vector_of({0.6, 0.3, 0.1});
  EXPECT_NEAR((priorities_of(centred_log_ratios(priorities)) - priorities).norm(), 0, rounding);
  EXPECT_NEAR((priorities_of(vector_of({900, 900})) - vector_of({0.5, 0.5})).norm(), 0, rounding);
}

TEST(Aitchison, DistanceOfTwoItemsIsTheLogarithmOfTheirOddsOverTheRootOfTwo) {
  // clr = (ln r / 2, -ln r / 2) for the ratio r; here r = 4 and r = 1.
  EXPECT_NEAR(aitchison_distance(vector_of({0.8, 0.2}), vector_of({0.5, 0.5})),
              std::log(4.0) / std::sqrt(2.0), rounding);
  EXPECT_EQ(aitchison_distance(vector_of({1}), vector_of({1})), 0);
}

TEST(Aitchison, DistancesOfThreeAssessorsStandInTheirPlaces) {
  const std::vector<Vector> panel = {vector_of({0.5, 0.5}), vector_of({0.8, 0.2}),
                                     vector_of({0.2, 0.8})};
  const weights::Matrix distances = aitchison_distances(panel);
  EXPECT_EQ(distances(0, 0), 0);
  EXPECT_EQ(distances(2, 1), aitchison_distance(panel[2], panel[1]));
  EXPECT_EQ(distances(1, 2), distances(2, 1));
  EXPECT_EQ(aitchison_distances({}).size(), 0);
}

TEST(Aitchison, ZerosGetTheirShareAndTheOthersKeepTheirProportions) {
  const Vector replaced = without_zeros(vector_of({1, 0, 0}));
  EXPECT_NEAR(replaced(0), 0.99, rounding);  // as worked out in the reference: (.99, .005, .005)
  EXPECT_NEAR(replaced(1), 0.005, rounding);
  EXPECT_NEAR(replaced.sum(), 1, rounding);
  EXPECT_EQ(without_zeros(vector_of({0.25, 0.75})), vector_of({0.25, 0.75}));
}

}  // namespace
}  // namespace pondera::agreement
