// SPDX-License-Identifier: Apache-2.0
// The kernel of the batch path with AVX-512: eight assessors in a register. Compiled for it
// function by function, so that the rest of the library runs on any processor of the family.
#include "weights/batch_kernel.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

namespace pondera::weights {
namespace {

#define PONDERA_LANES 8
#define PONDERA_TARGET __attribute__((target("avx512f,avx512dq")))
using Lanes = double __attribute__((vector_size(64)));
using Bits = std::int64_t __attribute__((vector_size(64)));

struct LookedUp {
  Lanes ratio, inverse, root, inverse_root;
};

PONDERA_TARGET inline bool all_lanes(const Bits& mask) {
  return _mm512_movepi64_mask((__m512i)mask) == 0xff;
}

PONDERA_TARGET inline bool any_lane(const Bits& mask) {
  return _mm512_movepi64_mask((__m512i)mask) != 0;
}

/// Two doubles from each of four addresses, one quarter each.
PONDERA_TARGET inline __m512d quarters(const double* a,
                                       const double* b,
                                       const double* c,
                                       const double* d) {
  const __m256d lower =
      _mm256_insertf128_pd(_mm256_castpd128_pd256(_mm_load_pd(a)), _mm_load_pd(b), 1);
  const __m256d upper =
      _mm256_insertf128_pd(_mm256_castpd128_pd256(_mm_load_pd(c)), _mm_load_pd(d), 1);
  return __builtin_shufflevector(lower, upper, 0, 1, 2, 3, 4, 5, 6, 7);
}

/// Eight records of four, transposed: a fraction of the time of four gathers.
PONDERA_TARGET inline LookedUp looked_up(const BatchCodeTable& table, const std::uint8_t* codes) {
  const auto& of = table.codes;
  const BatchCode *c0 = &of[codes[0]], *c1 = &of[codes[1]], *c2 = &of[codes[2]],
                  *c3 = &of[codes[3]], *c4 = &of[codes[4]], *c5 = &of[codes[5]],
                  *c6 = &of[codes[6]], *c7 = &of[codes[7]];
  const auto even = (Lanes)quarters(&c0->ratio, &c2->ratio, &c4->ratio, &c6->ratio);
  const auto odd = (Lanes)quarters(&c1->ratio, &c3->ratio, &c5->ratio, &c7->ratio);
  const auto even_roots = (Lanes)quarters(&c0->root, &c2->root, &c4->root, &c6->root);
  const auto odd_roots = (Lanes)quarters(&c1->root, &c3->root, &c5->root, &c7->root);
  return {__builtin_shufflevector(even, odd, 0, 8, 2, 10, 4, 12, 6, 14),
          __builtin_shufflevector(even, odd, 1, 9, 3, 11, 5, 13, 7, 15),
          __builtin_shufflevector(even_roots, odd_roots, 0, 8, 2, 10, 4, 12, 6, 14),
          __builtin_shufflevector(even_roots, odd_roots, 1, 9, 3, 11, 5, 13, 7, 15)};
}

#include "weights/batch_kernel.inc"

}  // namespace

BatchKernel avx512_batch_kernel(int n) {
  return kernel_of(n);
}

}  // namespace pondera::weights
#endif
