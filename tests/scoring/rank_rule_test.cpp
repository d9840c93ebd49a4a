// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_rule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using Scores = std::vector<std::optional<ScoreValue>>;

/// Ranks under a rule as text: "1 2.5 2.5 4"; "-" where there is none.
std::string ranked(const std::vector<std::optional<double>>& values,
                   RankRule rule,
                   bool ascending = false) {
  Scores scores;
  for (const auto& value : values) {
    scores.push_back(value ? std::optional<ScoreValue>(ScoreValue{*value}) : std::nullopt);
  }
  std::string text;
  for (const auto& rank : ranks_by_rule(ranks_of_present(scores, ascending), rule)) {
    text += (text.empty() ? "" : " ") + (rank ? rank_number_text(*rank) : std::string("-"));
  }
  return text;
}

// By an independent program (Python, exact fractions); the third by R 4.2.2, rank() of -x, ties
// min, max and average.
TEST(RanksByRule, AgreeWithOtherPrograms) {
  const std::optional<double> none;
  const struct {
    std::vector<std::optional<double>> values;
    std::string competition, modified, dense, fractional, ordinal;
  } cases[] = {
      {{90, 80, 80, 70}, "1 2 2 4", "1 3 3 4", "1 2 2 3", "1 2.5 2.5 4", "1 2 3 4"},
      {{5, 5, 5}, "1 1 1", "3 3 3", "1 1 1", "2 2 2", "1 2 3"},
      {{5, 7, 7, 2}, "3 1 1 4", "3 2 2 4", "2 1 1 3", "3 1.5 1.5 4", "3 1 2 4"},
      {{1}, "1", "1", "1", "1", "1"},
      {{3, none, 7, 3}, "2 - 1 2", "3 - 1 3", "2 - 1 2", "2.5 - 1 2.5", "2 - 1 3"},
      {{1, 1, none, 3}, "2 2 - 1", "3 3 - 1", "2 2 - 1", "2.5 2.5 - 1", "2 3 - 1"},
      {{1, 2, 3}, "3 2 1", "3 2 1", "3 2 1", "3 2 1", "3 2 1"},
      {{}, "", "", "", "", ""},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(ranked(one.values, RankRule::competition), one.competition);
    EXPECT_EQ(ranked(one.values, RankRule::modified), one.modified);
    EXPECT_EQ(ranked(one.values, RankRule::dense), one.dense);
    EXPECT_EQ(ranked(one.values, RankRule::fractional), one.fractional);
    EXPECT_EQ(ranked(one.values, RankRule::ordinal), one.ordinal);
  }
}

TEST(RanksByRule, ShowTheirOwnExamples) {
  for (const RankRuleRow& row : rank_rules()) {
    std::string spaced = ranked({90, 80, 80, 70}, row.rule);
    for (std::size_t at = 0; (at = spaced.find(' ', at)) != std::string::npos; at += 2) {
      spaced.insert(at, ",");
    }
    EXPECT_EQ(spaced, row.example);
  }
}

TEST(RanksOfPresent, PassOverWhatIsMissing) {
  const Scores values = {ScoreValue{3}, std::nullopt, ScoreValue{7}, ScoreValue{3}};
  EXPECT_THAT(ranks_of_present(values), ::testing::ElementsAre(2, std::nullopt, 1, 2));
  EXPECT_TRUE(ranks_of_present({}).empty());
}

TEST(RanksOfPresent, CountFromTheSmallestWhereAsked) {
  EXPECT_EQ(ranked({90, 80, 80, 70}, RankRule::competition, true), "4 2 2 1");
}

// Within one part in 10^9 is a tie: 0.1 + 0.2 and 0.3.
TEST(RanksOfPresent, TieDoublesWithinTheirNoise) {
  EXPECT_EQ(ranked({0.3, 0.30000000000000004}, RankRule::competition), "1 1");
}

}  // namespace
}  // namespace pondera::scoring
