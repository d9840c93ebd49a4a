// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_value.hpp"

#include "core/number_text.hpp"

#include <cmath>

namespace pondera::scoring {

std::string ScoreValue::text(int decimals) const {
  constexpr double without_decimals = 1e15;  // pondera::fixed_text takes no more
  if (exact) return exact->fixed_text(decimals);
  if (std::abs(value) >= without_decimals) return number_text(value);
  return fixed_text(value, decimals);
}

}  // namespace pondera::scoring
