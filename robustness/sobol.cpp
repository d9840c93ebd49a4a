// SPDX-License-Identifier: Apache-2.0
#include "robustness/sobol.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace pondera::robustness {

namespace {

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Σ (x - mean)².
double squares_of(const std::vector<double>& values) {
  const double mean = mean_of(values);
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum;
}

bool all_the_same(const std::vector<double>& values) {
  const auto [least, greatest] = std::ranges::minmax(values);
  return least == greatest;
}

/// Var(E[Y | X_i]) and E(Var[Y | X_~i]) of one factor.
struct Parts {
  double alone = 0;
  double within = 0;
};

/// @param stride how many values lie between two levels of the factor.
Parts parts_of(const std::vector<double>& values, std::size_t levels, std::size_t stride) {
  std::vector<std::vector<double>> by_level(levels);
  Parts parts;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const std::size_t level = at / stride % levels;
    by_level[level].push_back(values[at]);
    if (level != 0) continue;
    std::vector<double> others_fixed;
    for (std::size_t l = 0; l < levels; ++l) others_fixed.push_back(values[at + l * stride]);
    parts.within += squares_of(others_fixed);
  }
  std::vector<double> means;
  for (const std::vector<double>& of_level : by_level) means.push_back(mean_of(of_level));
  parts.alone = squares_of(means) / static_cast<double>(levels);
  parts.within /= static_cast<double>(values.size());
  return parts;
}

}  // namespace

SobolIndices sobol_of_table(const std::vector<std::size_t>& levels,
                            const std::vector<double>& values) {
  std::size_t stride =
      std::accumulate(levels.begin(), levels.end(), std::size_t{1}, std::multiplies<>());
  PONDERA_ASSERT(stride == values.size() && stride > 0);
  SobolIndices found;
  found.mean = mean_of(values);
  // Equal values have a variance of 0, not what their mean's rounding makes of it.
  const bool varies = !all_the_same(values);
  found.variance = varies ? squares_of(values) / static_cast<double>(values.size()) : 0;
  for (const std::size_t of_factor : levels) {
    stride /= of_factor;
    std::optional<double> first;
    std::optional<double> total;
    if (varies) {
      const Parts parts = parts_of(values, of_factor, stride);
      first = parts.alone / found.variance;
      total = parts.within / found.variance;
    }
    found.first.push_back(first);
    found.total.push_back(total);
  }
  return found;
}

SobolIndices sobol_of_sample(const std::vector<double>& a,
                             const std::vector<double>& b,
                             const std::vector<std::vector<double>>& mixed) {
  PONDERA_ASSERT(!a.empty() && a.size() == b.size());
  std::vector<double> both = a;
  both.insert(both.end(), b.begin(), b.end());
  SobolIndices found;
  found.mean = mean_of(both);
  const bool varies = !all_the_same(both);
  found.variance = varies ? squares_of(both) / static_cast<double>(both.size() - 1) : 0;
  const auto n = static_cast<double>(a.size());
  for (const std::vector<double>& with : mixed) {
    PONDERA_ASSERT(with.size() == a.size());
    double alone = 0;
    double squares = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
      alone += b[k] * (with[k] - a[k]);
      squares += (a[k] - with[k]) * (a[k] - with[k]);
    }
    found.first.push_back(varies ? std::optional(alone / n / found.variance) : std::nullopt);
    found.total.push_back(varies ? std::optional(squares / n / 2 / found.variance) : std::nullopt);
  }
  return found;
}

double rank_shift(const std::vector<int>& reference, const std::vector<int>& ranks) {
  PONDERA_ASSERT(!reference.empty() && reference.size() == ranks.size());
  double sum = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) sum += std::abs(ranks[i] - reference[i]);
  return sum / static_cast<double>(ranks.size());
}

}  // namespace pondera::robustness
