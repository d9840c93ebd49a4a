// SPDX-License-Identifier: Apache-2.0
// What moved between two editions, as text and as CSV.
#pragma once

#include "scoring/edition.hpp"
#include "scoring/edition_changes.hpp"

#include <map>
#include <string>
#include <string_view>

namespace pondera::report {

/// Names of units and indicators by id, where an edition is a study that has them.
struct ComparisonNames {
  std::map<std::string, std::string> units = {};
  std::map<std::string, std::string> indicators = {};

  /// The id of the unit that is called so, by its id or by its name; else `text` as it is.
  [[nodiscard]] std::string unit_called(const std::string& text) const;
};

/// What changed in words: scores of units and indicators of both (the first ten by name), places,
/// weights, units that came and went. A score is points over weight, as the method weighs it; it is
/// not known, and not compared, where a weight is 0.
[[nodiscard]] std::string change_in_words(const scoring::EditionChanges& changes,
                                          const scoring::Edition& before,
                                          const scoring::Edition& after,
                                          const ComparisonNames& names);

/// How alike the rankings are, which units moved and why (those of which nothing changed are
/// counted), which weights moved, who came and went.
[[nodiscard]] std::string comparison_text(const scoring::EditionChanges& changes,
                                          const scoring::Edition& before,
                                          const scoring::Edition& after,
                                          const ComparisonNames& names = {});

/// One unit's change of total, by dimension and by indicator; or why it cannot be taken apart.
/// Requires that it is in `changes.units`.
[[nodiscard]] std::string unit_change_text(const scoring::EditionChanges& changes,
                                           const std::string& unit);

/// One row per unit of either edition.
[[nodiscard]] std::string comparison_csv(const scoring::EditionChanges& changes);

}  // namespace pondera::report
