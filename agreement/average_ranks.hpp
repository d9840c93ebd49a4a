// SPDX-License-Identifier: Apache-2.0
// Places in an order, ties sharing theirs: values in, ranks out.
#pragma once

#include "weights/linear_algebra.hpp"

namespace pondera::agreement {

/// Values closer than this part of the largest are tied: rounding makes no order.
inline constexpr double tie_tolerance = 1e-9;

/// Average ranks, 1 for the largest value. Neighbours in the order whose gap is at most
/// `tolerance` · max |value| are tied, in chains, and share the mean of their places: multiples of
/// 1/2.
///
/// @param values n ≥ 1, finite. Checked by: tests/published/agreement.yaml.
[[nodiscard]] weights::Vector average_ranks(const weights::Vector& values,
                                            double tolerance = tie_tolerance);

}  // namespace pondera::agreement
