// SPDX-License-Identifier: Apache-2.0
// Random indices of questionnaires whose strongest answer is not 9: M and n in, the mean CI of
// answers at random on 1 … M out.
#pragma once

#include <optional>

namespace pondera::weights {

/// RI of complete matrices of n items on the linear scale from 1/M to M: with M = 5 random answers
/// have half the CI that they have with 9, so a table for 9 would pass nearly everybody.
///
/// @return nothing for M < 2, M > 17, n < 3 and n > 15. M = 9 is there for comparison: it agrees
/// with the table "exact" within its sampling error, and that one is used. Source: simulation of
/// our own by weights/batch_priorities; docs/methods.md, section 3. Checked by: enumeration of n =
/// 3, tests/published/random-index.yaml for M = 9, and simulated_random_index.
[[nodiscard]] std::optional<double> strongest_random_index(int strongest, int n);

}  // namespace pondera::weights
