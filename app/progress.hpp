// SPDX-License-Identifier: Apache-2.0
// What a long command says while it works: one line at a time to standard error, at once.
#pragma once

#include <string_view>

namespace pondera::app {

/// Writes `line` and a line feed to standard error before it returns.
void say_progress(std::string_view line);

}  // namespace pondera::app
