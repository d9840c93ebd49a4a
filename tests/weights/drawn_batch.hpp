// SPDX-License-Identifier: Apache-2.0
// Panels of signed codes drawn at random, the same in every run, and one assessor of a panel as the
// one-matrix path sees him.
#pragma once

#include "weights/batch_priorities.hpp"
#include "weights/comparison_matrix.hpp"

#include <cstddef>
#include <cstdint>

namespace pondera::testing {

/// Every pair by itself, -9 … 9 without 0 and -1: as inconsistent as can be.
[[nodiscard]] weights::BatchJudgements random_batch(std::uint64_t draw,
                                                    int n,
                                                    std::size_t assessors);

/// As attentive assessors answer: drawn priorities with ratios up to e^1.8, times noise, and of
/// that the nearest whole number up to 9.
[[nodiscard]] weights::BatchJudgements plausible_batch(std::uint64_t draw,
                                                       int n,
                                                       std::size_t assessors);

/// A panel of one assessor.
[[nodiscard]] weights::BatchJudgements batch_of_one(int n, const std::vector<std::int8_t>& codes);

/// Assessor k on the linear scale; what is left open is missing.
[[nodiscard]] weights::ComparisonMatrix matrix_of(const weights::BatchJudgements& batch,
                                                  std::size_t k);

}  // namespace pondera::testing
