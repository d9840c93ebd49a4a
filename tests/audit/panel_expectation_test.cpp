// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_expectation.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace pondera::audit {
namespace {

using weights::Comparison;
using weights::ComparisonMatrix;

/// Consistent judgements of 4 : 2 : 1.
ComparisonMatrix four_two_one() {
  return ComparisonMatrix::make(3, {{0, 1, std::log(2)}, {0, 2, std::log(4)}, {1, 2, std::log(2)}})
      .value();
}

std::vector<const ComparisonMatrix*> pointers(const std::vector<ComparisonMatrix>& matrices) {
  std::vector<const ComparisonMatrix*> found;
  for (const ComparisonMatrix& matrix : matrices) found.push_back(&matrix);
  return found;
}

TEST(PanelExpectation, KnowsTheMedianOfChiSquareToTwoHundredths) {
  struct Known {
    int degrees_of_freedom;
    double median;
  };
  constexpr std::array known = {Known{1, 0.4549}, Known{2, 1.3863}, Known{5, 4.3515},
                                Known{10, 9.3418}};
  for (const Known& each : known) {
    EXPECT_NEAR(chi_square_median(each.degrees_of_freedom), each.median, 0.02)
        << each.degrees_of_freedom;
  }
}

TEST(PanelExpectation, TakesTheNoiseOffTheSpreadOfOpinions) {
  // The middle of three is 3; the median of chi-square with 3 degrees is 3 (25/27)³ = 2.381497;
  // 3/2.381497 - 0.4²/4 = 1.219712.
  EXPECT_NEAR(opinion_spread({9.8, 2, 3}, 4, 0.4), 1.104406, 1e-6);
}

TEST(PanelExpectation, NeverTakesASpreadForLessThanATenth) {
  EXPECT_EQ(opinion_spread({}, 4, 0.4), 0.1);
  EXPECT_EQ(opinion_spread({1, 2, 3}, 1, 0.4), 0.1);
  EXPECT_NEAR(opinion_spread({0, 0.01, 0.02}, 4, 0.4), 0.1, 1e-15);
}

TEST(PanelExpectation, HoldsItsMiddleAgainstAThirdOfWildAnswers) {
  std::vector<ComparisonMatrix> others(6, four_two_one());
  for (const double wild : {std::log(9), -std::log(9), std::log(9)}) {
    others.push_back(
        ComparisonMatrix::make(3, {{0, 1, wild}, {0, 2, -wild}, {1, 2, wild}}).value());
  }
  const auto middle = middle_of(pointers(others));
  ASSERT_TRUE(middle);
  EXPECT_EQ(middle->assessors, 9);
  EXPECT_NEAR(middle->middle(0), std::log(2), 1e-12);
  EXPECT_NEAR(middle->middle(1), 0, 1e-12);
  EXPECT_NEAR(middle->middle(2), -std::log(2), 1e-12);
}

TEST(PanelExpectation, PutsTogetherWhatSeveralAnsweredInParts) {
  const auto first = ComparisonMatrix::make(3, {{0, 1, std::log(2)}}).value();
  const auto second = ComparisonMatrix::make(3, {{1, 2, std::log(2)}}).value();
  const auto middle = middle_of({&first, &second, &second});
  ASSERT_TRUE(middle);
  EXPECT_NEAR(middle->middle(0) - middle->middle(2), std::log(4), 1e-12);
}

TEST(PanelExpectation, OfFewerThanThreeOrOfPartsIsNothing) {
  const ComparisonMatrix whole = four_two_one();
  EXPECT_FALSE(middle_of({}));
  EXPECT_FALSE(middle_of({&whole, &whole}));
  EXPECT_TRUE(middle_of({&whole, &whole, &whole}));
  const auto part = ComparisonMatrix::make(3, {{0, 1, std::log(2)}}).value();
  EXPECT_FALSE(middle_of({&part, &part, &part}));
}

}  // namespace
}  // namespace pondera::audit
