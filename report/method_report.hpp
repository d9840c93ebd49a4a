// SPDX-License-Identifier: Apache-2.0
// How totals are made, in plain words, and what missing scores did: the choices of a study and a
// ranking in, text out.
#pragma once

#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// "Total = sum of weight times score.", or of weight times value where scores are brought to a
/// common scale, or what else the goal's combination makes of them. One sentence, no line feed.
[[nodiscard]] std::string total_text(const scoring::ScoringMethod& method);

/// One line each on normalisations, directions, combinations, weights and missing scores, where the
/// study chose anything; else nothing.
[[nodiscard]] std::string method_text(const survey::Study& study,
                                      const scoring::ScoringMethod& method,
                                      std::string_view language);

/// The units with missing scores, what stands in for these, and where they are taken at both
/// extremes, every unit's totals and ranks; nothing where no score is missing.
[[nodiscard]] std::string missing_text(const survey::Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       std::string_view language);

}  // namespace pondera::report
