// SPDX-License-Identifier: Apache-2.0
// PONDERA_ASSERT: a broken invariant is our bug, and stops the program in every build (exit status
// 70).
#pragma once

namespace pondera {

/// Writes the failed condition to standard error and ends the program with status 70.
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace pondera

#define PONDERA_ASSERT(condition) \
  ((condition) ? void(0) : ::pondera::assertion_failed(#condition, __FILE__, __LINE__))
