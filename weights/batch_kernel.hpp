// SPDX-License-Identifier: Apache-2.0
// Eigenvectors of many comparison matrices side by side, one assessor in each lane of a register:
// signed codes come in, priorities, λmax and geometric means go out. The interface between
// weights/batch_priorities.cpp and the kernels, one for each instruction set, which are one
// text (weights/batch_kernel.inc) compiled for registers of 2, 4 and 8 doubles.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace pondera::weights {

/// What a signed code s of a group of n items stands for, in one read. A missing code and one
/// beyond the scale count as "equal" here, so that a kernel need not ask.
struct BatchCode {
  double ratio = 1;         ///< c(s)
  double inverse = 1;       ///< 1/c(s)
  double root = 1;          ///< c(s)^(1/n)
  double inverse_root = 1;  ///< c(s)^(-1/n)
};

/// By the byte that holds the code.
struct BatchCodeTable {
  static constexpr std::size_t bytes = 256;
  alignas(64) std::array<BatchCode, bytes> codes{};
};

/// When an eigenvector counts as found.
struct BatchStop {
  double residual = 0;  ///< |(Bv)ᵢ - λvᵢ| ≤ this · λvᵢ for all i
  int step_cap = 0;     ///< products with the matrix, at most; ≤ 255
};

/// At most 64 assessors: what a kernel reads and writes at a time. Arrays of one cache line per
/// pair and eight per item, so that whatever the length of the caller's columns no two of them
/// compete for the same place in the cache.
struct BatchTile {
  static constexpr std::size_t assessors = 64;
  static constexpr std::size_t most_items = 15;
  static constexpr std::size_t most_pairs = most_items * (most_items - 1) / 2;
  template <class T>
  using Row = std::array<T, assessors>;

  alignas(64) std::array<Row<std::uint8_t>, most_pairs> codes;     ///< in: [pair][assessor]
  alignas(64) std::array<Row<double>, most_items> w;               ///< out: Σᵢ w = 1
  alignas(64) std::array<Row<double>, most_items> geometric_mean;  ///< out: Σᵢ = 1
  alignas(64) Row<double> lambda_max;                              ///< out
  alignas(64) Row<std::uint8_t> steps;  ///< out: products it took; 0 = not found within the cap
};

/// Reads `codes` of the first `used` assessors (a multiple of 8) and fills the rest of the tile.
using BatchKernel = void (*)(BatchTile& tile,
                             std::size_t used,
                             const BatchCodeTable& table,
                             const BatchStop& stop);

/// The kernel for n items, 3 ≤ n ≤ 15, in the baseline instructions of the processor family.
[[nodiscard]] BatchKernel baseline_batch_kernel(int n);
/// The same for AVX2 and AVX-512 F; nullptr where the compiler knows no such instructions. Whether
/// the processor has them is the caller's to ask.
[[nodiscard]] BatchKernel avx2_batch_kernel(int n);
[[nodiscard]] BatchKernel avx512_batch_kernel(int n);

}  // namespace pondera::weights
