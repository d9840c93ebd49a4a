// SPDX-License-Identifier: Apache-2.0
#include "weights/answer_speed.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

namespace {

constexpr double most_of_one_item = 3;  // so that one slip of the finger does not decide
constexpr double fast_speed = 2;
constexpr double watched_speed = 1.75;
constexpr double floor_seconds = 2;

bool usable(const std::optional<double>& time) {
  return time && std::isfinite(*time) && *time > 0;
}

}  // namespace

AnswerSpeed answer_speed(const std::vector<std::optional<double>>& seconds,
                         const std::vector<std::optional<double>>& medians) {
  PONDERA_ASSERT(seconds.size() == medians.size());
  AnswerSpeed result;
  int timed = 0;
  double own = 0;
  double relative = 0;
  for (std::size_t item = 0; item < seconds.size(); ++item) {
    if (!usable(seconds[item])) continue;
    ++timed;
    own += *seconds[item];
    if (!usable(medians[item])) continue;
    ++result.items;
    relative += std::min(most_of_one_item, *medians[item] / *seconds[item]);
  }
  if (timed > 0) {
    result.mean_seconds = own / timed;
    result.below_floor = *result.mean_seconds < floor_seconds;
  }
  if (result.items > 0) {
    result.relative_speed = relative / result.items;
    result.fast = *result.relative_speed > fast_speed;
    result.watch = *result.relative_speed > watched_speed;
  }
  return result;
}

}  // namespace pondera::weights
