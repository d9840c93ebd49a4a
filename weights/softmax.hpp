// SPDX-License-Identifier: Apache-2.0
// From logarithms of priorities to priorities that sum to 1, without overflow.
#pragma once

#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// wᵢ = exp(xᵢ) / Σ exp(xⱼ), from exponentials of xᵢ - max x, so that no finite x overflows.
/// Requires at least one element, all finite. A wᵢ is 0 when it lies below e^-745 of the largest.
[[nodiscard]] Vector softmax(const Vector& logarithms);

}  // namespace pondera::weights
