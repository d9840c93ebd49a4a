// SPDX-License-Identifier: Apache-2.0
#include "agreement/robust_scores.hpp"

#include "agreement/quantile.hpp"

#include <cmath>
#include <utility>

namespace pondera::agreement {

std::vector<std::optional<double>> robust_scores(const std::vector<std::optional<double>>& values,
                                                 int fewest) {
  // 1.4826 · MAD is the standard deviation of a normal distribution.
  constexpr double mad_to_deviation = 1.4826;
  constexpr double least_deviation = 1e-9;  // less is rounding of equal values
  std::vector<std::optional<double>> scores(values.size());
  std::vector<double> known;
  for (const auto& value : values) {
    if (value) known.push_back(*value);
  }
  if (static_cast<int>(known.size()) < fewest) return scores;
  const double middle = median_of(known).value_or(0);
  for (double& value : known) value = std::abs(value - middle);
  const double mad = median_of(std::move(known)).value_or(0);
  if (mad <= least_deviation) return scores;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (values[k]) scores[k] = (*values[k] - middle) / (mad_to_deviation * mad);
  }
  return scores;
}

}  // namespace pondera::agreement
