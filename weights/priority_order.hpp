// SPDX-License-Identifier: Apache-2.0
// Whether two priority vectors put the items in the same order: priorities in, yes or no out.
#pragma once

#include <span>

namespace pondera::weights {

/// Whether every two items stand in the same order in both, ties with ties. Priorities closer than
/// 1e-9 of the largest are tied, so that rounding makes no order.
///
/// @param before, after of the same length.
[[nodiscard]] bool same_order(std::span<const double> before, std::span<const double> after);

}  // namespace pondera::weights
