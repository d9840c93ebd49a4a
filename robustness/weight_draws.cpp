// SPDX-License-Identifier: Apache-2.0
#include "robustness/weight_draws.hpp"

#include "core/assert.hpp"
#include "core/random_stream.hpp"
#include "simulation/normal_draw.hpp"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace pondera::robustness {

namespace {

/// Draw k of a law is stream k under a seed of the law's own, so that a draw may use as many
/// numbers as it needs.
class LawDraws {
 public:
  LawDraws(std::uint64_t seed, std::string_view law) : key_(RandomStream(seed, law).bits(0)) {}
  [[nodiscard]] RandomStream draw(std::uint64_t k) const { return {key_, k}; }

 private:
  std::uint64_t key_;
};

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

double exponential(const RandomStream& numbers, std::uint64_t k) {
  return -std::log1p(-numbers.uniform(k));
}

/// Scales what `draw` d of the block holds to `sum`.
void close_to(WeightBlock& block, std::size_t d, double sum) {
  double found = 0;
  for (std::size_t j = 0; j < block.indicators; ++j) found += block.w[j * block.draws + d];
  // Every exponential is 0 with probability 2^-53n: then all weights are the same.
  const double scale = found > 0 ? sum / found : 0;
  for (std::size_t j = 0; j < block.indicators; ++j) {
    double& w = block.w[j * block.draws + d];
    w = found > 0 ? w * scale : sum / static_cast<double>(block.indicators);
  }
}

/// ln of a gamma variate of shape a > 0 by [marsaglia2000], from numbers 4k … 4k + 3 of every
/// attempt, k = attempt · step + j; a < 1 by ln Γ(a + 1) + (ln U)/a.
double log_gamma_draw(const RandomStream& numbers, std::uint64_t j, std::uint64_t step, double a) {
  const bool boosted = a < 1;
  const double d = (boosted ? a + 1 : a) - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (std::uint64_t k = j;; k += step) {
    const double z = simulation::normal_draw(numbers, 2 * k);
    const double base = 1 + c * z;
    if (base <= 0) continue;
    const double v = base * base * base;
    const double u = 1 - numbers.uniform(4 * k + 2);  // in (0, 1]: has a logarithm
    if (std::log(u) >= 0.5 * z * z + d - d * v + d * std::log(v)) continue;
    const double log_gamma = std::log(d * v);
    return boosted ? log_gamma + std::log(1 - numbers.uniform(4 * k + 3)) / a : log_gamma;
  }
}

/// w_i = e^x_i/Σ e^x · sum over the places, from x in `logs`; 0 elsewhere.
void close_logs(WeightBlock& block,
                std::size_t d,
                const std::vector<std::size_t>& places,
                const std::vector<double>& logs,
                double sum) {
  const double largest = *std::ranges::max_element(logs);
  double found = 0;
  for (const double x : logs) found += std::exp(x - largest);
  for (std::size_t j = 0; j < block.indicators; ++j) block.w[j * block.draws + d] = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    block.w[places[i] * block.draws + d] = std::exp(logs[i] - largest) / found * sum;
  }
}

std::vector<std::size_t> positive_places(const std::vector<double>& weights) {
  std::vector<std::size_t> places;
  for (std::size_t j = 0; j < weights.size(); ++j) {
    PONDERA_ASSERT(std::isfinite(weights[j]) && weights[j] >= 0);
    if (weights[j] > 0) places.push_back(j);
  }
  PONDERA_ASSERT(!places.empty());
  return places;
}

/// A matrix F with F Fᵀ = the covariance; eigenvalues below 0 are rounding.
weights::Matrix root_of(const weights::Matrix& covariance) {
  if (covariance.rows() == 0) return covariance;
  const Eigen::SelfAdjointEigenSolver<weights::Matrix> solver(covariance);
  const weights::Vector roots = solver.eigenvalues().cwiseMax(0).cwiseSqrt();
  weights::Matrix root = solver.eigenvectors() * roots.asDiagonal();
  return root;
}

}  // namespace

void WeightBlock::resize(std::size_t of_indicators, std::size_t of_draws) {
  indicators = of_indicators;
  draws = of_draws;
  w.resize(of_indicators * of_draws);
}

WeightSource simplex_draws(std::size_t n, std::uint64_t seed) {
  PONDERA_ASSERT(n >= 1);
  return [n, law = LawDraws(seed, "simplex")](std::uint64_t first, WeightBlock& block) {
    PONDERA_ASSERT(block.indicators == n);
    for (std::size_t d = 0; d < block.draws; ++d) {
      const RandomStream numbers = law.draw(first + d);
      for (std::size_t j = 0; j < n; ++j) block.w[j * block.draws + d] = exponential(numbers, j);
      close_to(block, d, 1);
    }
  };
}

