// SPDX-License-Identifier: Apache-2.0
#include "scoring/publish_table.hpp"

#include "tests/scoring/scored_unit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

TableSpec table_of_totals() {
  TableSpec spec;
  spec.id = "t";
  spec.columns = {points_column("total")};
  spec.rank_by = "total";
  return spec;
}

/// Units whose total is the given decimal, "u0", "u1", …; "" has none.
std::vector<UnitScore> units_of(const std::vector<std::string>& totals) {
  std::vector<UnitScore> units;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    units.push_back(scored_unit("u" + std::to_string(i), totals[i], "0"));
  }
  return units;
}

/// "unit rank", as printed, in the table's order.
std::vector<std::string> order_of(const PublishedTable& table) {
  std::vector<std::string> lines;
  for (const TableRow& row : table.rows) {
    lines.push_back(row.unit + " " +
                    (row.printed_rank ? rank_number_text(*row.printed_rank) : std::string("-")));
  }
  return lines;
}

TEST(PublishTable, PutsUnitsWithoutAValueLastAndGivesThemNoRank) {
  const auto published =
      publish_table(table_of_totals(), units_of({"", "2", "", "5"}), two_dimensions());
  EXPECT_THAT(order_of(published), ElementsAre("u3 1", "u1 2", "u0 -", "u2 -"));
  EXPECT_EQ(published.rows[2].rank, std::nullopt);
  EXPECT_FALSE(published.rows[2].values[0]);
  EXPECT_TRUE(note_printed_alike(published).empty());
}

// An independent program's ranks of 72.344, 72.346, 72.3449 and 70, exactly and as printed with one
// decimal.
TEST(PublishTable, RanksExactOrPrintedValues) {
  TableSpec spec = table_of_totals();
  spec.columns.front().decimals = 1;
  const auto units = units_of({"72.344", "72.346", "72.3449", "70"});
  const auto exact = publish_table(spec, units, two_dimensions());
  EXPECT_THAT(order_of(exact), ElementsAre("u1 1", "u2 2", "u0 3", "u3 4"));
  EXPECT_THAT(places(note_printed_alike(exact)), ElementsAre("scoring.rank-beyond-decimals :0:0"));
  spec.ranks_on_printed = true;
  const auto printed = publish_table(spec, units, two_dimensions());
  EXPECT_THAT(order_of(printed), ElementsAre("u1 1", "u2 1", "u0 1", "u3 4"));
  const Diagnostics found = note_printed_alike(printed);
  EXPECT_THAT(places(found), ElementsAre("scoring.ties-when-printed :0:0"));
  EXPECT_EQ(found.front().message,
            "in the table 't', 2 pairs of neighbours are printed alike and share a rank, though "
            "unrounded they differ: 'u1' (rank 1) and 'u2' (rank 2), both 72.3; 'u2' (rank 2) and "
            "'u0' (rank 3), both 72.3");
  ASSERT_EQ(printed.alike.size(), 2U);
  EXPECT_EQ(printed.alike.back().lower, "u0");
}

TEST(PublishTable, RanksByTheRuleOfTheTable) {
  TableSpec spec = table_of_totals();
  spec.ranks = RankRule::fractional;
  EXPECT_THAT(order_of(publish_table(spec, units_of({"90", "80", "80", "70"}), two_dimensions())),
              ElementsAre("u0 1", "u1 2.5", "u2 2.5", "u3 4"));
}

TEST(PublishTable, RanksTheSmallestFirstWhereAsked) {
  TableSpec spec = table_of_totals();
  spec.rank_ascending = true;
  spec.order_by = {{"total", true}};
  EXPECT_THAT(order_of(publish_table(spec, units_of({"9", "", "2", "5"}), two_dimensions())),
              ElementsAre("u2 1", "u3 2", "u0 3", "u1 -"));
}

