// SPDX-License-Identifier: Apache-2.0
#include "scoring/fill_missing.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <vector>

namespace pondera::scoring {

namespace {

ScoreValue fraction(const Rational& value) {
  return {value.to_double(), value};
}

ScoreValue mean_of_present(const ValueColumn& values) {
  RunningSum sum;
  std::int64_t count = 0;
  for (const auto& value : values) {
    if (!value) continue;
    sum.add(*value);
    ++count;
  }
  PONDERA_ASSERT(count > 0);
  return quotient(sum.value(), fraction(count));
}

}  // namespace

std::optional<ScoreValue> filling(const ValueColumn& values, MissingPolicy policy) {
  if (policy == MissingPolicy::zero) return fraction(0);
  if (policy == MissingPolicy::mean) return mean_of_present(values);
  return std::nullopt;
}

std::optional<ScaleEnds> scale_ends(const ValueColumn& values, const IndicatorScaling& scaling) {
  switch (scaling.normalisation) {
    case Normalisation::min_max:
    case Normalisation::target:
    case Normalisation::rank:
    case Normalisation::maximum:
      return ScaleEnds{fraction(0), fraction(1)};
    default:
      break;
  }
  const bool has_ends =
      scaling.normalisation == Normalisation::none && scaling.lowest && scaling.highest;
  if (has_ends) return ScaleEnds{fraction(*scaling.lowest), fraction(*scaling.highest)};
  std::vector<ScoreValue> present;
  for (const auto& value : values) {
    if (value) present.push_back(*value);
  }
  if (present.empty()) return std::nullopt;
  const auto [least, most] = std::ranges::minmax_element(present, {}, &ScoreValue::value);
  return ScaleEnds{*least, *most};
}

}  // namespace pondera::scoring
