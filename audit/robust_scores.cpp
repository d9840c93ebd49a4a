// SPDX-License-Identifier: Apache-2.0
#include "audit/robust_scores.hpp"

#include "audit/panel_expectation.hpp"

#include <cmath>
#include <utility>

namespace pondera::audit {

std::vector<std::optional<double>> robust_scores(const std::vector<std::optional<double>>& values) {
  // 1.4826 · MAD is the standard deviation of a normal distribution.
  constexpr double mad_to_deviation = 1.4826;
  constexpr double least_deviation = 1e-9;  // rounding of equal values
  std::vector<std::optional<double>> scores(values.size());
  std::vector<double> known;
  for (const auto& value : values) {
    if (value) known.push_back(*value);
  }
  if (static_cast<int>(known.size()) < fewest_scored) return scores;
  const double middle = median_of(known).value_or(0);
  for (double& value : known) value = std::abs(value - middle);
  const double deviation = mad_to_deviation * median_of(std::move(known)).value_or(0);
  if (deviation <= least_deviation) return scores;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (values[k]) scores[k] = (*values[k] - middle) / deviation;
  }
  return scores;
}

}  // namespace pondera::audit
