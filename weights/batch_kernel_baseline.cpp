// SPDX-License-Identifier: Apache-2.0
// The kernel of the batch path with nothing but vector types of the compilers: two assessors in a
// register, on any processor (SSE2 on x86-64).
#include "weights/batch_kernel.hpp"

namespace pondera::weights {
namespace {

#define PONDERA_LANES 2
#define PONDERA_TARGET
using Lanes = double __attribute__((vector_size(16)));
using Bits = std::int64_t __attribute__((vector_size(16)));

struct LookedUp {
  Lanes ratio, inverse, root, inverse_root;
};

inline bool all_lanes(const Bits& mask) {
  return (mask[0] & mask[1]) != 0;
}

inline bool any_lane(const Bits& mask) {
  return (mask[0] | mask[1]) != 0;
}

inline LookedUp looked_up(const BatchCodeTable& table, const std::uint8_t* codes) {
  const BatchCode& first = table.codes[codes[0]];
  const BatchCode& second = table.codes[codes[1]];
  return {Lanes{first.ratio, second.ratio}, Lanes{first.inverse, second.inverse},
          Lanes{first.root, second.root}, Lanes{first.inverse_root, second.inverse_root}};
}

#include "weights/batch_kernel.inc"

}  // namespace

BatchKernel baseline_batch_kernel(int n) {
  return kernel_of(n);
}

}  // namespace pondera::weights
