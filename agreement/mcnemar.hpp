// SPDX-License-Identifier: Apache-2.0
// Whether the yes and no of a panel moved one way between two rounds: the two kinds of changes in,
// an exact probability out.
#pragma once

namespace pondera::agreement {

/// McNemar's test, exact: p = min(1, 2 P(B ≤ min(b, c))), B binomial of b + c changes and 1/2.
///
/// @param to_yes b ≥ 0, assessors who went from no to yes. @param to_no c ≥ 0, the other way.
/// No change: 1. Source: [mcnemar1947]. Checked by: tests/agreement/mcnemar_test.cpp.
[[nodiscard]] double mcnemar_probability(int to_yes, int to_no);

}  // namespace pondera::agreement