TEST(PublishTable, OrdersRowsByAnyColumnThenByTheNext) {
  TableSpec spec = table_of_totals();
  TableColumn state;
  state.id = state.of = "state";
  state.kind = ColumnKind::attribute;
  spec.columns.push_back(state);
  spec.order_by = {{"state", true}, {"total", false}};
  const std::vector<UnitScore> units = {
      scored_unit("ana", "1", "0", {{"state", "south"}}),
      scored_unit("bo", "5", "0", {{"state", ""}}),
      scored_unit("cy", "2", "0", {{"state", "south"}}),
      scored_unit("di", "3", "0", {{"state", "north"}}),
  };
  EXPECT_THAT(order_of(publish_table(spec, units, two_dimensions())),
              ElementsAre("di 2", "cy 3", "ana 4", "bo 1"));
  spec.order_by.front().ascending = false;
  EXPECT_THAT(order_of(publish_table(spec, units, two_dimensions())),
              ElementsAre("cy 3", "ana 4", "di 2", "bo 1"));
}

TEST(PublishTable, KeepsATieWholeAtTheEndOfTheTop) {
  TableSpec spec = table_of_totals();
  spec.top = 2;
  const auto published = publish_table(spec, units_of({"4", "9", "4", "3", ""}), two_dimensions());
  EXPECT_THAT(order_of(published), ElementsAre("u1 1", "u0 2", "u2 2"));
  EXPECT_EQ(published.units, 5U);
}

// By hand: of five ranked units ⌈0.4 · 5⌉ = 2, and the tie at rank 2 stays together.
TEST(PublishTable, KeepsATieInOneBand) {
  TableSpec spec = table_of_totals();
  spec.bands = {{"upper", {}, parse_rational("0.4")}, {"rest", {}, {}}};
  const auto published =
      publish_table(spec, units_of({"4", "9", "4", "3", "2", ""}), two_dimensions());
  std::vector<std::optional<std::size_t>> bands;
  for (const TableRow& row : published.rows) bands.push_back(row.band);
  EXPECT_THAT(bands, ElementsAre(0, 0, 0, 1, 1, std::nullopt));
  ASSERT_EQ(published.bands.size(), 2U);
  EXPECT_EQ(published.bands[0].units, 3U);
  EXPECT_EQ(published.bands[0].means[0]->exact, Rational::make(17, 3));
  EXPECT_EQ(published.bands[1].units, 2U);
  EXPECT_EQ(published.bands[1].means[0]->exact, Rational::make(5, 2));
}

// By hand: north has 4 and 3, mean 3.5; south 9 and 1, mean 5; none 2.
TEST(PublishTable, PutsGroupsTogetherTheOneWithTheBetterMeanFirst) {
  TableSpec spec = table_of_totals();
  spec.groups = "state";
  const std::vector<UnitScore> units = {
      scored_unit("ana", "4", "0", {{"state", "north"}}),
      scored_unit("bo", "9", "0", {{"state", "south"}}),
      scored_unit("cy", "3", "0", {{"state", "north"}}),
      scored_unit("di", "2", "0", {{"state", ""}}),
      scored_unit("ed", "1", "0", {{"state", "south"}}),
  };
  const auto published = publish_table(spec, units, two_dimensions());
  EXPECT_THAT(order_of(published), ElementsAre("bo 1", "ed 5", "ana 2", "cy 3", "di 4"));
  EXPECT_EQ(published.rows[1].group, "south");
  EXPECT_EQ(published.rows[1].group_rank, Rational(2));
  EXPECT_EQ(published.rows[2].group_rank, Rational(1));
  ASSERT_EQ(published.groups.size(), 3U);
  EXPECT_EQ(published.groups[1].id, "north");
  EXPECT_EQ(published.groups[1].units, 2U);
  EXPECT_EQ(published.groups[1].means[0]->exact, Rational::make(7, 2));
  EXPECT_EQ(published.groups[2].id, "");
}

TEST(NotePrintedAlike, ListsSixPairsAndCountsTheOthers) {
  std::vector<std::string> totals;
  for (int i = 0; i < 9; ++i) totals.push_back("1.000" + std::to_string(9 - i));
  const Diagnostics found =
      note_printed_alike(publish_table(table_of_totals(), units_of(totals), two_dimensions()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].message, ::testing::HasSubstr("8 pairs of neighbours"));
  EXPECT_THAT(found[0].message,
              ::testing::HasSubstr("'u5' (rank 6) and 'u6' (rank 7), both 1.00; and 2 more"));
}

}  // namespace
}  // namespace pondera::scoring
