// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_threads.hpp"

#include "core/assert.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

namespace pondera::weights {

std::size_t batch_threads(int wanted) {
  PONDERA_ASSERT(wanted >= 0);
  if (wanted > 0) return static_cast<std::size_t>(wanted);
  return static_cast<std::size_t>(std::max(1, oneapi::tbb::info::default_concurrency()));
}

void for_each_block(std::size_t blocks,
                    std::size_t threads,
                    const std::function<void(std::size_t block, std::size_t slot)>& work) {
  if (threads <= 1 || blocks <= 1) {
    for (std::size_t block = 0; block < blocks; ++block) work(block, 0);
    return;
  }
  // Without it more threads than cores are not given, and the library says so on standard error.
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                          std::max(threads, batch_threads(0)));
  oneapi::tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] {
    oneapi::tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
      const int slot = oneapi::tbb::this_task_arena::current_thread_index();
      work(block, static_cast<std::size_t>(slot));
    });
  });
}

}  // namespace pondera::weights
