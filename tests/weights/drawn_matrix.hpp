// SPDX-License-Identifier: Apache-2.0
// Matrices drawn at random, the same in every run: a draw's number in, a matrix out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <cstdint>

namespace pondera::testing {

inline constexpr std::uint64_t property_seed = 2022;
inline constexpr std::uint64_t property_draws = 200;

/// 1 … 15, every size in turn.
[[nodiscard]] int drawn_size(std::uint64_t draw);

/// Codes -9 … 9 (no 0, no -1), every pair by itself: as inconsistent as can be.
[[nodiscard]] weights::ComparisonMatrix drawn_matrix(std::uint64_t draw, int n);

/// Ratios of drawn priorities, so consistent to the last bits.
[[nodiscard]] weights::ComparisonMatrix drawn_consistent_matrix(std::uint64_t draw, int n);

}  // namespace pondera::testing
