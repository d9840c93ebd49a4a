// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_changes.hpp"

#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

PublishedTable published_table(const std::string& id,
                               const std::vector<std::pair<std::string, int>>& rows) {
  PublishedTable published;
  published.spec.id = id;
  for (const auto& [unit, rank] : rows) published.rows.push_back({unit, rank, {}});
  return published;
}

TEST(RankChanges, NameTheUnitsWhoseRankDiffersTableByTable) {
  Ranking with;
  with.tables = {published_table("all", {{"ostend", 1}, {"lviv", 2}, {"pusan", 3}}),
                 published_table("coast", {{"ostend", 1}, {"pusan", 1}})};
  Ranking without;
  without.tables = {published_table("all", {{"lviv", 1}, {"ostend", 2}, {"pusan", 3}}),
                    published_table("coast", {{"ostend", 1}, {"pusan", 2}})};
  const auto changes = rank_changes(with, without);
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].unit, "ostend");
  EXPECT_EQ(changes[1].unit, "lviv");
  EXPECT_EQ(changes[2].table, "coast");
  EXPECT_EQ(changes[2].unit, "pusan");
  EXPECT_EQ(changes[2].rank, 1);
  EXPECT_EQ(changes[2].without, 2);
}

TEST(RankChanges, AreNoneWhenAllRanksAreTheSame) {
  Ranking ranking;
  ranking.tables = {published_table("all", {{"ostend", 1}, {"lviv", 1}, {"pusan", 3}})};
  EXPECT_TRUE(rank_changes(ranking, ranking).empty());
}

}  // namespace
}  // namespace pondera::scoring
