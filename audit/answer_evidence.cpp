// SPDX-License-Identifier: Apache-2.0
#include "audit/answer_evidence.hpp"

#include "weights/comparison_graph.hpp"
#include "weights/ladder.hpp"
#include "weights/laplacian_inverse.hpp"
#include "weights/log_least_squares.hpp"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

namespace pondera::audit {

namespace {

using weights::ComparisonMatrix;
using weights::Matrix;
using weights::Vector;

// The share of answers of an earnest assessor that may be anything: slips, and views of one pair
// that fit neither the others nor the panel.
constexpr double slip_share = 0.05;

struct NoiseLevel {
  double noise = 0;
  double log_prior = 0;  ///< relative to the usual levels
};

// Rounding to the scale alone is noise of about 0.15; earnest assessors are seldom beyond 0.7
// (CR near 0.3), and answers without thought are always.
constexpr std::array noise_levels = {NoiseLevel{0.15, 0}, NoiseLevel{0.2, 0}, NoiseLevel{0.25, 0},
                                     NoiseLevel{0.3, 0},  NoiseLevel{0.4, 0}, NoiseLevel{0.5, 0},
                                     NoiseLevel{0.6, 0},  NoiseLevel{0.7, 0}, NoiseLevel{0.85, -1},
                                     NoiseLevel{1.0, -2}};

double judged_likelihood(const std::vector<ExpectedGroup>& groups, double noise, int strongest) {
  double sum = 0;
  for (const ExpectedGroup& group : groups) {
    for (const PredictedJudgement& each :
         predicted_judgements(*group.matrix, group.expectation, noise)) {
      const double chance =
          answer_chance(each, weights::nearest_code(each.log_ratio, strongest), strongest);
      sum += std::log((1 - slip_share) * chance + slip_share / (2 * strongest - 1));
    }
  }
  return sum;
}

std::vector<int> intensities(const std::vector<ExpectedGroup>& groups, int strongest) {
  std::vector<int> found;
  for (const ExpectedGroup& group : groups) {
    const ComparisonMatrix& matrix = *group.matrix;
    for (int i = 0; i < matrix.size(); ++i) {
      for (int j = i + 1; j < matrix.size(); ++j) {
        if (matrix.known(i, j)) {
          found.push_back(std::abs(weights::nearest_code(matrix.log_ratio(i, j), strongest)));
        }
      }
    }
  }
  return found;
}

double random_likelihood(const std::vector<int>& answered, int strongest) {
  constexpr double smoothing = 0.5;
  std::map<int, int> counts;
  for (const int intensity : answered) ++counts[intensity];
  const auto others = static_cast<double>(answered.size()) - 1;
  double sum = 0;
  for (const int intensity : answered) {
    const double sides = intensity == 1 ? 1 : 2;
    const double share =
        (counts[intensity] - 1 + smoothing * sides) / (others + smoothing * (2 * strongest - 1));
    sum += std::log(share / sides);
  }
  // Or every answer of the scale alike, when the habits are not known from so few answers.
  const double alike = -static_cast<double>(answered.size()) * std::log(2 * strongest - 1);
  return std::max(sum, alike);
}

/// Judgements have no first and second item of their own: every pair counts both ways round.
std::optional<double> correlation_of(const std::vector<ExpectedGroup>& groups) {
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (const ExpectedGroup& group : groups) {
    if (!group.expectation) continue;
    const Vector& middle = group.expectation->middle;
    for (int i = 0; i < group.matrix->size(); ++i) {
      for (int j = i + 1; j < group.matrix->size(); ++j) {
        if (!group.matrix->known(i, j)) continue;
        const double x = group.matrix->log_ratio(i, j);
        const double y = middle(i) - middle(j);
        xx += x * x;
        yy += y * y;
        xy += x * y;
      }
    }
  }
  if (xx <= 0 || yy <= 0) return std::nullopt;
  return xy / std::sqrt(xx * yy);
}

ComparisonMatrix mirrored(const ComparisonMatrix& matrix) {
  ComparisonMatrix turned = matrix;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (matrix.known(i, j)) turned = turned.with(i, j, -matrix.log_ratio(i, j));
    }
  }
  return turned;
}

}  // namespace

double random_over_turned(const std::vector<ExpectedGroup>& groups, int strongest) {
  std::vector<ComparisonMatrix> matrices;
  matrices.reserve(groups.size());  // so that pointers to them stay
  std::vector<ExpectedGroup> turned;
  for (const ExpectedGroup& group : groups) {
    matrices.push_back(mirrored(*group.matrix));
    turned.push_back({&matrices.back(), group.expectation});
  }
  return answer_evidence(turned, strongest).random_over_judged();
}

std::optional<double> turned_over_as_given(const ExpectedGroup& group, double noise) {
  if (!group.expectation || weights::connected_parts(*group.matrix).size() != 1) {
    return std::nullopt;
  }
  const Eigen::Index n = group.matrix->size();
  const double spread = group.expectation->spread;
  const Matrix covariance = Matrix::Identity(n, n) * (spread * spread) +
                            weights::laplacian_inverse(*group.matrix) * (noise * noise);
  const Vector fitted = weights::fitted_logarithms(*group.matrix);
  // (x + m)'Σ⁻¹(x + m) - (x - m)'Σ⁻¹(x - m) = 4 x'Σ⁻¹m, of which the likelihood has half.
  return -2 * fitted.dot(covariance.llt().solve(group.expectation->middle));
}

AnswerEvidence answer_evidence(const std::vector<ExpectedGroup>& groups, int strongest) {
  AnswerEvidence evidence;
  const std::vector<int> answered = intensities(groups, strongest);
  evidence.judgements = static_cast<int>(answered.size());
  if (answered.empty()) return evidence;
  evidence.as_judgements = -std::numeric_limits<double>::infinity();
  for (const NoiseLevel& level : noise_levels) {
    const double likelihood = judged_likelihood(groups, level.noise, strongest) + level.log_prior;
    if (likelihood > evidence.as_judgements) {
      evidence.as_judgements = likelihood;
      evidence.noise = level.noise;
    }
  }
  evidence.at_random = random_likelihood(answered, strongest);
  evidence.correlation = correlation_of(groups);
  for (const ExpectedGroup& group : groups) {
    const std::optional<double> turned = turned_over_as_given(group, evidence.noise);
    if (!turned) continue;
    evidence.turned += std::clamp(*turned, -most_of_a_group, most_of_a_group);
    ++evidence.groups;
    if (*turned > 0) ++evidence.groups_turned;
  }
  return evidence;
}

}  // namespace pondera::audit
