// SPDX-License-Identifier: Apache-2.0
#include "aggregation/residual_split.hpp"

#include "core/assert.hpp"
#include "weights/log_least_squares.hpp"

namespace pondera::aggregation {

namespace {

double squared(double x) {
  return x * x;
}

}  // namespace

ResidualSplit residual_split(const std::vector<weights::ComparisonMatrix>& matrices,
                             const std::vector<double>& shares,
                             const AggregatedJudgements& mean) {
  PONDERA_ASSERT(matrices.size() == shares.size());
  ResidualSplit split;
  const int n = mean.matrix.size();
  if (n < 2) return split;
  const weights::Vector x = weights::fitted_logarithms(mean.matrix, mean.pair_weights);
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!mean.matrix.known(i, j)) continue;
      const double fitted = x(i) - x(j);
      split.answers += mean.pair_weights(i, j);
      split.between += mean.pair_weights(i, j) * squared(mean.matrix.log_ratio(i, j) - fitted);
      for (std::size_t k = 0; k < matrices.size(); ++k) {
        if (shares[k] == 0 || !matrices[k].known(i, j)) continue;
        const double answer = matrices[k].log_ratio(i, j);
        split.within += shares[k] * squared(answer - mean.matrix.log_ratio(i, j));
        split.total += shares[k] * squared(answer - fitted);
      }
    }
  }
  return split;
}

}  // namespace pondera::aggregation
