// SPDX-License-Identifier: Apache-2.0
// What moved between two editions, as text and as CSV.
#pragma once

#include "scoring/edition_changes.hpp"

#include <string>

namespace pondera::report {

/// How alike the rankings are, which units moved and why, which weights moved, who came and went.
[[nodiscard]] std::string comparison_text(const scoring::EditionChanges& changes);

/// One unit's change of total, by dimension and by indicator. Requires that it is in
/// `changes.units`.
[[nodiscard]] std::string unit_change_text(const scoring::EditionChanges& changes,
                                           const std::string& unit);

/// One row per unit of either edition.
[[nodiscard]] std::string comparison_csv(const scoring::EditionChanges& changes);

}  // namespace pondera::report
