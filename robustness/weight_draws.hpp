// SPDX-License-Identifier: Apache-2.0
// Weight vectors at random: weights, a law and a seed in, any block of draws out, the same on any
// thread.
#pragma once

#include "weights/linear_algebra.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace pondera::robustness {

/// Weight vectors of draws in a row: w[j · draws + d] is indicator j in draw d of the block.
struct WeightBlock {
  std::size_t indicators = 0;
  std::size_t draws = 0;
  std::vector<double> w;

  /// Makes room; keeps no value.
  void resize(std::size_t of_indicators, std::size_t of_draws);
};

/// Fills the block, which has its size, with draws first, first + 1, …. Draw k is a pure function
/// of k: it may be called from several threads at once, for any blocks in any order.
using WeightSource = std::function<void(std::uint64_t first, WeightBlock& block)>;

/// Uniform on the simplex of n indicators: exponentials over their sum. n ≥ 1; Σ w = 1.
/// Source: docs/methods.md, section 17.
[[nodiscard]] WeightSource simplex_draws(std::size_t n, std::uint64_t seed);

/// Dirichlet(κ w/Σw) times Σw: mean w, variance of w_i/Σw = m(1 - m)/(κ + 1). Gamma variates of
/// [marsaglia2000], in logarithms so that small κ w cannot underflow. Weights of 0 stay 0.
///
/// @param weights ≥ 0, not all 0. @param concentration κ > 0.
[[nodiscard]] WeightSource dirichlet_draws(const std::vector<double>& weights,
                                           double concentration,
                                           std::uint64_t seed);

/// Normal on the logarithms: ilr(w) + L z with L Lᵀ = covariance, closed to Σw. Weights of 0 stay
/// 0.
///
/// @param weights ≥ 0, m ≥ 1 of them positive. @param covariance of the isometric log-ratios of the
/// positive ones (ilr_basis), (m - 1) × (m - 1), positive semidefinite.
[[nodiscard]] WeightSource logistic_normal_draws(const std::vector<double>& weights,
                                                 const weights::Matrix& covariance,
                                                 std::uint64_t seed);

/// Every weight times its own U(1 - p, 1 + p), then all scaled to the sum that they had. Weights of
/// 0 stay 0.
///
/// @param weights not all 0. @param share p, 0 < p ≤ 1.
[[nodiscard]] WeightSource perturbed_draws(const std::vector<double>& weights,
                                           double share,
                                           std::uint64_t seed);

/// Vectors that are there already: draw k is the k-th. Requires at least one, all of one length.
[[nodiscard]] WeightSource listed_draws(std::vector<std::vector<double>> vectors);

/// Columns of an orthonormal basis of the vectors that sum to 0, n × (n - 1), by Helmert:
/// column c has 1/√(c(c+1)) in its first c rows and -c/√(c(c+1)) in the next. n ≥ 1.
[[nodiscard]] weights::Matrix ilr_basis(int n);

/// (1 - 1/K) S + (1/K) s̄ I, S the covariance (K - 1) of the isometric log-ratios of K assessors, s̄
/// the mean of its diagonal: drawn a little to a sphere, because K is small beside the indicators.
///
/// @param priorities K ≥ 2 vectors, all > 0.
[[nodiscard]] weights::Matrix log_ratio_covariance(
    const std::vector<std::vector<double>>& priorities);

}  // namespace pondera::robustness
