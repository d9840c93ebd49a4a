// SPDX-License-Identifier: Apache-2.0
#include "weights/priority.hpp"

#include <cmath>

int main() {
  using namespace pondera::weights;
  const auto matrix = ComparisonMatrix::make(2, {{0, 1, std::log(3.0)}});
  return matrix && std::abs(principal_priority(*matrix).w[0] - 0.75) < 1e-12 ? 0 : 1;
}
