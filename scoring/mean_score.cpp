// SPDX-License-Identifier: Apache-2.0
#include "scoring/mean_score.hpp"

#include <algorithm>
#include <cstdint>

namespace pondera::scoring {

namespace {

ScoreValue sum_of(const ScoreValue& a, const ScoreValue& b) {
  const auto exact = a.exact && b.exact ? add(*a.exact, *b.exact) : std::nullopt;
  return {exact ? exact->to_double() : a.value + b.value, exact};
}

ScoreValue of_whole(std::size_t count) {
  return {static_cast<double>(count), Rational(static_cast<std::int64_t>(count))};
}

std::vector<ScoreValue> present_values(const std::vector<std::optional<ScoreValue>>& values) {
  std::vector<ScoreValue> present;
  for (const auto& value : values) {
    if (value) present.push_back(*value);
  }
  return present;
}

}  // namespace

std::optional<ScoreValue> ratio_if_any(const std::optional<ScoreValue>& a,
                                       const std::optional<ScoreValue>& b) {
  if (!a || !b || b->value == 0) return std::nullopt;
  const auto exact = a->exact && b->exact ? divide(*a->exact, *b->exact) : std::nullopt;
  return ScoreValue{exact ? exact->to_double() : a->value / b->value, exact};
}

bool is_less(const ScoreValue& a, const ScoreValue& b) {
  return a.exact && b.exact ? compare(*a.exact, *b.exact) < 0 : a.value < b.value;
}

std::optional<ScoreValue> mean_score(const std::vector<std::optional<ScoreValue>>& values) {
  const std::vector<ScoreValue> present = present_values(values);
  ScoreValue sum = of_whole(0);
  for (const ScoreValue& value : present) sum = sum_of(sum, value);
  return ratio_if_any(sum, of_whole(present.size()));
}

std::optional<ScoreValue> median_score(const std::vector<std::optional<ScoreValue>>& values) {
  std::vector<ScoreValue> present = present_values(values);
  if (present.empty()) return std::nullopt;
  std::stable_sort(present.begin(), present.end(), is_less);
  const std::size_t upper = present.size() / 2;
  const std::size_t lower = (present.size() - 1) / 2;
  return mean_score({present[lower], present[upper]});
}

}  // namespace pondera::scoring
