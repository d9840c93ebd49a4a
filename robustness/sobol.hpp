// SPDX-License-Identifier: Apache-2.0
// Which choice makes how much of a spread: values over all choices, or over a sample, in; Sobol
// indices out.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace pondera::robustness {

struct SobolIndices {
  double mean = 0;
  double variance = 0;
  /// One per factor; nothing where the variance is 0.
  std::vector<std::optional<double>> first;  ///< S_i: of the variance, by factor i alone
  std::vector<std::optional<double>> total;  ///< S_Ti: with all its interactions
};

/// Exactly, from a value for every combination of independent factors whose levels are equally
/// likely:
///
///     S_i = Var(E[Y | X_i])/V,   S_Ti = E(Var[Y | X_~i])/V
///
/// @param levels how many each factor has, ≥ 1. @param values Π levels, the last factor fastest.
/// Source: [saisana2005]. Checked by: tests/published/sensitivity.yaml.
[[nodiscard]] SobolIndices sobol_of_table(const std::vector<std::size_t>& levels,
                                          const std::vector<double>& values);

/// Estimated from a sample of N:
///
///     S_i = mean(f_B (f_ABi - f_A))/V,   S_Ti = mean((f_A - f_ABi)²)/2V
///
/// V the variance (2N - 1) of f_A and f_B together. Estimates may leave [0, 1].
/// @param a, b N ≥ 1 values at two independent samples. @param mixed by factor i, N values at
/// sample A with factor i as in B. Source: [saltelli2010]; [jansen1999].
/// Checked by: tests/published/sobol-estimator.yaml.
[[nodiscard]] SobolIndices sobol_of_sample(const std::vector<double>& a,
                                           const std::vector<double>& b,
                                           const std::vector<std::vector<double>>& mixed);

/// R_S = (1/m) Σ |rank_i - reference_i|. Requires m ≥ 1 of both. Source: [saisana2005].
[[nodiscard]] double rank_shift(const std::vector<int>& reference, const std::vector<int>& ranks);

}  // namespace pondera::robustness
