// SPDX-License-Identifier: Apache-2.0
#include "weights/simulated_random_index.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/random_filling.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

SimulatedRandomIndex simulated_random_index(const ComparisonMatrix& pattern,
                                            const SimulationOptions& options) {
  PONDERA_ASSERT(pattern.size() >= 3 && options.draws >= 2);
  PONDERA_ASSERT(connected_parts(pattern).size() == 1);
  // The sampling error of the mean is far above this, and long circles of answers close in slowly.
  constexpr SweepOptions sweeps = {.tolerance = 1e-6, .sweep_cap = 100'000};
  const int n = pattern.size();
  const RandomFilling filling(pattern, options.scale, options.bound);
  double sum = 0;
  double squares = 0;
  for (int k = 0; k < options.draws; ++k) {
    BalancedProblem problem =
        filling.drawn(RandomStream(options.seed, static_cast<std::uint64_t>(k)));
    const double lambda = minimise(problem, sweeps).lambda;
    // These sweeps leave λ further below n than rounding would.
    const double ci = consistency_index(std::max(lambda, static_cast<double>(n)), n);
    sum += ci;
    squares += ci * ci;
  }
  const double mean = sum / options.draws;
  const double variance = std::max(0.0, squares / options.draws - mean * mean);
  return {mean, std::sqrt(variance / (options.draws - 1)), options.draws, options.seed};
}

}  // namespace pondera::weights
