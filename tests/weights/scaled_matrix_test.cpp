// SPDX-License-Identifier: Apache-2.0
#include "weights/scaled_matrix.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/priority_method.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;

TEST(ScaledMatrix, OnTheLinearScaleIsTheMatrixItself) {
  const ComparisonMatrix wild = testing::matrix_of(3, {1000, 1, 0.003});
  const auto same = on_scale(wild, {});
  ASSERT_TRUE(same);
  for (int i = 0; i < 3; ++i) {
    for (int j = 0; j < 3; ++j) EXPECT_EQ(same->log_ratio(i, j), wild.log_ratio(i, j));
  }
}

TEST(ScaledMatrix, SaysOnceThatAScaleIsTooSteep) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {9, 9, 9});
  const auto refused = on_scale(matrix, {.scale = JudgementScale::power, .parameter = 100});
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.diagnostics().size(), 1U);
  EXPECT_EQ(refused.diagnostics().front().code, "weights.scale-too-steep");
}

TEST(ScaledMatrix, OnTheSteepestScaleHasPrioritiesThatAreDoubles) {
  // c(9) = e^10: the chain of nines that spreads furthest, and the answers that contradict most.
  const ScaleChoice steepest{.scale = JudgementScale::power, .parameter = 10 / std::log(9.0)};
  for (const int n : {3, 5, 9, 15}) {
    ComparisonMatrix chain = ComparisonMatrix::make(n, {}).value();
    for (int i = 0; i + 1 < n; ++i) chain = chain.with(i, i + 1, std::log(9.0));
    ComparisonMatrix circle = chain.with(n - 1, 0, std::log(9.0));
    for (int i = 0; i + 2 < n; ++i) circle = circle.with(i, i + 2, -std::log(9.0));
    for (const ComparisonMatrix& judged : {chain, circle}) {
      const auto scaled = on_scale(judged, steepest);
      ASSERT_TRUE(scaled);
      for (const IncompleteMethodRow& row : incomplete_methods()) {
        const Priority priority = row.of(*scaled);
        EXPECT_NE(priority.termination, Termination::not_finite) << row.name << n;
        EXPECT_GT(priority.w.minCoeff(), 0) << row.name << n;
      }
      EXPECT_TRUE(derive_priority(*scaled).priority.usable()) << n;
    }
  }
}

TEST(ScaledMatrix, KeepsSidesTiesAndGaps) {
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, std::log(9.0)}, {2, 1, std::log(3.0)}, {2, 3, 0}});
  const auto scaled = on_scale(matrix.value(), {.scale = JudgementScale::power});
  ASSERT_TRUE(scaled);
  EXPECT_NEAR(scaled->log_ratio(0, 1), std::log(81), 1e-14);
  EXPECT_NEAR(scaled->log_ratio(1, 2), -std::log(9), 1e-14);
  EXPECT_EQ(scaled->log_ratio(2, 3), 0);
  EXPECT_FALSE(scaled->known(0, 3));
}

TEST(ScaledMatrix, BeforeOrAfterTheMeanAgreesWithTheReference) {
  const survey::YamlNode tree = testing::published_case("scales.yaml");
  const survey::YamlNode& order = field(tree, "order");
  const auto codes = testing::ratios(field(order, "codes"));
  const ScaleChoice balanced{.scale = find_judgement_scale(field(order, "scale").text)->scale};
  double mean_of_scaled = 0;
  double mean = 0;
  for (const double code : codes) {
    const ComparisonMatrix one = testing::matrix_of(2, {code});
    mean_of_scaled += on_scale(one, balanced).value().log_ratio(0, 1) / 2;
    mean += one.log_ratio(0, 1) / 2;
  }
  const ComparisonMatrix together = ComparisonMatrix::make(2, {{0, 1, mean}}).value();
  EXPECT_NEAR(std::exp(mean_of_scaled), testing::ratio(field(order, "scale_first")), 1e-13);
  EXPECT_NEAR(std::exp(on_scale(together, balanced).value().log_ratio(0, 1)),
              testing::ratio(field(order, "scale_last")), 1e-13);
}

TEST(ScaledMatrix, TakesEveryAnswerOfEveryMatrix) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, testing::drawn_size(draw));
    for (const JudgementScaleRow& row : judgement_scales()) {
      const auto scaled = on_scale(matrix, {.scale = row.scale});
      ASSERT_TRUE(scaled) << row.name;
      EXPECT_EQ(scaled->known_pairs(), matrix.known_pairs());
    }
  }
}

TEST(ScaledMatrix, RefusesRatiosBeyondTheScale) {
  const auto refused =
      on_scale(testing::matrix_of(3, {12, 1, 0.05}), {.scale = JudgementScale::balanced});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics().size(), 2U);
}

}  // namespace
}  // namespace pondera::weights
