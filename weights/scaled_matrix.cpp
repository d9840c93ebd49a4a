// SPDX-License-Identifier: Apache-2.0
#include "weights/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace pondera::weights {

namespace {

/// exp(ln 9) may come out as 9 + 2e-15, and so may a mean of nines: that much is still 9, and so is
/// that much below 1 or beside any other whole number.
constexpr double intensity_rounding = 1e-12;

double intensity_of(double log_ratio) {
  const double intensity = std::exp(std::abs(log_ratio));
  const double whole = std::round(intensity);
  return std::abs(intensity - whole) <= intensity_rounding * whole ? whole : intensity;
}

}  // namespace

Result<ComparisonMatrix> on_scale(const ComparisonMatrix& intensities, const ScaleChoice& choice) {
  if (choice.scale == JudgementScale::linear) return intensities;
  const int n = intensities.size();
  if (const std::optional<Diagnostic> steep = too_steep(choice, n)) return *steep;
  std::vector<Comparison> comparisons;
  Diagnostics found;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!intensities.known(i, j)) continue;
      const double judged = intensities.log_ratio(i, j);
      const Result<double> ratio = scaled_ratio(intensity_of(judged), choice, n);
      if (!ratio) {
        found.insert(found.end(), ratio.diagnostics().begin(), ratio.diagnostics().end());
        continue;
      }
      comparisons.push_back({i, j, std::copysign(std::log(*ratio), judged)});
    }
  }
  if (has_error(found)) return found;
  return ComparisonMatrix::make(n, comparisons);
}

}  // namespace pondera::weights
