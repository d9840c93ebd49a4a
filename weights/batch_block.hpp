// SPDX-License-Identifier: Apache-2.0
// One block of assessors of the batch path: their columns of codes come in, their rows of the
// result are filled.
#pragma once

#include "weights/batch_kernel.hpp"
#include "weights/batch_priorities.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace pondera::weights {

/// What all blocks share.
struct BatchPlan {
  const BatchJudgements* judgements = nullptr;
  const BatchOptions* options = nullptr;
  BatchCodeTable table;
  BatchKernel kernel = nullptr;  ///< for n ≥ 3
  BatchStop stop;
  std::optional<double> random_index;  ///< RI(n)
};

/// Requires valid judgements and options.
[[nodiscard]] BatchPlan batch_plan(const BatchJudgements& judgements, const BatchOptions& options);

/// Priorities of assessors first … first + open.size() - 1 into `result`, whose arrays have their
/// final sizes; `open` says who left a pair open.
void weigh_block(const BatchPlan& plan,
                 std::size_t first,
                 std::span<const std::uint8_t> open,
                 BatchPriorities& result);

}  // namespace pondera::weights
