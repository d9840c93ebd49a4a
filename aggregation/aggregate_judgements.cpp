// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate_judgements.hpp"

#include "core/assert.hpp"

namespace pondera::aggregation {

using weights::Comparison;
using weights::ComparisonMatrix;
using weights::Matrix;

AggregatedJudgements aggregate_judgements(const std::vector<ComparisonMatrix>& matrices,
                                          const std::vector<double>& shares,
                                          GroupMean mean,
                                          double trimmed_share) {
  PONDERA_ASSERT(!matrices.empty() && matrices.size() == shares.size());
  const auto of_logarithms = group_mean(mean).of_logarithms;
  PONDERA_ASSERT(of_logarithms != nullptr);
  const int n = matrices.front().size();
  Matrix pair_weights = Matrix::Zero(n, n);
  std::vector<Comparison> comparisons;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      std::vector<double> logarithms;
      std::vector<double> counting;
      double weight = 0;
      for (std::size_t k = 0; k < matrices.size(); ++k) {
        PONDERA_ASSERT(matrices[k].size() == n && shares[k] >= 0);
        if (shares[k] == 0 || !matrices[k].known(i, j)) continue;
        logarithms.push_back(matrices[k].log_ratio(i, j));
        counting.push_back(shares[k]);
        weight += shares[k];
      }
      pair_weights(i, j) = pair_weights(j, i) = weight;
      if (weight > 0) {
        comparisons.push_back({i, j, of_logarithms(logarithms, counting, trimmed_share)});
      }
    }
  }
  return {ComparisonMatrix::make(n, comparisons).value(), pair_weights};
}

}  // namespace pondera::aggregation
