// SPDX-License-Identifier: Apache-2.0
#include "robustness/nearest_tie.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace pondera::robustness {

namespace {

using Numbers = std::vector<double>;

// Of the largest difference: what rounding leaves of a difference that is the same everywhere.
constexpr double constant_noise = 1e-13;

double product(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

double largest_of(const Numbers& values) {
  double largest = 0;
  for (const double value : values) largest = std::max(largest, std::abs(value));
  return largest;
}

double distance_between(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

/// w moved within Σ v = 1 along d, only at the places, the others being 0: v · d = 0 there.
std::optional<Numbers> moved(const Numbers& w, const Numbers& d, const std::vector<bool>& free) {
  double count = 0;
  double sum = 0;
  double mean = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!free[i]) continue;
    count += 1;
    sum += w[i];
    mean += d[i];
  }
  if (count == 0) return std::nullopt;
  mean /= count;
  const double rest = (1 - sum) / count;
  double squares = 0;
  double lead = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!free[i]) continue;
    squares += (d[i] - mean) * (d[i] - mean);
    lead += (w[i] + rest) * d[i];
  }
  const double noise = constant_noise * largest_of(d);
  if (squares <= noise * noise * count) {
    if (std::abs(mean) > noise) return std::nullopt;
    lead = 0;
    squares = 1;
  }
  Numbers v(w.size(), 0);
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (free[i]) v[i] = w[i] + rest - lead / squares * (d[i] - mean);
  }
  return v;
}

/// max(0, x - λ) with the λ that makes the sum 1.
Numbers onto_simplex(const Numbers& x) {
  Numbers sorted = x;
  std::ranges::sort(sorted, std::greater<>());
  double sum = 0;
  double shift = 0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    sum += sorted[k];
    const double candidate = (sum - 1) / static_cast<double>(k + 1);
    if (sorted[k] > candidate) shift = candidate;
  }
  Numbers v;
  for (const double value : x) v.push_back(std::max(0.0, value - shift));
  return v;
}

Numbers at(const Numbers& w, const Numbers& d, double mu) {
  Numbers x = w;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] -= mu * d[i];
  return onto_simplex(x);
}

/// The μ at which at(μ) · d changes its sign; d has both signs, or a 0, and |d| ≤ 1.
double balanced_multiplier(const Numbers& w, const Numbers& d) {
  constexpr int doublings = 60;
  constexpr int halvings = 120;  // to the last bit, wherever it is
  const double sign = product(w, d) > 0 ? 1 : -1;
  double near = 0;
  double far = 1;
  for (int i = 0; i < doublings && sign * product(at(w, d, sign * far), d) > 0; ++i) far *= 2;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (near + far) / 2;
    (sign * product(at(w, d, sign * middle), d) > 0 ? near : far) = middle;
  }
  return sign * far;
}

}  // namespace

std::optional<NearestTie> nearest_tie(const Numbers& weights, const Numbers& difference) {
  PONDERA_ASSERT(weights.size() == difference.size() && !weights.empty());
  auto v = moved(weights, difference, std::vector<bool>(weights.size(), true));
  if (!v) return std::nullopt;
  const double distance = distance_between(weights, *v);
  return NearestTie{distance, *std::move(v)};
}

std::optional<NearestTie> nearest_tie_on_simplex(const Numbers& weights,
                                                 const Numbers& difference) {
  const auto unbounded = nearest_tie(weights, difference);
  if (!unbounded || std::ranges::min(unbounded->weights) >= 0) return unbounded;
  if (std::ranges::min(difference) > 0 || std::ranges::max(difference) < 0) return std::nullopt;
  Numbers scaled = difference;
  const double largest = largest_of(difference);
  for (double& d : scaled) d /= largest;
  const Numbers near = at(weights, scaled, balanced_multiplier(weights, scaled));
  std::vector<bool> positive;
  for (const double v : near) positive.push_back(v > 0);
  // Which weights are 0 is known now; the others follow exactly.
  auto exact = moved(weights, scaled, positive);
  if (!exact || std::ranges::min(*exact) < 0) exact = near;
  const double distance = distance_between(weights, *exact);
  return NearestTie{distance, *std::move(exact)};
}

}  // namespace pondera::robustness
