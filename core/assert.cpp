// SPDX-License-Identifier: Apache-2.0
#include "core/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace pondera {

namespace {
constexpr int exit_our_bug = 70;
}

void assertion_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "pondera: internal error: %s does not hold (%s:%d). Please report this.\n",
               condition, file, line);
  std::_Exit(exit_our_bug);
}

}  // namespace pondera
