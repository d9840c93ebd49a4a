// SPDX-License-Identifier: Apache-2.0
// Blocks of independent work over the processor's cores.
#pragma once

#include <cstddef>
#include <functional>

namespace pondera::weights {

/// How many threads `for_each_block` uses: `wanted`, or with 0 as many as there are cores.
[[nodiscard]] std::size_t batch_threads(int wanted);

/// Calls `work(block, slot)` once for every block 0 … blocks - 1, in any order, on `threads`
/// threads. No two calls with the same slot run at a time, 0 ≤ slot < threads, so that a slot may
/// own memory. One thread: all of them here, in order.
void for_each_block(std::size_t blocks,
                    std::size_t threads,
                    const std::function<void(std::size_t block, std::size_t slot)>& work);

}  // namespace pondera::weights
