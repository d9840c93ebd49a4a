// SPDX-License-Identifier: Apache-2.0
#include "weights/lambda_gradient.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/revision_case.hpp"
#include "weights/harker.hpp"
#include "weights/minimal_lambda.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::margin;

double gradient_of(const std::vector<PairGradient>& gradients, int i, int j) {
  for (const PairGradient& pair : gradients) {
    if (pair.first == i && pair.second == j) return pair.gradient;
  }
  ADD_FAILURE() << i << ' ' << j;
  return NAN;
}

TEST(LambdaGradient, AgreesWithTheIndependentReference) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) {
    SCOPED_TRACE(published.file);
    const auto found = lambda_gradient(published.matrix);
    const auto& rows = published.expected("gradient_upper").items;
    ASSERT_EQ(found.size(), rows.size());
    for (const survey::YamlNode& row : rows) {
      const double expected = testing::ratio(row.items.at(2));
      EXPECT_NEAR(
          gradient_of(found, testing::whole(row.items.at(0)), testing::whole(row.items.at(1))),
          expected, margin(published.tolerance, expected));
    }
  }
}

/// The minimal completion of ours cannot check itself, so λ comes from the sweeps of another start.
double lambda_with(const ComparisonMatrix& matrix, const PairGradient& pair, double step) {
  const double changed = matrix.log_ratio(pair.first, pair.second) + step;
  return minimal_lambda(matrix.with(pair.first, pair.second, changed)).priority.lambda_max;
}

TEST(LambdaGradient, IsTheLimitOfDifferences) {
  constexpr double step = 1e-5;
  for (std::uint64_t draw = 3; draw < 40; ++draw) {
    ComparisonMatrix matrix = testing::drawn_matrix(draw, testing::drawn_size(draw));
    const int n = matrix.size();
    // Every second draw is incomplete: the first item against the last and the middle one.
    if (draw % 2 == 0 && n > 3) {
      matrix = matrix.with(0, n - 1, std::nullopt).with(0, n / 2, std::nullopt);
    }
    for (const PairGradient& pair : lambda_gradient(matrix)) {
      const double difference =
          (lambda_with(matrix, pair, step) - lambda_with(matrix, pair, -step)) / (2 * step);
      EXPECT_NEAR(pair.gradient, difference, 2e-6) << n;
    }
  }
}

TEST(LambdaGradient, PutsTheLargestFirstAndVanishesForTwoItems) {
  const auto found = lambda_gradient(testing::drawn_matrix(8, 9));
  for (std::size_t at = 1; at < found.size(); ++at) {
    EXPECT_GE(std::abs(found[at - 1].gradient), std::abs(found[at].gradient) - 1e-10);
  }
  EXPECT_NEAR(lambda_gradient(testing::matrix_of(2, {7})).front().gradient, 0, 1e-15);
  EXPECT_TRUE(lambda_gradient(testing::matrix_of(1, {})).empty());
}

TEST(LambdaGradient, NamesTheJudgementThatHarkersRepairReplaces) {
  // frankiecho/ahpsurvey@70be66d, vignette: of the house of eight the judgement of neighbourhood
  // against condition, 6, becomes 0.459, and CR falls from 0.17 to 0.0825. Its power
  // iteration stops after eleven steps.
  constexpr double its_tolerance = 1e-4;
  const survey::YamlNode tree = testing::published_case("peer-saaty-house-8-ev.yaml");
  const ComparisonMatrix house =
      testing::matrix_of(8, testing::ratios(testing::field(tree, "upper")));
  const PairGradient largest = lambda_gradient(house).front();
  EXPECT_EQ(largest.first, 2);
  EXPECT_EQ(largest.second, 6);
  EXPECT_GT(largest.gradient, 0);
  const Vector w = harker_priority(house.with(2, 6, std::nullopt)).w;
  const double replacement = w(2) / w(6);
  EXPECT_NEAR(replacement, 0.458671736804169, its_tolerance);
  const double lambda = principal_priority(house.with(2, 6, std::log(replacement))).lambda_max;
  // Its CR before, 0.169707122381918, for the same CI.
  constexpr double its_random_index = 0.23841247387402145 / 0.169707122381918;
  EXPECT_NEAR((lambda - 8) / 7 / its_random_index, 0.0824870937228738, its_tolerance);
}

}  // namespace
}  // namespace pondera::weights