WeightSource dirichlet_draws(const std::vector<double>& weights,
                             double concentration,
                             std::uint64_t seed) {
  PONDERA_ASSERT(std::isfinite(concentration) && concentration > 0);
  const double sum = sum_of(weights);
  const std::vector<std::size_t> places = positive_places(weights);
  std::vector<double> shapes;
  for (const std::size_t j : places) shapes.push_back(concentration * (weights[j] / sum));
  return [=, n = weights.size(), law = LawDraws(seed, "dirichlet")](std::uint64_t first,
                                                                    WeightBlock& block) {
    PONDERA_ASSERT(block.indicators == n);
    std::vector<double> logs(places.size());
    for (std::size_t d = 0; d < block.draws; ++d) {
      const RandomStream numbers = law.draw(first + d);
      for (std::size_t i = 0; i < places.size(); ++i) {
        logs[i] = log_gamma_draw(numbers, i, places.size(), shapes[i]);
      }
      close_logs(block, d, places, logs, sum);
    }
  };
}

WeightSource logistic_normal_draws(const std::vector<double>& weights,
                                   const weights::Matrix& covariance,
                                   std::uint64_t seed) {
  const double sum = sum_of(weights);
  const std::vector<std::size_t> places = positive_places(weights);
  const auto m = static_cast<Eigen::Index>(places.size());
  PONDERA_ASSERT(covariance.rows() == m - 1 && covariance.cols() == m - 1);
  const weights::Matrix spread = ilr_basis(static_cast<int>(m)) * root_of(covariance);
  weights::Vector centre(m);
  for (Eigen::Index i = 0; i < m; ++i) {
    centre[i] = std::log(weights[places[static_cast<std::size_t>(i)]]);
  }
  return [=, n = weights.size(), law = LawDraws(seed, "logistic-normal")](std::uint64_t first,
                                                                          WeightBlock& block) {
    PONDERA_ASSERT(block.indicators == n);
    weights::Vector z(m - 1);
    for (std::size_t d = 0; d < block.draws; ++d) {
      const RandomStream numbers = law.draw(first + d);
      for (Eigen::Index i = 0; i < z.size(); ++i) {
        z[i] = simulation::normal_draw(numbers, static_cast<std::uint64_t>(i));
      }
      const weights::Vector x = centre + spread * z;
      close_logs(block, d, places, std::vector<double>(x.begin(), x.end()), sum);
    }
  };
}

WeightSource perturbed_draws(const std::vector<double>& weights, double share, std::uint64_t seed) {
  PONDERA_ASSERT(0 < share && share <= 1);
  const double sum = sum_of(weights);
  PONDERA_ASSERT(std::isfinite(sum) && sum > 0);
  return [=, law = LawDraws(seed, "perturbed")](std::uint64_t first, WeightBlock& block) {
    PONDERA_ASSERT(block.indicators == weights.size());
    for (std::size_t d = 0; d < block.draws; ++d) {
      const RandomStream numbers = law.draw(first + d);
      for (std::size_t j = 0; j < weights.size(); ++j) {
        const double factor = 1 + share * (2 * numbers.uniform(j) - 1);
        block.w[j * block.draws + d] = weights[j] * factor;
      }
      close_to(block, d, sum);
    }
  };
}

WeightSource listed_draws(std::vector<std::vector<double>> vectors) {
  PONDERA_ASSERT(!vectors.empty());
  return [vectors = std::move(vectors)](std::uint64_t first, WeightBlock& block) {
    PONDERA_ASSERT(first + block.draws <= vectors.size());
    for (std::size_t d = 0; d < block.draws; ++d) {
      const std::vector<double>& vector = vectors[first + d];
      PONDERA_ASSERT(vector.size() == block.indicators);
      for (std::size_t j = 0; j < vector.size(); ++j) block.w[j * block.draws + d] = vector[j];
    }
  };
}

weights::Matrix ilr_basis(int n) {
  PONDERA_ASSERT(n >= 1);
  weights::Matrix basis = weights::Matrix::Zero(n, n - 1);
  for (int c = 1; c < n; ++c) {
    const double length = std::sqrt(c * (c + 1.0));
    basis.col(c - 1).head(c).setConstant(1 / length);
    basis(c, c - 1) = -c / length;
  }
  return basis;
}

weights::Matrix log_ratio_covariance(const std::vector<std::vector<double>>& priorities) {
  PONDERA_ASSERT(priorities.size() >= 2);
  const auto assessors = static_cast<Eigen::Index>(priorities.size());
  const auto n = static_cast<Eigen::Index>(priorities.front().size());
  weights::Matrix logs(assessors, n);
  for (Eigen::Index k = 0; k < assessors; ++k) {
    const std::vector<double>& each = priorities[static_cast<std::size_t>(k)];
    PONDERA_ASSERT(static_cast<Eigen::Index>(each.size()) == n);
    for (Eigen::Index i = 0; i < n; ++i) {
      PONDERA_ASSERT(each[static_cast<std::size_t>(i)] > 0);
      logs(k, i) = std::log(each[static_cast<std::size_t>(i)]);
    }
  }
  weights::Matrix ratios = logs * ilr_basis(static_cast<int>(n));
  ratios.rowwise() -= ratios.colwise().mean().eval();
  weights::Matrix covariance = ratios.transpose() * ratios / static_cast<double>(assessors - 1);
  const double shrunk = 1 / static_cast<double>(assessors);
  const double diagonal = n > 1 ? covariance.diagonal().mean() : 0;
  covariance *= 1 - shrunk;
  covariance.diagonal().array() += shrunk * diagonal;
  return covariance;
}

}  // namespace pondera::robustness
