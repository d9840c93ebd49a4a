// SPDX-License-Identifier: Apache-2.0
#include "scoring/column_statistics.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pondera::scoring {

namespace {

/// Σ (x - mean)² below this part of Σ x² is rounding, not spread.
constexpr double spread_noise = 1e-24;

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool is_constant(const std::vector<double>& values, double squares) {
  double size = 0;
  for (const double value : values) size += value * value;
  return squares <= spread_noise * size;
}

}  // namespace

ColumnShape column_shape(const std::vector<double>& values) {
  ColumnShape shape;
  if (values.empty()) return shape;
  const double mean = mean_of(values);
  const auto n = static_cast<double>(values.size());
  double m2 = 0;
  double m3 = 0;
  double m4 = 0;
  for (const double value : values) {
    const double d = value - mean;
    m2 += d * d / n;
    m3 += d * d * d / n;
    m4 += d * d * d * d / n;
  }
  shape.mean = mean;
  if (n >= 2) shape.deviation = std::sqrt(m2 * n / (n - 1));
  if (is_constant(values, m2 * n)) return shape;
  if (n >= 3) shape.skewness = std::sqrt(n * (n - 1)) / (n - 2) * m3 / std::pow(m2, 1.5);
  if (n >= 4) {
    shape.kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / (m2 * m2) - 3) + 6);
  }
  return shape;
}

std::optional<double> correlation(const std::vector<double>& x, const std::vector<double>& y) {
  PONDERA_ASSERT(x.size() == y.size());
  if (x.size() < 2) return std::nullopt;
  const double mean_x = mean_of(x);
  const double mean_y = mean_of(y);
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean_x) * (x[i] - mean_x);
    yy += (y[i] - mean_y) * (y[i] - mean_y);
    xy += (x[i] - mean_x) * (y[i] - mean_y);
  }
  if (is_constant(x, xx) || is_constant(y, yy)) return std::nullopt;
  return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

}  // namespace pondera::scoring
