// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_instruction_set.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::weights {

std::vector<InstructionSet> available_instruction_sets() {
  std::vector<InstructionSet> sets = {InstructionSet::baseline};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) sets.push_back(InstructionSet::avx2);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
    sets.push_back(InstructionSet::avx512);
  }
#endif
  return sets;
}

BatchKernel batch_kernel(InstructionSet instructions, int n) {
  PONDERA_ASSERT(3 <= n && n <= static_cast<int>(BatchTile::most_items));
  PONDERA_ASSERT(std::ranges::count(available_instruction_sets(), instructions) == 1);
#if defined(__x86_64__)
  if (instructions == InstructionSet::avx512) return avx512_batch_kernel(n);
  if (instructions == InstructionSet::avx2) return avx2_batch_kernel(n);
#endif
  return baseline_batch_kernel(n);
}

}  // namespace pondera::weights
