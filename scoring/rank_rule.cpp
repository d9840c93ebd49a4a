// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_rule.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace pondera::scoring {

namespace {

ScoreValue negated(const ScoreValue& value) {
  return {-value.value, value.exact ? multiply(*value.exact, Rational(-1)) : std::nullopt};
}

Rational halved(int twice) {
  return *Rational::make(twice, 2);  // the denominator is not 0
}

}  // namespace

const std::vector<RankRuleRow>& rank_rules() {
  static const std::vector<RankRuleRow> rows = {
      {RankRule::competition, "competition", "1, 2, 2, 4",
       "one more than the units that are better"},
      {RankRule::modified, "modified", "1, 3, 3, 4", "the units that are as good or better"},
      {RankRule::dense, "dense", "1, 2, 2, 3", "one more than the values that are better"},
      {RankRule::fractional, "fractional", "1, 2.5, 2.5, 4", "the mean of the places they share"},
      {RankRule::ordinal, "ordinal", "1, 2, 3, 4",
       "no rank is shared: the first listed comes first"},
  };
  return rows;
}

std::vector<std::string> rank_rule_names() {
  std::vector<std::string> names;
  for (const RankRuleRow& row : rank_rules()) names.emplace_back(row.name);
  return names;
}

const RankRuleRow& rank_rule_row(RankRule rule) {
  const auto row = std::ranges::find(rank_rules(), rule, &RankRuleRow::rule);
  PONDERA_ASSERT(row != rank_rules().end());
  return *row;
}

std::vector<std::optional<int>> ranks_of_present(
    const std::vector<std::optional<ScoreValue>>& values, bool ascending) {
  std::vector<ScoreValue> present;
  for (const auto& value : values) {
    if (value) present.push_back(ascending ? negated(*value) : *value);
  }
  const std::vector<int> ranks = competition_ranks(present);
  std::vector<std::optional<int>> result;
  std::size_t next = 0;
  for (const auto& value : values) {
    result.push_back(value ? std::optional<int>(ranks[next++]) : std::nullopt);
  }
  return result;
}

std::vector<std::optional<Rational>> ranks_by_rule(const std::vector<std::optional<int>>& ranks,
                                                   RankRule rule) {
  std::map<int, int> sharing;
  for (const auto& rank : ranks) {
    if (rank) ++sharing[*rank];
  }
  std::map<int, int> dense;
  for (const auto& [rank, count] : sharing) dense.emplace(rank, static_cast<int>(dense.size()) + 1);
  std::map<int, int> seen;
  std::vector<std::optional<Rational>> result;
  for (const auto& rank : ranks) {
    auto& made = result.emplace_back();
    if (!rank) continue;
    const int others = sharing[*rank] - 1;
    switch (rule) {
      case RankRule::competition:
        made = Rational(*rank);
        break;
      case RankRule::modified:
        made = Rational(*rank + others);
        break;
      case RankRule::dense:
        made = Rational(dense[*rank]);
        break;
      case RankRule::fractional:
        made = halved(2 * *rank + others);
        break;
      case RankRule::ordinal:
        made = Rational(*rank + seen[*rank]++);
        break;
    }
  }
  return result;
}

std::string rank_number_text(const Rational& rank) {
  return rank.fixed_text(rank.denominator() == 1 ? 0 : 1);
}

}  // namespace pondera::scoring
