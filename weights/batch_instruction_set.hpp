// SPDX-License-Identifier: Apache-2.0
// Which of the batch path's kernels this processor can run: asked while the program runs, so that
// one program serves all processors. The choice changes the time and no bit of a result.
#pragma once

#include "weights/batch_kernel.hpp"

#include <vector>

namespace pondera::weights {

enum class InstructionSet {
  baseline,  ///< what every processor of the family has; two doubles at a time
  avx2,      ///< four
  avx512,    ///< eight
};

/// Narrowest first; never empty.
[[nodiscard]] std::vector<InstructionSet> available_instruction_sets();

/// The kernel for n items, 3 ≤ n ≤ 15, with instructions that are available.
[[nodiscard]] BatchKernel batch_kernel(InstructionSet instructions, int n);

}  // namespace pondera::weights
