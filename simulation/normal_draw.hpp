// SPDX-License-Identifier: Apache-2.0
// Normal draws of a counter-based stream.
#pragma once

#include "core/random_stream.hpp"

#include <cstdint>

namespace pondera::simulation {

/// Normal draw `k` with mean 0 and standard deviation 1, from uniform draws 2k and 2k + 1:
///
///     z = √(-2 ln(1 - u₁)) cos(2π u₂)
///
/// Source: [box1958].
[[nodiscard]] double normal_draw(const RandomStream& stream, std::uint64_t k);

}  // namespace pondera::simulation
