// SPDX-License-Identifier: Apache-2.0
#include "scoring/column_values.hpp"

#include "tests/scoring/scored_unit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

const std::vector<UnitScore>& four_units() {
  static const std::vector<UnitScore> units = {
      scored_unit("ana", "6", "2", {{"state", "north"}}),
      scored_unit("bo", "3", "1", {{"state", "south"}}),
      scored_unit("cy", "4", "2", {{"state", "north"}}),
      scored_unit("di", "", "5", {{"state", ""}}),
  };
  return units;
}

TableColumn column_of(ColumnKind kind, const std::string& of, const std::string& within = {}) {
  TableColumn column;
  column.kind = kind;
  column.of = of;
  column.within = within;
  return column;
}

/// Cells as text: numbers at two decimals, texts joined by "+", "-" for nothing.
std::vector<std::string> cell_texts(const TableColumn& column,
                                    RankRule rule = RankRule::competition) {
  std::vector<const UnitScore*> units;
  for (const UnitScore& unit : four_units()) units.push_back(&unit);
  std::vector<std::string> texts;
  for (const ColumnCell& cell : column_cells(column, units, two_dimensions(), rule)) {
    std::string text = cell.value ? cell.value->text(2) : "";
    for (const std::string& one : cell.texts) text += (text.empty() ? "" : "+") + one;
    texts.push_back(text.empty() ? "-" : text);
  }
  return texts;
}

TEST(ColumnCells, ShowPointsValuesAndShares) {
  EXPECT_THAT(cell_texts(column_of(ColumnKind::points, "total")),
              ElementsAre("8.00", "4.00", "6.00", "-"));
  EXPECT_THAT(cell_texts(column_of(ColumnKind::value, "roads")),
              ElementsAre("3.00", "1.50", "2.00", "-"));
  EXPECT_THAT(cell_texts(column_of(ColumnKind::value, "total")),
              ElementsAre("3.20", "1.60", "2.40", "-"));  // over 2.5
  EXPECT_THAT(cell_texts(column_of(ColumnKind::share, "parks")),
              ElementsAre("25.00", "25.00", "33.33", "-"));
}

TEST(ColumnCells, RankAmongAllUnitsOrWithinAnAttribute) {
  EXPECT_THAT(cell_texts(column_of(ColumnKind::rank, "parks")),
              ElementsAre("2.00", "4.00", "2.00", "1.00"));
  EXPECT_THAT(cell_texts(column_of(ColumnKind::rank, "parks"), RankRule::fractional),
              ElementsAre("2.50", "4.00", "2.50", "1.00"));
  EXPECT_THAT(cell_texts(column_of(ColumnKind::rank, "total", "state")),
              ElementsAre("1.00", "1.00", "2.00", "-"));
}

// roads: ana 1, bo 3, cy 2; parks: ana and cy 2, bo 4. cy ranks second in both.
TEST(ColumnCells, NameTheChildrenInWhichAUnitStandsBestAndWorst) {
  EXPECT_THAT(cell_texts(column_of(ColumnKind::best, "total")),
              ElementsAre("roads", "roads", "-", "-"));
  EXPECT_THAT(cell_texts(column_of(ColumnKind::worst, "total")),
              ElementsAre("parks", "parks", "-", "-"));
}

TEST(ColumnCells, ShowAttributes) {
  EXPECT_THAT(cell_texts(column_of(ColumnKind::attribute, "state")),
              ElementsAre("north", "south", "north", "-"));
}

TEST(NodeTable, AddsUpTheLeavesBelow) {
  const auto tree = small_hierarchy({"goal", "  a", "    a1", "    a2", "  b"});
  const NodeTable table = node_table(
      tree, {{0.1, parse_rational("0.1")}, {0.2, parse_rational("0.2")}, {4, Rational(4)}});
  EXPECT_EQ(table.weights.at("a").exact, parse_rational("0.3"));
  EXPECT_EQ(table.weights.at("total").exact, parse_rational("4.3"));
  EXPECT_THAT(table.children.at("total"), ElementsAre("a", "b"));
  EXPECT_EQ(table.children.count("b"), 0U);
}

TEST(NodeTable, AddsUpDoublesWhereOneWeightIsNoFraction) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const NodeTable table = node_table(tree, {{0.25, std::nullopt}, {0.5, Rational::make(1, 2)}});
  EXPECT_FALSE(table.weights.at("total").exact);
  EXPECT_DOUBLE_EQ(table.weights.at("total").weight, 0.75);
}

}  // namespace
}  // namespace pondera::scoring
