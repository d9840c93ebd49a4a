// SPDX-License-Identifier: Apache-2.0
#include "robustness/weight_draws.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace pondera::robustness {
namespace {

constexpr std::size_t many = 40'000;

/// Mean and variance of every indicator over draws.
struct Moments {
  std::vector<double> mean;
  std::vector<double> variance;
};

Moments moments_of(const WeightSource& source, std::size_t n) {
  WeightBlock block;
  block.resize(n, many);
  source(0, block);
  Moments found;
  for (std::size_t j = 0; j < n; ++j) {
    double sum = 0;
    double squares = 0;
    for (std::size_t d = 0; d < many; ++d) sum += block.w[j * many + d];
    const double mean = sum / many;
    for (std::size_t d = 0; d < many; ++d) {
      squares += (block.w[j * many + d] - mean) * (block.w[j * many + d] - mean);
    }
    found.mean.push_back(mean);
    found.variance.push_back(squares / many);
  }
  return found;
}

/// The law's mean and variance in, the law's estimates within five standard errors.
void expect_moments(const Moments& found, std::size_t j, double mean, double variance) {
  EXPECT_NEAR(found.mean[j], mean, 5 * std::sqrt(variance / many));
  EXPECT_NEAR(found.variance[j], variance, 0.05 * variance);
}

TEST(WeightDraws, OnTheSimplexHaveTheMomentsOfTheUniformLaw) {
  constexpr double n = 4;
  const Moments found = moments_of(simplex_draws(4, 1), 4);
  for (std::size_t j = 0; j < 4; ++j) {
    expect_moments(found, j, 1 / n, (n - 1) / (n * n * (n + 1)));
  }
}

TEST(WeightDraws, OfDirichletHaveItsMeanAndVariance) {
  const std::vector<double> w = {0.5, 0.3, 0.125, 0.075};
  for (const double kappa : {40.0, 3.0}) {  // shapes above and below 1
    const Moments found = moments_of(dirichlet_draws(w, kappa, 2), 4);
    for (std::size_t j = 0; j < 4; ++j) {
      expect_moments(found, j, w[j], w[j] * (1 - w[j]) / (kappa + 1));
    }
  }
}

TEST(WeightDraws, OfPerturbedWeightsStayWithinTheirShare) {
  const std::vector<double> w = {4.1, 3.2, 0, 1.7};  // ratings
  WeightBlock block;
  block.resize(4, 1000);
  perturbed_draws(w, 0.25, 3)(0, block);
  for (std::size_t d = 0; d < 1000; ++d) {
    double sum = 0;
    for (std::size_t j = 0; j < 4; ++j) sum += block.w[j * 1000 + d];
    EXPECT_NEAR(sum, 9, 1e-12);
    const double ratio = block.w[d] / block.w[1000 + d];
    EXPECT_GE(ratio, 4.1 / 3.2 * 0.75 / 1.25 - 1e-12);
    EXPECT_LE(ratio, 4.1 / 3.2 * 1.25 / 0.75 + 1e-12);
  }
}

// Logarithms of weights are normal with the covariance that was asked for.
TEST(WeightDraws, OfTheLogisticNormalHaveItsLogRatios) {
  const std::vector<double> w = {0.6, 0.3, 0.1};
  weights::Matrix covariance(2, 2);
  covariance << 0.09, 0.03, 0.03, 0.25;
  WeightBlock block;
  block.resize(3, many);
  logistic_normal_draws(w, covariance, 4)(0, block);
  const weights::Matrix basis = ilr_basis(3);
  weights::Vector mean = weights::Vector::Zero(2);
  weights::Matrix products = weights::Matrix::Zero(2, 2);
  for (std::size_t d = 0; d < many; ++d) {
    weights::Vector logs(3);
    for (std::size_t j = 0; j < 3; ++j) {
      logs[static_cast<Eigen::Index>(j)] = std::log(block.w[j * many + d] / w[j]);
    }
    const weights::Vector ratios = basis.transpose() * logs;
    mean += ratios / many;
    products += ratios * ratios.transpose() / many;
  }
  EXPECT_NEAR(mean.norm(), 0, 0.02);
  EXPECT_NEAR((products - covariance).norm(), 0, 0.01);
}

TEST(WeightDraws, OfAWeightOfZeroAreZero) {
  const std::vector<double> w = {0.7, 0, 0.3};
  const weights::Matrix covariance = weights::Matrix::Identity(1, 1);
  for (const WeightSource& source : {dirichlet_draws(w, 5, 1), perturbed_draws(w, 0.5, 1),
                                     logistic_normal_draws(w, covariance, 1)}) {
    WeightBlock block;
    block.resize(3, 100);
    source(17, block);
    for (std::size_t d = 0; d < 100; ++d) {
      EXPECT_EQ(block.w[100 + d], 0);
      EXPECT_NEAR(block.w[d] + block.w[200 + d], 1, 1e-14);
    }
  }
}

TEST(WeightDraws, AreTheSameInAnyBlock) {
  const std::vector<double> w = {0.5, 0.25, 0.25};
  const weights::Matrix covariance = weights::Matrix::Identity(2, 2);
  for (const WeightSource& source :
       {simplex_draws(3, 9), dirichlet_draws(w, 4, 9), perturbed_draws(w, 0.2, 9),
        logistic_normal_draws(w, covariance, 9)}) {
    WeightBlock all;
    all.resize(3, 50);
    source(100, all);
    WeightBlock one;
    one.resize(3, 1);
    source(131, one);
    for (std::size_t j = 0; j < 3; ++j) EXPECT_EQ(one.w[j], all.w[j * 50 + 31]);
  }
}

TEST(WeightDraws, OfOneIndicatorAreThatWeight) {
  for (const WeightSource& source :
       {simplex_draws(1, 1), dirichlet_draws({1}, 3, 1), perturbed_draws({1}, 0.3, 1),
        logistic_normal_draws({1}, weights::Matrix(0, 0), 1)}) {
    WeightBlock block;
    block.resize(1, 3);
    source(0, block);
    for (const double each : block.w) EXPECT_DOUBLE_EQ(each, 1);
  }
}

// Two indicators: the one isometric log-ratio is (ln w1 - ln w2)/√2. Of w = (½, ½), (e/(1+e), …):
// 0 and 1/√2, variance ¼; with K = 2 and one dimension the shrinking changes nothing.
TEST(WeightDraws, HaveTheCovarianceOfTheAssessors) {
  const double e = std::exp(1.0);
  const weights::Matrix found = log_ratio_covariance({{0.5, 0.5}, {e / (1 + e), 1 / (1 + e)}});
  ASSERT_EQ(found.rows(), 1);
  EXPECT_NEAR(found(0, 0), 0.25, 1e-14);
}

TEST(WeightDraws, UseABasisThatIsOrthonormalAndSumsToNothing) {
  const weights::Matrix basis = ilr_basis(6);
  EXPECT_NEAR((basis.transpose() * basis - weights::Matrix::Identity(5, 5)).norm(), 0, 1e-14);
  EXPECT_NEAR(basis.colwise().sum().norm(), 0, 1e-14);
}

}  // namespace
}  // namespace pondera::robustness
