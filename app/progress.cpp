// SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include <cstdio>
#include <string>

namespace pondera::app {

void say_progress(std::string_view line) {
  const std::string whole = std::string(line) + "\n";
  std::fwrite(whole.data(), 1, whole.size(), stderr);
  std::fflush(stderr);
}

}  // namespace pondera::app
