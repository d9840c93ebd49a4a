// SPDX-License-Identifier: Apache-2.0
#include "weights/random_responder.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/minimal_lambda.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

// A count of B random fillings has a binomial standard error; 4 of them in all tests here.
constexpr double share_errors = 4;

double sampling_margin(double p, double draws) {
  return share_errors * std::sqrt(p * (1 - p) / draws);
}

double lambda_of_ci(double ci, int n) {
  return n + ci * (n - 1);
}

TEST(RandomResponder, AgreesWithAnotherGeneratorWithinTheirSamplingErrors) {
  // An independent reference with 999 fillings of its own.
  const ComparisonMatrix five = testing::drawn_matrix(4, 5);
  const std::vector<std::pair<double, double>> cases = {
      {0.05, 0.002}, {0.3, 0.053}, {0.6, 0.178}, {1.1, 0.452}, {2, 0.951}};
  for (const auto& [ci, expected] : cases) {
    const RandomResponder found = random_responder(five, lambda_of_ci(ci, 5), {});
    ASSERT_TRUE(found.p.has_value());
    // (1 + count)/(B + 1) of the reference has steps of 0.001.
    const double reference = std::max(expected, 0.001);
    EXPECT_NEAR(*found.p, expected,
                sampling_margin(reference, 999) + sampling_margin(*found.p, 9999) + 0.001)
        << ci;
  }
}

TEST(RandomResponder, FindsTheQuantilesOfRandomAnswers) {
  // CI below which 5 % of random answers lie, of an independent simulation, printed to 0.001.
  const std::vector<std::pair<int, double>> quantiles = {
      {4, 0.116}, {5, 0.305}, {6, 0.548}, {7, 0.768}, {8, 0.931}, {9, 1.047}, {10, 1.134}};
  for (const auto& [n, ci] : quantiles) {
    const RandomResponder found =
        random_responder(testing::drawn_matrix(3, n), lambda_of_ci(ci, n), {});
    // Half a unit of the last printed digit of CI is worth 0.0005 of p at most.
    EXPECT_NEAR(*found.p, 0.05, sampling_margin(0.05, 9999) + 0.001) << n;
    EXPECT_EQ(found.test, ResponderTest::testable);
  }
}

TEST(RandomResponder, SharesTheEnumerationOfThreeItems) {
  // All 17³ matrices; λ of three items is 1 + 2 cosh(s/3) with s = ln a₁₂ + ln a₂₃ - ln a₁₃.
  const double limit = 3.1;
  int below = 0;
  const auto log_of = [](int at) { return log_ratio_of_code(at < 8 ? at - 9 : at - 7); };
  for (int draw = 0; draw < 17 * 17 * 17; ++draw) {
    const double s = log_of(draw % 17) + log_of(draw / 17 % 17) - log_of(draw / 289);
    if (1 + 2 * std::cosh(s / 3) <= limit + 1e-9) ++below;
  }
  const double share = below / 4913.0;
  const RandomResponder found = random_responder(testing::drawn_matrix(2, 3), limit, {});
  EXPECT_NEAR(*found.p, share, sampling_margin(share, 9999));
  EXPECT_EQ(found.test, ResponderTest::no_power);
  EXPECT_NEAR(found.standard_error, std::sqrt(share * (1 - share) / 9999), 1e-3);
}

TEST(RandomResponder, SharesTheEnumerationOfACycleOfFour) {
  // The minimal λ of a cycle depends on the sum s of logarithms around it and rises with |s|, so
  // fillings are ordered by |s|.
  const auto cycle = [](const std::vector<double>& logs) {
    return ComparisonMatrix::make(
               4, {{0, 1, logs[0]}, {1, 2, logs[1]}, {2, 3, logs[2]}, {0, 3, -logs[3]}})
        .value();
  };
  const ComparisonMatrix judged = cycle({std::log(3), std::log(2), 0, 0});
  const double s = std::log(6);
  const auto log_of = [](int at) { return log_ratio_of_code(at < 8 ? at - 9 : at - 7); };
  int below = 0;
  for (int draw = 0; draw < 17 * 17 * 17 * 17; ++draw) {
    const double drawn =
        log_of(draw % 17) + log_of(draw / 17 % 17) + log_of(draw / 289 % 17) + log_of(draw / 4913);
    if (std::abs(drawn) <= s + 1e-9) ++below;
  }
  const double share = below / 83521.0;
  const RandomResponder found = random_responder(judged, {.draws = 2'000});
  EXPECT_NEAR(*found.p, share, sampling_margin(share, 2'000));
  EXPECT_NEAR(found.lambda, minimal_lambda(judged).priority.lambda_max, 1e-10);
  EXPECT_EQ(found.test, ResponderTest::no_power);
}

TEST(RandomResponder, IsTheSameForOneSeedAndAnotherForAnotherStream) {
  const ComparisonMatrix matrix = testing::drawn_matrix(5, 6);
  const RandomResponder found = random_responder(matrix, {.draws = 500, .seed = 7});
  EXPECT_EQ(random_responder(matrix, {.draws = 500, .seed = 7}).as_consistent, found.as_consistent);
  // Filling k is stream k: two halves make the whole.
  const RandomResponder first = random_responder(matrix, {.draws = 200, .seed = 7});
  const RandomResponder rest =
      random_responder(matrix, {.draws = 300, .seed = 7, .first_stream = 200});
  EXPECT_EQ(first.as_consistent + rest.as_consistent, found.as_consistent);
}

TEST(RandomResponder, CannotTestWhatHasNothingToContradict) {
  const auto tree = ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {1, 3, 1}}).value();
  for (const ComparisonMatrix& matrix :
       {testing::matrix_of(1, {}), testing::matrix_of(2, {5}), tree}) {
    const RandomResponder found = random_responder(matrix);
    EXPECT_EQ(found.test, ResponderTest::not_defined);
    EXPECT_FALSE(found.p.has_value());
  }
}

TEST(RandomResponder, FindsConsistentJudgementsUnlikeRandomOnes) {
  const RandomResponder found =
      random_responder(testing::matrix_of(5, {1, 2, 4, 8, 2, 4, 8, 2, 4, 2}), {.draws = 999});
  EXPECT_NEAR(*found.p, 1.0 / 1000, 1e-12);
}

}  // namespace
}  // namespace pondera::weights
