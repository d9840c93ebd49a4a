// SPDX-License-Identifier: Apache-2.0
#include "aggregation/expected_precision.hpp"

#include "survey/study.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>

namespace pondera::aggregation {
namespace {

TEST(ExpectedPrecision, OfEveryPairIsTheClosedForm) {
  // τ² (n-1)/n + σ² (n-1)/n²
  EXPECT_NEAR(variance_per_assessor(8, 28), 0.25 * 7 / 8 + 0.37 * 7 / 64, 1e-15);
  EXPECT_NEAR(variance_per_assessor(3, 3), 0.25 * 2 / 3 + 0.37 * 2 / 9, 1e-15);
  EXPECT_NEAR(variance_per_assessor(2, 1), 0.25 / 2 + 0.37 / 4, 1e-15);
  EXPECT_EQ(variance_per_assessor(1, 0), 0);
}

TEST(ExpectedPrecision, OfHalfThePairsCountsTheDegrees) {
  // n = 8, e = 14: four items of 3 pairs and four of 4; m₁ = 4, m₂ = (4·12 + 4·20)/7 = 128/7.
  const double expected = 7.0 / 8 * (0.25 * 128 / 7 / 16 + 0.37 / 4);
  EXPECT_NEAR(variance_per_assessor(8, 14), expected, 1e-15);
  // Opinions that differ, σ² = 0.37: half the questions cost an eighth of the precision.
  EXPECT_NEAR(std::sqrt(variance_per_assessor(8, 14) / variance_per_assessor(8, 28)), 1.12, 0.01);
}

TEST(ExpectedPrecision, AddsUpAlongTheHierarchy) {
  const auto study = survey::read_study(
      "pondera: study/1\nid: s\ntitle: T\nhierarchy:\n  id: g\n  label: G\n  children:\n"
      "    - {id: a, label: A}\n"
      "    - id: b\n      label: B\n      children:\n"
      "        - {id: c, label: C}\n        - {id: d, label: D}\n        - {id: e, label: E}\n",
      "study.yaml", std::nullopt, "");
  ASSERT_TRUE(study);
  const double top = variance_per_assessor(2, 1);
  const double below = variance_per_assessor(3, 3);
  EXPECT_NEAR(expected_log_error(study->hierarchy, {1, 3}, 9),
              std::sqrt((top + 3 * (top + below)) / 4 / 9), 1e-15);
}

TEST(ExpectedPrecision, MarginIsOfTheWeightItself) {
  EXPECT_EQ(relative_margin(0), 0);
  EXPECT_NEAR(relative_margin(0.1), 0.2165, 1e-4);  // e^0.196
}

}  // namespace
}  // namespace pondera::aggregation
