// SPDX-License-Identifier: Apache-2.0
// Answers at random to the pairs that one matrix has: its pattern in, filling k of it, the same on
// any thread, out.
#pragma once

#include "core/random_stream.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/judgement_scale.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace pondera::weights {

/// Fillings of one pattern, each pair uniform over the ratios of the 2M - 1 codes of a scale.
class RandomFilling {
 public:
  /// @param pattern connected; its ratios do not matter. @param scale not too_steep for its items.
  /// @param bound of missing ratios.
  RandomFilling(const ComparisonMatrix& pattern,
                const ScaleChoice& scale,
                std::optional<double> bound);

  /// Draw d of `stream` is the answer to the d-th known pair in the order of (i, j); missing pairs
  /// are gaps.
  [[nodiscard]] BalancedProblem drawn(const RandomStream& stream) const;

 private:
  std::vector<std::pair<int, int>> pairs_;
  std::vector<double> log_ratios_;  // by answer, from the strongest right to the strongest left
  BalancedProblem blank_;           // x = 0: drawn ratios are within the scale
};

}  // namespace pondera::weights
