// SPDX-License-Identifier: Apache-2.0
#include "weights/residual.hpp"

#include "tests/weights/revision_case.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace pondera::weights {
namespace {

TEST(Residual, IsTheLogarithmOfJudgedOverImplied) {
  const auto matrix = testing::matrix_of(3, {3, 4, 8});
  const auto found = residuals(matrix, Vector{{0.5, 0.25, 0.25}});
  ASSERT_EQ(found.size(), 3U);
  // 8 where 1 is implied; 4 where 2; 3 where 2.
  EXPECT_EQ(found[0].first, 1);
  EXPECT_EQ(found[0].second, 2);
  EXPECT_NEAR(found[0].log_error, std::log(8.0), 1e-15);
  EXPECT_EQ(found[0].log_ratio, std::log(8.0));
  EXPECT_NEAR(found[1].log_error, std::log(2.0), 1e-15);
  EXPECT_NEAR(found[2].log_error, std::log(1.5), 1e-15);
}

TEST(Residual, IsNegativeWhereTheFirstIsFavouredTooLittle) {
  const auto found = residuals(testing::matrix_of(2, {0.5}), Vector{{0.5, 0.5}});
  EXPECT_NEAR(found.front().log_error, -std::log(2.0), 1e-15);
}

TEST(Residual, OrdersTiesByPair) {
  // The cycle 9, 9, 1/9 contradicts itself equally everywhere.
  const auto found =
      residuals(testing::matrix_of(3, {9, 1.0 / 9, 9}), Vector{{1 / 3.0, 1 / 3.0, 1 / 3.0}});
  EXPECT_EQ(found[0].first, 0);
  EXPECT_EQ(found[0].second, 1);
  EXPECT_EQ(found[2].first, 1);
}

TEST(Residual, PassesOverMissingPairs) {
  const auto matrix = ComparisonMatrix::make(3, {{0, 2, 1.0}}).value();
  EXPECT_EQ(residuals(matrix, Vector{{0.3, 0.3, 0.4}}).size(), 1U);
}

TEST(Residual, AgreesWithTheErrorRatiosOfTheIndependentReference) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) {
    SCOPED_TRACE(published.file);
    const auto found = residuals(published.matrix, principal_priority(published.matrix).w);
    const auto& rows = published.expected("saaty_errors").items;
    ASSERT_EQ(found.size(), rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const double expected = testing::ratio(rows[at].items.at(2));
      // Equal sizes come in the order of rounding there, so only sizes are compared by place.
      EXPECT_NEAR(std::abs(found[at].log_error), std::abs(std::log(expected)), 1e-8);
      const auto same = std::ranges::find_if(found, [&](const Residual& residual) {
        return residual.first == testing::whole(rows[at].items.at(0)) &&
               residual.second == testing::whole(rows[at].items.at(1));
      });
      ASSERT_NE(same, found.end());
      EXPECT_NEAR(std::exp(same->log_error), expected,
                  testing::margin(published.tolerance, expected));
    }
  }
}

/// "first against second, fitting code" of the three largest residuals.
std::vector<std::array<int, 3>> three_worst(int n, const std::vector<double>& upper) {
  const ComparisonMatrix matrix = testing::matrix_of(n, upper);
  const Vector w = principal_priority(matrix).w;
  std::vector<std::array<int, 3>> worst;
  for (const Residual& residual : residuals(matrix, w)) {
    if (worst.size() == 3) break;
    worst.push_back({residual.first, residual.second,
                     fitting_code(w(residual.first), w(residual.second), {}, 2)});
  }
  return worst;
}

TEST(Residual, NamesTheThreeJudgementsThatAhpOsNames) {
  // bpmsg/ahp-os@daaebaa, AhpCalc::get_inconsistency: pairs in this order, answers as here; it
  // rounds wᵢ/wⱼ itself, not its logarithm, which makes no difference in these. For three items all
  // residuals are equal and its order is that of rounding.
  using Worst = std::vector<std::array<int, 3>>;
  EXPECT_EQ(three_worst(3, {3, 8, 6}), (Worst{{0, 1, 2}, {0, 2, 9}, {1, 2, 5}}));
  EXPECT_EQ(three_worst(3, {3, 5, 1.0 / 7}), (Worst{{0, 1, 7}, {0, 2, 2}, {1, 2, -3}}));
  EXPECT_EQ(three_worst(5, {1.0 / 5, 3, 1.0 / 2, 5, 7, 1, 7, 1.0 / 4, 3, 7}),
            (Worst{{0, 1, -3}, {1, 4, 9}, {2, 4, 2}}));
  EXPECT_EQ(three_worst(7, {9,       5,       2,       1,       1,       1.0 / 2, 1.0 / 3,
                            1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 3, 1.0 / 4, 1.0 / 3,
                            1.0 / 9, 1.0 / 2, 1,       1.0 / 3, 2,       1.0 / 2, 1.0 / 3}),
            (Worst{{1, 6, -9}, {1, 3, -6}, {0, 5, 1}}));
  EXPECT_EQ(three_worst(8, {5,       3,       7,       6,       6,       1.0 / 3, 1.0 / 4,
                            1.0 / 3, 5,       3,       3,       1.0 / 5, 1.0 / 7, 6,
                            3,       4,       6,       1.0 / 5, 1.0 / 3, 1.0 / 4, 1.0 / 7,
                            1.0 / 8, 1.0 / 2, 1.0 / 5, 1.0 / 6, 1.0 / 5, 1.0 / 6, 1.0 / 2}),
            (Worst{{2, 6, 1}, {0, 2, 1}, {0, 6, 1}}));
}

TEST(FittingCode, IsTheNearestWholeNumberInLogarithms) {
  EXPECT_EQ(fitting_code(0.6, 0.2, {}, 2), 3);
  EXPECT_EQ(fitting_code(0.2, 0.6, {}, 2), -3);
  EXPECT_EQ(fitting_code(1.4, 1, {}, 2), 1);   // below √2
  EXPECT_EQ(fitting_code(1.43, 1, {}, 2), 2);  // above √2
  EXPECT_EQ(fitting_code(1, 1.4, {}, 2), 1);
}

TEST(FittingCode, TakesTheWeakerOfTwoThatAreEquallyNear) {
  EXPECT_EQ(fitting_code(std::sqrt(6.0), 1, {}, 2), 2);
  EXPECT_EQ(fitting_code(1, std::sqrt(6.0), {}, 2), -2);
  EXPECT_EQ(fitting_code(std::sqrt(2.0), 1, {}, 2), 1);
  EXPECT_EQ(fitting_code(std::sqrt(72.0), 1, {}, 2), 8);
}

TEST(FittingCode, StaysWithinTheScale) {
  EXPECT_EQ(fitting_code(1000, 1, {}, 2), 9);
  const ScaleChoice to_five{.strongest = 5};
  EXPECT_EQ(fitting_code(1, 1000, to_five, 2), -5);
  const ScaleChoice power{.scale = JudgementScale::power};
  // On the power scale 3 stands for 9: the nearest to 8 is 3 there.
  EXPECT_EQ(fitting_code(8, 1, power, 2), 3);
}

}  // namespace
}  // namespace pondera::weights
