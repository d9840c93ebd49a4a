// SPDX-License-Identifier: Apache-2.0
#include "agreement/histogram_change.hpp"

#include "core/assert.hpp"

#include <cstdlib>

namespace pondera::agreement {

std::optional<double> histogram_change(const std::map<int, int>& before,
                                       const std::map<int, int>& after) {
  std::map<int, int> difference = before;
  int balance = 0;
  int panel = 0;
  for (const auto& [answer, count] : before) panel += count;
  for (const auto& [answer, count] : after) difference[answer] -= count;
  int moved = 0;
  for (const auto& [answer, count] : difference) {
    moved += std::abs(count);
    balance += count;
  }
  PONDERA_ASSERT(balance == 0);  // the same panel
  if (panel == 0) return std::nullopt;
  return static_cast<double>(moved) / (2.0 * panel);
}

}  // namespace pondera::agreement
