// SPDX-License-Identifier: Apache-2.0
// The size of a file in words, for the messages about files that are too large: bytes in, "1.1 MiB"
// out.
#pragma once

#include <cstddef>
#include <string>

namespace pondera::survey {

/// In MiB with one decimal, rounded up, so that what is beyond a limit never looks like the limit;
/// "1 MiB" when it is exactly that.
[[nodiscard]] std::string size_in_mebibytes(std::size_t bytes);

}  // namespace pondera::survey
