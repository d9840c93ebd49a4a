// SPDX-License-Identifier: Apache-2.0
// The random index of one very pattern of answers: which pairs a matrix has in, the mean CI of
// answers at random to just these pairs out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/judgement_scale.hpp"

#include <cstdint>
#include <optional>

namespace pondera::weights {

struct SimulationOptions {
  int draws = 10'000;                ///< ≥ 2
  std::uint64_t seed = 1;            ///< filling k is stream k of this seed
  ScaleChoice scale = {};            ///< what makes ratios of the random answers; not too_steep
  std::optional<double> bound = {};  ///< of missing ratios (minimal_lambda); none: free
};

struct SimulatedRandomIndex {
  double mean = 0;            ///< of (λ - n)/(n - 1), λ the least of all completions
  double standard_error = 0;  ///< of that mean
  int draws = 0;
  std::uint64_t seed = 1;
};

/// RI of the pattern: it depends on which pairs are missing, not only on how many.
///
/// @param pattern connected, 3 ≤ n ≤ 15; its ratios do not matter. A tree without a bound has RI =
/// 0. Source: the definition of a random index [saaty1980]; patterns: [agoston2025]. Checked by:
/// tests/published/random-index.yaml.
[[nodiscard]] SimulatedRandomIndex simulated_random_index(const ComparisonMatrix& pattern,
                                                          const SimulationOptions& options = {});

}  // namespace pondera::weights
