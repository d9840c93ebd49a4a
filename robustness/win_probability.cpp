// SPDX-License-Identifier: Apache-2.0
#include "robustness/win_probability.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::robustness {

double win_probability(const std::vector<double>& differences) {
  PONDERA_ASSERT(!differences.empty());
  std::vector<double> negative;
  bool any_positive = false;
  for (const double d : differences) {
    PONDERA_ASSERT(std::isfinite(d));
    if (d < 0) negative.push_back(d);
    any_positive = any_positive || d > 0;
  }
  if (negative.empty()) return any_positive ? 1 : 0.5;
  if (!any_positive) return 0;
  std::vector<double> a(negative.size() + 1, 0);
  a[0] = 1;
  for (const double x : differences) {
    if (x < 0) continue;
    for (std::size_t k = 1; k < a.size(); ++k) {
      const double y = negative[k - 1];
      a[k] = (y * a[k] - x * a[k - 1]) / (y - x);
    }
  }
  return a.back();
}

double win_probability(const std::vector<double>& first, const std::vector<double>& second) {
  PONDERA_ASSERT(first.size() == second.size());
  double largest = 0;
  for (const double x : first) largest = std::max(largest, std::abs(x));
  for (const double x : second) largest = std::max(largest, std::abs(x));
  std::vector<double> differences;
  for (std::size_t j = 0; j < first.size(); ++j) {
    const double d = first[j] - second[j];
    const double bound = scoring::tie_bound(std::max(first[j], second[j]), largest);
    differences.push_back(std::abs(d) <= bound ? 0 : d);
  }
  return win_probability(differences);
}

}  // namespace pondera::robustness
