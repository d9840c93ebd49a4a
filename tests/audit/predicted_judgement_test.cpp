// SPDX-License-Identifier: Apache-2.0
#include "audit/predicted_judgement.hpp"

#include "weights/ladder.hpp"

#include <Eigen/LU>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using weights::Comparison;
using weights::ComparisonMatrix;
using weights::Matrix;
using weights::Vector;

/// The same by a second way: the judgement is taken out, the rest solved from the start.
PredictedJudgement refitted(const ComparisonMatrix& matrix,
                            const std::optional<PanelExpectation>& expectation,
                            double noise,
                            int i,
                            int j) {
  const ComparisonMatrix rest = matrix.with(i, j, std::nullopt);
  const int n = matrix.size();
  const double spread = expectation ? expectation->spread : unknown_spread;
  Matrix precision = Matrix::Identity(n, n) / (spread * spread);
  Vector right = Vector::Zero(n);
  if (expectation) right = expectation->middle / (spread * spread);
  for (int a = 0; a < n; ++a) {
    for (int b = a + 1; b < n; ++b) {
      if (!rest.known(a, b)) continue;
      Vector contrast = Vector::Zero(n);
      contrast(a) = 1;
      contrast(b) = -1;
      precision += contrast * contrast.transpose() / (noise * noise);
      right += contrast * rest.log_ratio(a, b) / (noise * noise);
    }
  }
  const Matrix covariance = precision.fullPivLu().inverse();
  const Vector opinion = covariance * right;
  Vector contrast = Vector::Zero(n);
  contrast(i) = 1;
  contrast(j) = -1;
  return {i, j, matrix.log_ratio(i, j), contrast.dot(opinion),
          noise * noise + contrast.dot(covariance * contrast)};
}

void expect_as_refitted(const ComparisonMatrix& matrix,
                        const std::optional<PanelExpectation>& expectation,
                        double noise) {
  const auto predicted = predicted_judgements(matrix, expectation, noise);
  ASSERT_EQ(static_cast<int>(predicted.size()), matrix.known_pairs());
  for (const PredictedJudgement& each : predicted) {
    const auto expected = refitted(matrix, expectation, noise, each.first, each.second);
    EXPECT_LT(each.first, each.second);
    EXPECT_EQ(each.log_ratio, expected.log_ratio);
    EXPECT_NEAR(each.mean, expected.mean, 1e-9) << each.first << ' ' << each.second;
    EXPECT_NEAR(each.variance, expected.variance, 1e-9) << each.first << ' ' << each.second;
  }
}

ComparisonMatrix five_items(const std::vector<Comparison>& comparisons) {
  return ComparisonMatrix::make(5, comparisons).value();
}

PanelExpectation five_expected() {
  Vector middle(5);
  middle << 0.7, 0.2, 0.0, -0.3, -0.6;
  return {middle, 0.35, 9};
}

TEST(PredictedJudgements, AreThoseOfARefitWithoutTheJudgement) {
  std::vector<Comparison> all;
  std::vector<Comparison> connected;
  std::vector<Comparison> in_parts;
  const std::vector<int> codes = {2, -3, 5, 9, 1, 4, -2, 7, 3, -6};
  for (int i = 0; i < 5; ++i) {
    for (int j = i + 1; j < 5; ++j) {
      const int code = codes.at(all.size());
      const double log_ratio = std::copysign(std::log(std::abs(code)), code);
      all.push_back({i, j, log_ratio});
      if (j == i + 1 || i == 0) connected.push_back(all.back());
      if ((i < 2) == (j < 2)) in_parts.push_back(all.back());
    }
  }
  for (const auto& comparisons : {all, connected, in_parts}) {
    expect_as_refitted(five_items(comparisons), five_expected(), 0.3);
    expect_as_refitted(five_items(comparisons), std::nullopt, 0.3);
    expect_as_refitted(five_items(comparisons), five_expected(), 0.9);
  }
}

TEST(PredictedJudgements, OfAnOnlyPairAreThePanels) {
  // Nothing of the assessor's own is left: the panel's difference, with its spread twice.
  const auto pair = ComparisonMatrix::make(2, {{0, 1, std::log(9)}}).value();
  Vector middle(2);
  middle << 0.5, -0.5;
  const auto predicted = predicted_judgements(pair, PanelExpectation{middle, 0.2, 5}, 0.4);
  ASSERT_EQ(predicted.size(), 1U);
  EXPECT_NEAR(predicted[0].mean, 1, 1e-12);
  EXPECT_NEAR(predicted[0].variance, 0.4 * 0.4 + 2 * 0.2 * 0.2, 1e-12);
  const auto unknown = predicted_judgements(pair, std::nullopt, 0.4);
  EXPECT_NEAR(unknown[0].mean, 0, 1e-12);
  EXPECT_NEAR(unknown[0].variance, 0.4 * 0.4 + 2, 1e-12);
}

TEST(AnswerChance, SumsToOneOverTheScale) {
  for (const int strongest : {2, 5, 9, 99}) {
    for (const double mean : {-6.0, -0.4, 0.0, 1.3}) {
      for (const double variance : {0.01, 0.3, 4.0}) {
        double sum = 0;
        for (const int code : weights::scale_codes(strongest)) {
          const double chance = answer_chance({0, 1, 0, mean, variance}, code, strongest);
          EXPECT_GE(chance, 0);
          sum += chance;
        }
        EXPECT_NEAR(sum, 1, 1e-12) << strongest << ' ' << mean << ' ' << variance;
      }
    }
  }
}

TEST(AnswerChance, IsThatOfTheRatiosNearestToAnAnswer) {
  // "Equal" is nearest within ± ln(2)/2 = 0.346574: erf(0.346574/√2) = 0.271088.
  EXPECT_NEAR(answer_chance({0, 1, 0, 0, 1}, 1, 9), 0.271088, 1e-6);
  // Either side of "equal" alike, and the sides change places with the sign of the mean.
  EXPECT_NEAR(answer_chance({0, 1, 0, 0, 1}, 3, 9), answer_chance({0, 1, 0, 0, 1}, -3, 9), 1e-15);
  EXPECT_NEAR(answer_chance({0, 1, 0, 0.8, 1}, 3, 9), answer_chance({0, 1, 0, -0.8, 1}, -3, 9),
              1e-15);
  // The strongest takes everything beyond: half of it when the mean is at its border.
  EXPECT_NEAR(answer_chance({0, 1, 0, std::log(72) / 2, 1}, 9, 9), 0.5, 1e-12);
}

}  // namespace
}  // namespace pondera::audit
