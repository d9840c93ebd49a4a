// SPDX-License-Identifier: Apache-2.0
#include "scoring/weighted_mean.hpp"

#include "core/assert.hpp"

#include <cmath>
#include <cstddef>

namespace pondera::scoring {

namespace {

double plain(double value) {
  return value;
}
double plain(const ScoreValue& value) {
  return value.value;
}

/// 0 where a value of 0 has weight; else exp Σ s ln x.
template <class Number>
double geometric_mean(const std::vector<Number>& weights, const std::vector<Number>& values) {
  double total = 0;
  for (const Number& weight : weights) total += plain(weight);
  double logarithm = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double weight = plain(weights[i]);
    const double value = plain(values[i]);
    if (weight == 0) continue;
    PONDERA_ASSERT(value >= 0);  // the model refuses negative scores below such a group
    if (value == 0) return 0;
    logarithm += weight / total * std::log(value);
  }
  return std::exp(logarithm);
}

double sum_ratio(const std::vector<double>& weights, const std::vector<double>& values) {
  double numerator = 0;
  double denominator = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    numerator += weights[i] * values[i];
    denominator += weights[i];
  }
  return numerator / denominator;
}

ScoreValue sum_ratio(const std::vector<ScoreValue>& weights,
                     const std::vector<ScoreValue>& values) {
  RunningSum numerator;
  RunningSum denominator;
  for (std::size_t i = 0; i < values.size(); ++i) {
    numerator.add(product(weights[i], values[i]));
    denominator.add(weights[i]);
  }
  return quotient(numerator.value(), denominator.value());
}

/// Whether a value of 0 has weight, or else the mean would divide by it.
template <class Number>
bool has_weighted_zero(const std::vector<Number>& weights, const std::vector<Number>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (plain(weights[i]) == 0) continue;
    PONDERA_ASSERT(plain(values[i]) >= 0);
    if (plain(values[i]) == 0) return true;
  }
  return false;
}

double harmonic_mean(const std::vector<double>& weights, const std::vector<double>& values) {
  double numerator = 0;
  double denominator = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (weights[i] == 0) continue;
    numerator += weights[i];
    denominator += weights[i] / values[i];
  }
  return numerator / denominator;
}

ScoreValue harmonic_mean(const std::vector<ScoreValue>& weights,
                         const std::vector<ScoreValue>& values) {
  RunningSum numerator;
  RunningSum denominator;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (weights[i].value == 0) continue;
    numerator.add(weights[i]);
    denominator.add(quotient(weights[i], values[i]));
  }
  return quotient(numerator.value(), denominator.value());
}

}  // namespace

double weighted_mean(Combination combination,
                     const std::vector<double>& weights,
                     const std::vector<double>& values) {
  PONDERA_ASSERT(weights.size() == values.size());
  PONDERA_ASSERT(combination != Combination::copeland);
  if (combination == Combination::arithmetic) return sum_ratio(weights, values);
  if (combination == Combination::geometric) return geometric_mean(weights, values);
  return has_weighted_zero(weights, values) ? 0 : harmonic_mean(weights, values);
}

ScoreValue weighted_mean(Combination combination,
                         const std::vector<ScoreValue>& weights,
                         const std::vector<ScoreValue>& values) {
  PONDERA_ASSERT(weights.size() == values.size());
  PONDERA_ASSERT(combination != Combination::copeland);
  if (combination == Combination::arithmetic) return sum_ratio(weights, values);
  if (has_weighted_zero(weights, values)) return {0, Rational(0)};
  if (combination == Combination::geometric) return {geometric_mean(weights, values)};
  return harmonic_mean(weights, values);
}

}  // namespace pondera::scoring
