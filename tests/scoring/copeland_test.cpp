// SPDX-License-Identifier: Apache-2.0
#include "scoring/copeland.hpp"

#include "scoring/competition_rank.hpp"
#include "tests/scoring/published_columns.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

std::vector<WeighedCriterion> criteria_of(const survey::YamlNode& one) {
  std::vector<WeighedCriterion> criteria;
  for (const double weight : testing::ratios(testing::field(one, "weights"))) {
    criteria.push_back({weight, {}});
  }
  for (const survey::YamlNode& unit : testing::field(one, "values").items) {
    const auto row = published_values(unit);
    for (std::size_t c = 0; c < row.size(); ++c) criteria[c].values.push_back(row[c]);
  }
  return criteria;
}

/// The published matrix, if there is one, is `unit_of` times the shares.
void expect_shares(const survey::YamlNode& one,
                   const char* key,
                   double unit_of,
                   const std::vector<WeighedCriterion>& criteria) {
  const survey::YamlNode* matrix = one.find(key);
  if (matrix == nullptr) return;
  const auto shares = outranking(criteria);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const std::vector<double> row = testing::ratios(matrix->items[i]);
    for (std::size_t j = 0; j < row.size(); ++j) {
      EXPECT_NEAR(shares[i][j] * unit_of, row[j], 1e-9) << key << " " << i << " " << j;
    }
  }
}

TEST(Copeland, GivesPublishedScoresAndRanks) {
  const survey::YamlNode file = testing::published_case("scoring-copeland.yaml");
  int cases = 0;
  for (const survey::YamlNode& one : testing::field(file, "cases").items) {
    const std::string& id = testing::field(one, "id").text;
    const auto criteria = criteria_of(one);
    double weight = 0;
    for (const WeighedCriterion& criterion : criteria) weight += criterion.weight;
    expect_shares(one, "outranking", 1, criteria);
    expect_shares(one, "outranking_counts", weight, criteria);
    const std::vector<int> scores = copeland_scores(criteria);
    std::vector<ScoreValue> values;
    for (std::size_t u = 0; u < scores.size(); ++u) {
      EXPECT_EQ(scores[u], testing::ratio(testing::field(one, "scores").items[u])) << id << u;
      const Rational value = copeland_value(scores[u], scores.size());
      values.push_back({value.to_double(), value});
    }
    const std::vector<int> ranks = competition_ranks(values);
    for (std::size_t u = 0; u < ranks.size(); ++u) {
      EXPECT_EQ(ranks[u], testing::ratio(testing::field(one, "ranks").items[u])) << id << u;
    }
    ++cases;
  }
  EXPECT_EQ(cases, 7);
}

TEST(Copeland, DoesNotDependOnTheOrderOfUnits) {
  const std::vector<WeighedCriterion> forth = {
      {0.5, {ScoreValue{3}, std::nullopt, ScoreValue{1}}},
      {0.3, {std::nullopt, ScoreValue{9}, ScoreValue{4}}},
      {0.2, {ScoreValue{1}, ScoreValue{2}, ScoreValue{2}}}};
  std::vector<WeighedCriterion> back = forth;
  for (WeighedCriterion& criterion : back) std::ranges::reverse(criterion.values);
  const std::vector<int> scores = copeland_scores(forth);
  std::vector<int> reversed = copeland_scores(back);
  std::ranges::reverse(reversed);
  EXPECT_EQ(scores, reversed);
  EXPECT_EQ(scores, (std::vector<int>{0, 2, -2}));  // 1 beats 0 on the last, and 2 on the second
  const auto shares = outranking(forth);
  EXPECT_NEAR(shares[1][2] + shares[2][1], 1, 1e-15);
  EXPECT_NEAR(shares[1][2], 0.25 + 0.3 + 0.1, 1e-15);
}

TEST(Copeland, TakesHalvesForHalvesWhateverTheRounding) {
  // 0.1 + 0.2 is not 0.3 in doubles
  const std::vector<WeighedCriterion> criteria = {{0.1, {ScoreValue{1}, ScoreValue{0}}},
                                                  {0.2, {ScoreValue{1}, ScoreValue{0}}},
                                                  {0.3, {ScoreValue{0}, ScoreValue{1}}}};
  EXPECT_EQ(copeland_scores(criteria), (std::vector<int>{0, 0}));
}

TEST(Copeland, GoesFromNothingToOne) {
  EXPECT_EQ(copeland_value(-3, 4), Rational(0));
  EXPECT_EQ(copeland_value(1, 4), *Rational::make(2, 3));
  EXPECT_EQ(copeland_value(3, 4), Rational(1));
  EXPECT_EQ(copeland_value(0, 1), *Rational::make(1, 2));
}

}  // namespace
}  // namespace pondera::scoring
