// SPDX-License-Identifier: Apache-2.0
// How many multiplications and additions of doubles this processor does in a second when nothing
// else is in the way: what a benchmark's own rate is a share of.
#pragma once

namespace pondera {

/// Flop per second on one core: independent products and sums in registers of four doubles (two,
/// where there is no AVX2), no fused multiply-add, half of each. The best of twenty runs.
[[nodiscard]] double measured_peak();

}  // namespace pondera
