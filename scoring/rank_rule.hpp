// SPDX-License-Identifier: Apache-2.0
// What units that tie are called: values in, ranks under one of the customary rules out.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// How ranks treat ties.
enum class RankRule { competition, modified, dense, fractional, ordinal };

struct RankRuleRow {
  RankRule rule;
  std::string_view name;     ///< as study.yaml says it
  std::string_view example;  ///< ranks of 90, 80, 80, 70
  std::string_view help;
};

[[nodiscard]] const std::vector<RankRuleRow>& rank_rules();
[[nodiscard]] std::vector<std::string> rank_rule_names();
[[nodiscard]] const RankRuleRow& rank_rule_row(RankRule rule);

/// Standard competition ranks (competition_rank.hpp) of those that have a value; nothing for the
/// others.
///
/// @param ascending the smallest value has rank 1.
[[nodiscard]] std::vector<std::optional<int>> ranks_of_present(
    const std::vector<std::optional<ScoreValue>>& values, bool ascending = false);

/// The ranks of a rule from standard competition ranks r, c = number of units that share r:
///
///     modified r + c - 1,   dense: number of distinct ranks ≤ r,   fractional r + (c - 1)/2,
///     ordinal r, r + 1, … in the order of `ranks`
///
/// Nothing stays nothing and is not counted.
[[nodiscard]] std::vector<std::optional<Rational>> ranks_by_rule(
    const std::vector<std::optional<int>>& ranks, RankRule rule);

/// "2", "2.5".
[[nodiscard]] std::string rank_number_text(const Rational& rank);

}  // namespace pondera::scoring
