// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate_priorities.hpp"

#include "agreement/aitchison.hpp"
#include "agreement/geometric_median.hpp"
#include "core/assert.hpp"
#include "weights/softmax.hpp"

namespace pondera::aggregation {

namespace {

using weights::Vector;

/// Σ ω_k x^k / Σ ω_k.
Vector mean_of_vectors(const std::vector<Vector>& vectors, const std::vector<double>& shares) {
  PONDERA_ASSERT(!vectors.empty() && vectors.size() == shares.size());
  Vector weighted_sum = Vector::Zero(vectors.front().size());
  double sum = 0;
  for (std::size_t k = 0; k < vectors.size(); ++k) {
    PONDERA_ASSERT(shares[k] >= 0);
    if (shares[k] == 0) continue;
    weighted_sum += shares[k] * vectors[k];
    sum += shares[k];
  }
  PONDERA_ASSERT(sum > 0);
  return weighted_sum / sum;
}

}  // namespace

Vector arithmetic_mean_priorities(const std::vector<Vector>& priorities,
                                  const std::vector<double>& shares) {
  return mean_of_vectors(priorities, shares);
}

Vector geometric_mean_priorities(const std::vector<Vector>& priorities,
                                 const std::vector<double>& shares) {
  std::vector<Vector> logarithms;
  for (const Vector& w : priorities) {
    PONDERA_ASSERT((w.array() > 0).all());
    logarithms.emplace_back(w.array().log());
  }
  return weights::softmax(mean_of_vectors(logarithms, shares));
}

Vector geometric_median_priorities(const std::vector<Vector>& priorities,
                                   const std::vector<double>& shares) {
  std::vector<Vector> points;
  for (const Vector& w : priorities) points.push_back(agreement::centred_log_ratios(w));
  return agreement::priorities_of(agreement::geometric_median(points, shares).point);
}

}  // namespace pondera::aggregation
