// SPDX-License-Identifier: Apache-2.0
#include "robustness/stability_interval.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::robustness {

namespace {

// A sum of products is off by some 1e-16 of its terms; ten digits less cannot be told from 0.
constexpr double noise_of_sum = 1e-13;

/// Σ w d, and what of it is noise.
struct Lead {
  double value = 0;
  double noise = 0;
};

Lead lead_of(const std::vector<double>& weights, const std::vector<double>& difference) {
  Lead lead;
  for (std::size_t j = 0; j < weights.size(); ++j) {
    lead.value += weights[j] * difference[j];
    lead.noise += std::abs(weights[j] * difference[j]);
  }
  lead.noise *= noise_of_sum;
  return lead;
}

StabilityInterval everything(OtherWeights others) {
  if (others == OtherWeights::keep_values) return {0, std::nullopt, std::nullopt};
  return {0, 1, std::nullopt};
}

std::optional<double> swap_of(double lead, double weight, double difference, OtherWeights others) {
  if (others == OtherWeights::keep_values) {
    if (difference == 0) return std::nullopt;
    return weight - lead / difference;
  }
  const double rest = (lead - weight * difference) / (1 - weight);
  const double slope = rest - difference;
  if (std::abs(slope) <= noise_of_sum * std::max(std::abs(rest), std::abs(difference))) {
    return std::nullopt;
  }
  return rest / slope;
}

}  // namespace

StabilityInterval stability_interval(const std::vector<double>& weights,
                                     const std::vector<double>& difference,
                                     std::size_t indicator,
                                     OtherWeights others) {
  PONDERA_ASSERT(weights.size() == difference.size() && indicator < weights.size());
  const Lead lead = lead_of(weights, difference);
  const double sign = lead.value < 0 ? -1 : 1;
  const double weight = weights[indicator];
  const double d = sign * difference[indicator];
  const bool alone = others == OtherWeights::keep_proportions && 1 - weight <= noise_of_sum;
  if (alone) return everything(others);
  if (std::abs(lead.value) <= lead.noise) {
    if (d == 0) return everything(others);
    return {weight, weight, weight};
  }
  const std::optional<double> swap = swap_of(sign * lead.value, weight, d, others);
  StabilityInterval found = everything(others);
  found.swap = swap;
  if (!swap) return found;
  if (*swap < weight) {
    found.lower = std::max(0.0, *swap);
  } else {
    found.upper = found.upper ? std::min(*found.upper, *swap) : *swap;
  }
  return found;
}

}  // namespace pondera::robustness
