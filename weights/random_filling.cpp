// SPDX-License-Identifier: Apache-2.0
#include "weights/random_filling.hpp"

#include "weights/judgement_scale.hpp"

#include <cstdint>

namespace pondera::weights {

RandomFilling::RandomFilling(const ComparisonMatrix& pattern,
                             int strongest,
                             std::optional<double> bound)
    : blank_(balanced_problem(pattern, Vector::Zero(pattern.size()), bound)) {
  for (int i = 0; i < pattern.size(); ++i) {
    for (int j = i + 1; j < pattern.size(); ++j) {
      if (pattern.known(i, j)) pairs_.emplace_back(i, j);
    }
  }
  for (int code = -strongest; code <= strongest; ++code) {
    if (code != 0 && code != -1) log_ratios_.push_back(log_ratio_of_code(code));
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
