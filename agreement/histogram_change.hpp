// SPDX-License-Identifier: Apache-2.0
// How much the answers of one panel moved between two rounds, as a distribution: the histograms of
// both rounds in, the share that would have to move out.
#pragma once

#include <map>
#include <optional>

namespace pondera::agreement {

/// Σ |n₁ - n₂| / (2N): the least share of the panel that must have changed its answer, 0 … 1. Two
/// assessors who change places leave it at 0, so the share of changed answers stands beside it.
///
/// @param before, @param after counts by answer, of the same N assessors in both rounds.
/// Nothing for N = 0. Source: [scheibe1975]. Checked by: tests/agreement/histogram_change_test.cpp.
[[nodiscard]] std::optional<double> histogram_change(const std::map<int, int>& before,
                                                     const std::map<int, int>& after);

}  // namespace pondera::agreement
