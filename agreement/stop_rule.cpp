// SPDX-License-Identifier: Apache-2.0
#include "agreement/stop_rule.hpp"

#include <cmath>

namespace pondera::agreement {

namespace {

/// Shares such as 0.8 of ten items are compared after rounding.
constexpr double share_rounding = 1e-12;

}  // namespace

double agreeing_range(int points) {
  constexpr int short_ladder = 5;
  return points <= short_ladder ? 1 : 2;
}

std::optional<bool> is_stable(std::optional<double> before,
                              std::optional<double> after,
                              double limit) {
  if (!before || !after) return std::nullopt;
  return std::abs(*after - *before) < limit - share_rounding;
}

StopAdvice stop_advice(const RoundMovement& movement) {
  StopAdvice advice;
  advice.concordance_stable =
      is_stable(movement.concordance_before, movement.concordance_now, stable_concordance_change)
          .value_or(false);
  advice.agrees = movement.agreeing >= agreeing_share - share_rounding;
  advice.answers_stable = movement.moved < stable_histogram_change - share_rounding;
  advice.stop = advice.answers_stable && (advice.agrees || advice.concordance_stable);
  return advice;
}

}  // namespace pondera::agreement
