// SPDX-License-Identifier: Apache-2.0
#include "aggregation/dirichlet_concentration.hpp"

#include "core/assert.hpp"

#include <cstddef>

namespace pondera::aggregation {

std::optional<double> dirichlet_concentration(const std::vector<std::vector<double>>& priorities) {
  // Rounding of weights of order 1, squared.
  constexpr double no_spread = 1e-30;
  if (priorities.size() < 2) return std::nullopt;
  const auto assessors = static_cast<double>(priorities.size());
  double of_mean = 0;
  double of_spread = 0;
  for (std::size_t i = 0; i < priorities.front().size(); ++i) {
    double mean = 0;
    for (const auto& vector : priorities) {
      PONDERA_ASSERT(vector.size() == priorities.front().size());
      mean += vector[i] / assessors;
    }
    of_mean += mean * (1 - mean);
    for (const auto& vector : priorities) {
      of_spread += (vector[i] - mean) * (vector[i] - mean) / (assessors - 1);
    }
  }
  if (of_spread <= no_spread || of_mean <= of_spread) return std::nullopt;
  return of_mean / of_spread - 1;
}

}  // namespace pondera::aggregation
