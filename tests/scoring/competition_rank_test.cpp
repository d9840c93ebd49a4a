// SPDX-License-Identifier: Apache-2.0
#include "scoring/competition_rank.hpp"

#include "tests/scoring/published_columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

std::vector<ScoreValue> doubles(const std::vector<double>& numbers) {
  std::vector<ScoreValue> values;
  for (const double number : numbers) values.push_back({number});
  return values;
}

std::vector<ScoreValue> exact(const std::vector<std::string>& numbers) {
  std::vector<ScoreValue> values;
  for (const std::string& number : numbers) {
    const auto fraction = parse_rational(number);
    values.push_back({fraction->to_double(), fraction});
  }
  return values;
}

// R 4.2.2 base::rank(ties.method = "min") on the negated values, and worked by hand.
TEST(CompetitionRanks, SharesTheBestPlaceOfATie) {
  EXPECT_THAT(competition_ranks(doubles({5, 7, 7, 2})), ElementsAre(3, 1, 1, 4));
  EXPECT_THAT(competition_ranks(exact({"5", "7", "7", "2"})), ElementsAre(3, 1, 1, 4));
  EXPECT_THAT(competition_ranks(doubles({90, 80, 80, 70})), ElementsAre(1, 2, 2, 4));
  EXPECT_THAT(competition_ranks(doubles({5, 5, 5})), ElementsAre(1, 1, 1));
  EXPECT_THAT(competition_ranks(doubles({1, 2, 3})), ElementsAre(3, 2, 1));
}

TEST(CompetitionRanks, TakesNothingAndOne) {
  EXPECT_THAT(competition_ranks({}), ElementsAre());
  EXPECT_THAT(competition_ranks(doubles({1})), ElementsAre(1));
  EXPECT_THAT(competition_ranks(exact({"-1"})), ElementsAre(1));
}

TEST(CompetitionRanks, FollowsUnroundedValues) {
  // At one decimal the first three would all be 72.3 and share rank 1.
  EXPECT_THAT(competition_ranks(doubles({72.344, 72.346, 72.3449, 70.0})), ElementsAre(3, 1, 2, 4));
  EXPECT_THAT(competition_ranks(exact({"72.344", "72.346", "72.3449", "70"})),
              ElementsAre(3, 1, 2, 4));
}

TEST(CompetitionRanks, TiesDoublesThatDifferByTheNoiseOfASum) {
  EXPECT_THAT(competition_ranks(doubles({0.3, 0.1 + 0.2})), ElementsAre(1, 1));
  EXPECT_THAT(competition_ranks(doubles({1e-12, 3e-12, 3e-12 + 1e-27})), ElementsAre(3, 1, 1));
}

TEST(CompetitionRanks, TiesDoublesNearZeroWhereSumsCancel) {
  EXPECT_THAT(competition_ranks(doubles({0, 0.1 + 0.2 - 0.3, 1, -1})), ElementsAre(2, 2, 1, 4));
}

TEST(CompetitionRanks, AnchorsATieAtTheFirstOfItsGroup) {
  // Neighbours are 0.8e-9 apart: the third is within the tolerance of the second, not of the first.
  EXPECT_THAT(competition_ranks(doubles({1, 1 - 0.8e-9, 1 - 1.6e-9})), ElementsAre(1, 1, 3));
}

TEST(CompetitionRanks, TellsExactValuesApartThatAreTheSameDouble) {
  const auto values = exact({"1.0000000000000000000001", "1", "1.0000000000000000000002"});
  ASSERT_EQ(values[0].value, values[1].value);
  EXPECT_THAT(competition_ranks(values), ElementsAre(2, 3, 1));
}

TEST(CompetitionRanks, ComparesAsDoublesWhereOneValueIsNotExact) {
  auto values = exact({"0.3", "0.2", "0.3"});
  values[2] = {0.1 + 0.2};
  EXPECT_THAT(competition_ranks(values), ElementsAre(1, 3, 1));
}

TEST(CompetitionRanks, RanksNegativeValues) {
  EXPECT_THAT(competition_ranks(exact({"-3", "0", "-1/3", "-3"})), ElementsAre(3, 1, 2, 3));
}

TEST(CompetitionRanks, ArePublishedOnes) {
  const survey::YamlNode file = testing::published_case("scoring-ranks.yaml");
  int cases = 0;
  for (const survey::YamlNode& one : testing::field(file, "ranks").items) {
    std::vector<ScoreValue> present;
    std::vector<int> expected;
    const auto values = published_values(testing::field(one, "values"));
    for (std::size_t i = 0; i < values.size(); ++i) {
      const survey::YamlNode& rank = testing::field(one, "competition").items[i];
      ASSERT_EQ(testing::is_null(rank), !values[i].has_value());
      if (!values[i]) continue;
      present.push_back(*values[i]);
      expected.push_back(testing::whole(rank));
    }
    EXPECT_EQ(competition_ranks(present), expected) << testing::field(one, "id").text;
    ++cases;
  }
  EXPECT_EQ(cases, 7);
}

TEST(CompetitionRanks, TakeRoundingNoiseForATieAsPublished) {
  const survey::YamlNode file = testing::published_case("scoring-ranks.yaml");
  const survey::YamlNode& one = testing::field(file, "tolerance_case").items.front();
  std::vector<ScoreValue> plain;
  for (const double value : testing::ratios(testing::field(one, "values")))
    plain.push_back({value});
  const std::vector<int> ranks = competition_ranks(plain);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    EXPECT_EQ(ranks[i], testing::whole(testing::field(one, "expected").items[i]));
  }
}

TEST(ScoreValueText, RoundsHalfAwayFromZeroAsPublished) {
  const survey::YamlNode file = testing::published_case("scoring-ranks.yaml");
  const survey::YamlNode& one = testing::field(file, "half_up").items.front();
  const std::vector<double> values = testing::ratios(testing::field(one, "values"));
  for (const int decimals : {0, 1, 2}) {
    const auto expected = published_values(testing::field(one, "d" + std::to_string(decimals)));
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_EQ(ScoreValue{values[i]}.text(decimals), expected[i]->text(decimals)) << values[i];
    }
  }
}

}  // namespace
}  // namespace pondera::scoring
