// SPDX-License-Identifier: Apache-2.0
// One misprint, one finding: what several checks found of the same cells in, the gravest with the
// others as its evidence out.
#pragma once

#include "proof/finding.hpp"

namespace pondera::proof {

/// A wrong value breaks its sum, its rank and the order of the rows at once. Findings are taken in
/// order; one whose suspects include a suspect of an earlier error becomes evidence of that error,
/// whose suspects shrink to those that both have; when one cell is left, the finding moves to it.
/// Findings about units (`apart`) absorb others, but never become evidence. Notes absorb nothing.
///
/// @param findings the most telling checks first.
/// @return errors, then warnings, then notes; within each by file, line and column.
[[nodiscard]] Findings merged_findings(Findings findings, const PrintedTables& tables);

}  // namespace pondera::proof
