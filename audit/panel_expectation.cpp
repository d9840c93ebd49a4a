// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_expectation.hpp"

#include "agreement/quantile.hpp"
#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/log_least_squares.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::audit {

namespace {

using weights::ComparisonMatrix;

// With two others a median is their mean, and one careless answer would move it half its way.
constexpr std::size_t fewest_others = 3;

}  // namespace

std::optional<PanelExpectation> middle_of(const std::vector<const ComparisonMatrix*>& others) {
  if (others.size() < fewest_others) return std::nullopt;
  const int n = others.front()->size();
  std::vector<weights::Comparison> medians;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      std::vector<double> logs;
      for (const ComparisonMatrix* other : others) {
        if (other->known(i, j)) logs.push_back(other->log_ratio(i, j));
      }
      if (const auto median = agreement::median_of(std::move(logs)))
        medians.push_back({i, j, *median});
    }
  }
  const auto matrix = ComparisonMatrix::make(n, medians);
  PONDERA_ASSERT(matrix);
  if (weights::connected_parts(*matrix).size() != 1) return std::nullopt;
  return PanelExpectation{weights::fitted_logarithms(*matrix), 0, static_cast<int>(others.size())};
}

double chi_square_median(int degrees_of_freedom) {
  const double nu = degrees_of_freedom;
  const double root = 1 - 2 / (9 * nu);
  return nu * root * root * root;
}

double opinion_spread(std::vector<double> squared_distances, int n, double noise) {
  const std::optional<double> middle = agreement::median_of(std::move(squared_distances));
  if (!middle || n < 2) return least_opinion_spread;
  const double variance = *middle / chi_square_median(n - 1) - noise * noise / n;
  return std::sqrt(std::max(variance, least_opinion_spread * least_opinion_spread));
}

}  // namespace pondera::audit
