// SPDX-License-Identifier: Apache-2.0
// The kernel of the batch path with AVX2: four assessors in a register. Compiled for it function by
// function, so that the rest of the library runs on any processor of the family.
#include "weights/batch_kernel.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

namespace pondera::weights {
namespace {

#define PONDERA_LANES 4
#define PONDERA_TARGET __attribute__((target("avx2")))
using Lanes = double __attribute__((vector_size(32)));
using Bits = std::int64_t __attribute__((vector_size(32)));

struct LookedUp {
  Lanes ratio, inverse, root, inverse_root;
};

PONDERA_TARGET inline bool all_lanes(const Bits& mask) {
  return _mm256_movemask_pd((__m256d)mask) == 0xf;
}

PONDERA_TARGET inline bool any_lane(const Bits& mask) {
  return _mm256_movemask_pd((__m256d)mask) != 0;
}

/// Two doubles from each address, into the lower and the upper half.
PONDERA_TARGET inline __m256d halves(const double* lower, const double* upper) {
  return _mm256_insertf128_pd(_mm256_castpd128_pd256(_mm_load_pd(lower)), _mm_load_pd(upper), 1);
}

/// Four records of four, transposed: a fifth of the time of four gathers.
PONDERA_TARGET inline LookedUp looked_up(const BatchCodeTable& table, const std::uint8_t* codes) {
  const BatchCode& first = table.codes[codes[0]];
  const BatchCode& second = table.codes[codes[1]];
  const BatchCode& third = table.codes[codes[2]];
  const BatchCode& fourth = table.codes[codes[3]];
  const __m256d even = halves(&first.ratio, &third.ratio);
  const __m256d odd = halves(&second.ratio, &fourth.ratio);
  const __m256d even_roots = halves(&first.root, &third.root);
  const __m256d odd_roots = halves(&second.root, &fourth.root);
  return {(Lanes)_mm256_unpacklo_pd(even, odd), (Lanes)_mm256_unpackhi_pd(even, odd),
          (Lanes)_mm256_unpacklo_pd(even_roots, odd_roots),
          (Lanes)_mm256_unpackhi_pd(even_roots, odd_roots)};
}

#include "weights/batch_kernel.inc"

}  // namespace

BatchKernel avx2_batch_kernel(int n) {
  return kernel_of(n);
}

}  // namespace pondera::weights
#endif
