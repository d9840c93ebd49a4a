// SPDX-License-Identifier: Apache-2.0
// Phrases that the text about a whole ranking and that about one unit share.
#pragma once

#include "report/explored_labels.hpp"
#include "robustness/robustness.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// What a kind of draws was, with its count, seed and parameter: "2000 panels like this one …".
[[nodiscard]] std::string spread_phrase(const robustness::RankSpread& spread);

/// What κ of single opinions means, as a line; "" where there are no draws of them.
[[nodiscard]] std::string concentration_note(const robustness::Robustness& found);

/// "8-11", or "8" where both are the same.
[[nodiscard]] std::string rank_range_text(int lower, int upper);

/// A share of draws: "54 %", "under 1 %", "over 99 %", "never", "always". An exact one too.
[[nodiscard]] std::string chance_text(double probability);

/// "'Governance' above 0.0510 (now 0.0430)", or "" without a change.
[[nodiscard]] std::string change_text(const std::optional<robustness::SingleChange>& change,
                                      const ExploredLabels& labels);

/// "assessors E07 and E12; stratum Science", at most a handful of assessors by name; "" for nobody.
[[nodiscard]] std::string removed_text(const robustness::Neighbours& pair,
                                       const ExploredLabels& labels);

/// "without assessor E07", "without stratum Science", "without indicator Water".
[[nodiscard]] std::string without_text(const robustness::Removal& removal,
                                       const ExploredLabels& labels);

/// A weight as it is shown here.
[[nodiscard]] std::string weight_text(double weight);

}  // namespace pondera::report
