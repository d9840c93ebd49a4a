// SPDX-License-Identifier: Apache-2.0
// A judgement against what the ways around it say: a comparison matrix in, congruence (how far) and
// dissonance (how often the other way) of every judgement and of the whole out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

/// Of the known pair first < second, over the items k with both legs known.
struct PairCongruence {
  int first = 0;
  int second = 0;
  int ways = 0;  ///< how many such k
  /// θ_ij = mean |ln a_ij - ln a_ik - ln a_kj|; nothing without a way.
  std::optional<double> congruence;
  /// ψ_ij = share of k for which ln a_ik + ln a_kj has strictly the opposite sign of ln a_ij.
  std::optional<double> dissonance;
};

struct Congruence {
  std::vector<PairCongruence> pairs;      ///< in (first, second) order
  std::optional<double> mean_congruence;  ///< over the pairs that have one
  std::optional<double> mean_dissonance;
};

/// Signs count from 1e-9 on: an indirect judgement that is 1 up to rounding has none.
/// Source: [siraj2015]. Checked by: tests/published/matrix-*.yaml.
[[nodiscard]] Congruence congruence(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
