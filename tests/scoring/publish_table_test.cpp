// SPDX-License-Identifier: Apache-2.0
#include "scoring/publish_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

UnitScore scored_unit(const std::string& id, std::optional<int> total) {
  UnitScore score;
  score.unit.id = id;
  if (total) score.total = ScoreValue{static_cast<double>(*total), Rational(*total)};
  return score;
}

TableSpec table_of_totals() {
  TableSpec spec;
  spec.id = "t";
  spec.columns = {"total"};
  spec.order_by = "total";
  return spec;
}

TEST(RanksOfPresent, PassOverWhatIsMissing) {
  const std::vector<std::optional<ScoreValue>> values = {ScoreValue{3}, std::nullopt, ScoreValue{7},
                                                         ScoreValue{3}};
  EXPECT_THAT(ranks_of_present(values), ::testing::ElementsAre(2, std::nullopt, 1, 2));
  EXPECT_TRUE(ranks_of_present({}).empty());
}

TEST(PublishTable, PutsUnitsWithoutAValueLastAndGivesThemNoRank) {
  const auto published = publish_table(
      table_of_totals(), {scored_unit("ghent", std::nullopt), scored_unit("lviv", 2),
                          scored_unit("ostend", std::nullopt), scored_unit("pusan", 5)});
  std::vector<std::string> order;
  for (const TableRow& row : published.rows) order.push_back(row.unit);
  EXPECT_THAT(order, ::testing::ElementsAre("pusan", "lviv", "ghent", "ostend"));
  EXPECT_EQ(published.rows[1].rank, 2);
  EXPECT_EQ(published.rows[2].rank, std::nullopt);
  EXPECT_FALSE(published.rows[2].values[0]);
  EXPECT_TRUE(note_ranks_beyond_decimals(published, 2).empty());
}

TEST(NoteRanksBeyondDecimals, CountsThePairs) {
  PublishedTable published{table_of_totals(), {}};
  for (int i = 0; i < 4; ++i) {
    published.rows.push_back({"u" + std::to_string(i), i + 1, {ScoreValue{1.004 - 0.001 * i}}});
  }
  const Diagnostics found = note_ranks_beyond_decimals(published, 2);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].message, ::testing::HasSubstr("3 pairs of neighbours"));
  EXPECT_THAT(found[0].message, ::testing::HasSubstr("'u0' (rank 1) and 'u1' (rank 2), both 1.00"));
}

}  // namespace
}  // namespace pondera::scoring
