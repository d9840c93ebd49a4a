// SPDX-License-Identifier: Apache-2.0
#include "simulation/normal_draw.hpp"

#include <cmath>
#include <numbers>

namespace pondera::simulation {

double normal_draw(const RandomStream& stream, std::uint64_t k) {
  const double radius = std::sqrt(-2 * std::log1p(-stream.uniform(2 * k)));
  return radius * std::cos(2 * std::numbers::pi * stream.uniform(2 * k + 1));
}

}  // namespace pondera::simulation
