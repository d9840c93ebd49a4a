// SPDX-License-Identifier: Apache-2.0
#include "weights/random_filling.hpp"

#include "weights/ladder.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace pondera::weights {

RandomFilling::RandomFilling(const ComparisonMatrix& pattern,
                             const ScaleChoice& scale,
                             std::optional<double> bound)
    : blank_(balanced_problem(pattern, Vector::Zero(pattern.size()), bound)) {
  for (int i = 0; i < pattern.size(); ++i) {
    for (int j = i + 1; j < pattern.size(); ++j) {
      if (pattern.known(i, j)) pairs_.emplace_back(i, j);
    }
  }
  for (const int code : scale_codes(scale.strongest)) {
    const double log_ratio = std::log(scaled_ratio(std::abs(code), scale, pattern.size()).value());
    log_ratios_.push_back(code > 0 ? log_ratio : -log_ratio);
  }
}

BalancedProblem RandomFilling::drawn(const RandomStream& stream) const {
  BalancedProblem problem = blank_;
  std::uint64_t draw = 0;
  for (const auto& [i, j] : pairs_) {
    set_log_ratio(problem, i, j, log_ratios_[stream.below(draw++, log_ratios_.size())]);
  }
  return problem;
}

}  // namespace pondera::weights
