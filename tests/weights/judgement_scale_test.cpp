// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace pondera::weights {
namespace {

double ratio(double x, const ScaleChoice& choice, int n) {
  return scaled_ratio(x, choice, n).value();
}

TEST(JudgementScale, TakesACodeForARatioOnTheLinearScale) {
  EXPECT_EQ(log_ratio_of_code(5), std::log(5.0));
  EXPECT_NEAR(std::exp(log_ratio_of_code(-4)), 0.25, 1e-16);
}

TEST(JudgementScale, GivesTheOtherSideTheOppositeSignToTheLastBit) {
  for (int code = 2; code <= 9; ++code) {
    EXPECT_EQ(log_ratio_of_code(-code), -log_ratio_of_code(code)) << code;
  }
}

TEST(JudgementScale, TakesEqualForTheRatioOne) {
  EXPECT_EQ(log_ratio_of_code(1), 0);
}

TEST(JudgementScale, FindsEveryRowByItsNameAndTheLinearOneFirst) {
  std::set<std::string> names;
  for (const JudgementScaleRow& row : judgement_scales()) {
    EXPECT_EQ(find_judgement_scale(row.name), &row);
    EXPECT_EQ(&judgement_scale(row.scale), &row);
    EXPECT_FALSE(row.help.empty());
    names.emplace(row.name);
  }
  EXPECT_EQ(names.size(), 10U);
  EXPECT_EQ(judgement_scales().front().name, "linear");
  EXPECT_EQ(find_judgement_scale("Linear"), nullptr);
}

TEST(JudgementScale, EveryRowStartsAtOneAndRisesForEveryLengthAndGroup) {
  for (const JudgementScaleRow& row : judgement_scales()) {
    for (const int strongest : {2, 5, 9, 17}) {
      for (const int n : {1, 2, 3, 9, 15}) {
        const ScaleChoice choice{.scale = row.scale, .strongest = strongest};
        if (too_steep(choice, n)) continue;  // geometric to 17
        EXPECT_NEAR(ratio(1, choice, n), 1, 1e-14) << row.name;
        for (int x = 2; x <= strongest; ++x) {
          EXPECT_GT(ratio(x, choice, n), ratio(x - 1, choice, n)) << row.name << x;
        }
        EXPECT_EQ(ratio(strongest, choice, n), strongest_ratio(choice, n));
      }
    }
  }
}

TEST(JudgementScale, ReachesWhatItsDefinitionSaysAtTheTop) {
  // Goepel 2019: the adaptive scales reach M(n - 1), the balanced ones M.
  for (const int n : {2, 3, 7}) {
    using enum JudgementScale;
    EXPECT_NEAR(strongest_ratio({.scale = adaptive}, n), 9 * (n - 1), 1e-12);
    EXPECT_NEAR(strongest_ratio({.scale = adaptive_balanced}, n), 9 * (n - 1), 1e-12);
    EXPECT_NEAR(strongest_ratio({.scale = balanced_n}, n), 9, 1e-13);
  }
}

TEST(JudgementScale, OfABalancedPairSpreadsItsLocalWeightsEvenly) {
  // Salo and Hämäläinen: 0.5, 0.55, …, 0.9.
  for (int x = 1; x <= 9; ++x) {
    const double c = ratio(x, {.scale = JudgementScale::balanced}, 2);
    EXPECT_NEAR(c / (1 + c), 0.5 + 0.05 * (x - 1), 1e-15);
    EXPECT_NEAR(ratio(x, {.scale = JudgementScale::balanced_n}, 2), c, 1e-14);
  }
}

TEST(JudgementScale, RefusesWhatIsNoIntensity) {
  for (const double x : {0.0, 0.999, 9.001, -3.0, std::nan(""), HUGE_VAL}) {
    for (const JudgementScaleRow& row : judgement_scales()) {
      const auto refused = scaled_ratio(x, {.scale = row.scale}, 4);
      ASSERT_FALSE(refused) << row.name << x;
      EXPECT_EQ(refused.diagnostics().front().code, "weights.intensity-out-of-range");
    }
  }
}

TEST(JudgementScale, RefusesWhatReachesBeyondTheBound) {
  using enum JudgementScale;
  // 9^a ≤ e^10 up to a = 4.551; 2^(M-1) up to M = 15.
  EXPECT_FALSE(too_steep({.scale = power, .parameter = 4.55}, 3));
  EXPECT_FALSE(too_steep({.scale = geometric, .strongest = 15}, 3));
  for (const ScaleChoice& choice : {ScaleChoice{.scale = power, .parameter = 4.56},
                                    ScaleChoice{.scale = power, .parameter = 1e6},  // infinite
                                    ScaleChoice{.scale = geometric, .strongest = 16}}) {
    for (const double x : {1.0, 9.0}) {
      const auto refused = scaled_ratio(x, choice, 3);
      ASSERT_FALSE(refused);
      EXPECT_EQ(refused.diagnostics().front().code, "weights.scale-too-steep");
    }
  }
  for (const JudgementScaleRow& row : judgement_scales()) {
    for (const int n : {2, 9, 15}) EXPECT_FALSE(too_steep({.scale = row.scale}, n)) << row.name;
  }
}

}  // namespace
}  // namespace pondera::weights
