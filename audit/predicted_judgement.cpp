// SPDX-License-Identifier: Apache-2.0
#include "audit/predicted_judgement.hpp"

#include "core/assert.hpp"
#include "weights/ladder.hpp"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace pondera::audit {

namespace {

using weights::ComparisonMatrix;
using weights::Matrix;
using weights::Vector;

double normal_share_below(double z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

}  // namespace

std::vector<PredictedJudgement> predicted_judgements(
    const ComparisonMatrix& matrix,
    const std::optional<PanelExpectation>& expectation,
    double noise) {
  PONDERA_ASSERT(noise > 0);
  const Eigen::Index n = matrix.size();
  const double spread = expectation ? expectation->spread : unknown_spread;
  const double of_opinion = 1 / (spread * spread);
  const double of_judgement = 1 / (noise * noise);
  Matrix precision = Matrix::Identity(n, n) * of_opinion;
  Vector pull = Vector::Zero(n);
  if (expectation) pull = expectation->middle * of_opinion;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!matrix.known(i, j)) continue;
      precision(i, i) += of_judgement;
      precision(j, j) += of_judgement;
      precision(i, j) -= of_judgement;
      precision(j, i) -= of_judgement;
      pull(i) += matrix.log_ratio(i, j) * of_judgement;
      pull(j) -= matrix.log_ratio(i, j) * of_judgement;
    }
  }
  const Matrix covariance = precision.llt().solve(Matrix::Identity(n, n));
  const Vector fitted = covariance * pull;
  std::vector<PredictedJudgement> predicted;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!matrix.known(i, j)) continue;
      const double log_ratio = matrix.log_ratio(i, j);
      const double leverage =
          (covariance(i, i) + covariance(j, j) - 2 * covariance(i, j)) * of_judgement;
      const double residual = log_ratio - (fitted(i) - fitted(j));
      predicted.push_back(
          {i, j, log_ratio, log_ratio - residual / (1 - leverage), noise * noise / (1 - leverage)});
    }
  }
  return predicted;
}

double answer_chance(const PredictedJudgement& predicted, int code, int strongest) {
  const int intensity = std::abs(code);
  const double upper = weights::answer_border(intensity, strongest);
  const double lower = intensity == 1 ? -upper : weights::answer_border(intensity - 1, strongest);
  const double mean = code < 0 ? -predicted.mean : predicted.mean;
  const double deviation = std::sqrt(predicted.variance);
  return normal_share_below((upper - mean) / deviation) -
         normal_share_below((lower - mean) / deviation);
}

}  // namespace pondera::audit
