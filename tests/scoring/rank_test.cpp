// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pondera::scoring {
namespace {

using aggregation::GroupWeights;
using aggregation::LeafWeight;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

GroupWeights exact_weights(const std::vector<std::pair<std::string, std::string>>& leaves) {
  GroupWeights weights;
  for (const auto& [id, text] : leaves) {
    LeafWeight& leaf = weights.leaves.emplace_back();
    leaf.id = id;
    leaf.exact = parse_rational(text);
    leaf.weight = leaf.exact->to_double();
  }
  return weights;
}

ScoreTable score_table(const survey::Hierarchy& hierarchy,
                       const std::string& scores,
                       const std::string& units = {}) {
  const auto text = units.empty() ? std::nullopt : std::optional<std::string_view>(units);
  return read_score_table(scores, "scores.csv", text, "units.csv", hierarchy).value();
}

TableSpec table(std::string id, std::vector<std::string> columns, UnitFilter units = {}) {
  TableSpec spec;
  spec.id = std::move(id);
  spec.rank_by = columns.front();
  for (std::string& column : columns) spec.columns.push_back(points_column(std::move(column)));
  spec.units = std::move(units);
  spec.where = {"study.yaml", 40, 7};
  return spec;
}

ScoringOptions with_tables(std::vector<TableSpec> tables) {
  ScoringOptions options;
  options.tables = std::move(tables);
  return options;
}

/// "rank unit value value", at two decimals.
std::vector<std::string> lines(const PublishedTable& published) {
  std::vector<std::string> result;
  for (const TableRow& row : published.rows) {
    std::string line = std::to_string(row.rank.value()) + " " + row.unit;
    for (const auto& value : row.values) line += " " + value->text(2);
    result.push_back(std::move(line));
  }
  return result;
}

// Weighted sums with weights that are not normalised, by an independent program: totals 55.25 and
// 42.25.
TEST(Rank, AddsUpSubtotalsInOrder) {
  const auto tree =
      small_hierarchy({"goal", "  E", "    e1", "    e2", "  S", "    s1", "  G", "    g1"});
  const auto weights = exact_weights({{"g1", "2"}, {"e1", "4.25"}, {"e2", "3.5"}, {"s1", "4.75"}});
  const auto scores = score_table(tree, "id,e1,e2,s1,g1\nx,4,3,5,2\ny,5,1,2,4\n");
  const auto ranking =
      rank(tree, weights, scores, with_tables({table("t", {"total", "E", "S", "G"})}));
  ASSERT_TRUE(ranking);
  EXPECT_TRUE(ranking->exact);
  EXPECT_THAT(lines(ranking->tables.front()),
              ElementsAre("1 x 55.25 27.50 23.75 4.00", "2 y 42.25 24.75 9.50 8.00"));
  const UnitScore& last = ranking->units.back();
  EXPECT_EQ(last.total->exact, parse_rational("42.25"));
  EXPECT_EQ(last.parts.at("E")->exact, parse_rational("24.75"));
  EXPECT_EQ(last.parts.at("e2")->exact, parse_rational("3.5"));
  EXPECT_EQ(last.parts.size(), 7U);
  EXPECT_EQ(last.rank, 2);
}

TEST(Rank, SharesRanksAndKeepsTheOrderOfTheFileWithinATie) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const auto weights = exact_weights({{"a", "0.1"}, {"b", "0.2"}});
  // In doubles x is 0.30000000000000004 and z is 0.3; exactly they tie.
  const auto scores = score_table(tree, "id,a,b\nv,0,0\nz,3,0\nx,1,1\nw,-1,0.5\ny,0,2\n");
  const auto ranking = rank(tree, weights, scores, with_tables({table("t", {"total"})}));
  ASSERT_TRUE(ranking);
  EXPECT_THAT(lines(ranking->tables.front()),
              ElementsAre("1 y 0.40", "2 z 0.30", "2 x 0.30", "4 v 0.00", "4 w 0.00"));
}

TEST(Rank, TiesTotalsOfDoubleWeightsWithinTheirNoise) {
  const auto tree = small_hierarchy({"goal", "  a", "  b", "  c"});
  GroupWeights weights = exact_weights({{"a", "0.1"}, {"b", "0.2"}, {"c", "0.7"}});
  for (LeafWeight& leaf : weights.leaves) leaf.exact.reset();
  const auto scores = score_table(tree, "id,a,b,c\nx,1,1,0\ny,3,0,0\nz,0,0,1\n");
  const auto ranking = rank(tree, weights, scores, with_tables({table("t", {"total"})}));
  ASSERT_TRUE(ranking);
  EXPECT_FALSE(ranking->exact);
  EXPECT_THAT(lines(ranking->tables.front()), ElementsAre("1 z 0.70", "2 x 0.30", "2 y 0.30"));
}

const char* const four_cities = "id,a\nx,4\ny,3\nz,2\nw,1\n";
const char* const four_attributes =
    "id,income,south\nx,high,no\ny,low,yes\nz,middle,yes\nw,low,no\n";

TEST(Rank, RanksEligibleUnitsOnlyAndLetsATableChooseItsOwn) {
  const auto tree = small_hierarchy({"goal", "  a"});
  const UnitFilter eligible{{{"income", {"low", "middle"}}}};
  auto options =
      with_tables({table("t1", {"total"}, eligible),
                   table("t2", {"a", "total"}, {{{"south", {"yes"}}}}), table("t3", {"total"})});
  options.eligible = eligible;
  const auto ranking = rank(tree, exact_weights({{"a", "2"}}),
                            score_table(tree, four_cities, four_attributes), options);
  ASSERT_TRUE(ranking);
  EXPECT_THAT(lines(ranking->tables[0]), ElementsAre("1 y 6.00", "2 z 4.00", "3 w 2.00"));
  EXPECT_THAT(lines(ranking->tables[1]), ElementsAre("1 y 6.00 6.00", "2 z 4.00 4.00"));
  EXPECT_THAT(lines(ranking->tables[2]),
              ElementsAre("1 x 8.00", "2 y 6.00", "3 z 4.00", "4 w 2.00"));
  EXPECT_FALSE(ranking->units[0].eligible);
  EXPECT_EQ(ranking->units[0].rank, std::nullopt);
  EXPECT_EQ(ranking->units[3].rank, 3);
}

TEST(Rank, OrdersATableByTheColumnItNames) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  TableSpec spec = table("t", {"total", "b"});
  spec.rank_by = "b";
  const auto ranking =
      rank(tree, exact_weights({{"a", "1"}, {"b", "1"}}),
           score_table(tree, "id,a,b\nx,9,1\ny,1,2\nz,0,2\n"), with_tables({spec}));
  ASSERT_TRUE(ranking);
  EXPECT_THAT(lines(ranking->tables.front()),
              ElementsAre("1 y 3.00 2.00", "1 z 2.00 2.00", "3 x 10.00 1.00"));
  EXPECT_EQ(ranking->units.front().rank, 1);
}

TEST(Rank, RefusesAnIndicatorWithoutWeight) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const auto ranking = rank(tree, exact_weights({{"a", "1"}}), score_table(tree, "id,a,b\nx,1,1\n"),
                            with_tables({}));
  EXPECT_FALSE(ranking);
  EXPECT_THAT(places(ranking.diagnostics()), ElementsAre("scoring.weights-mismatch :0:0"));
  EXPECT_THAT(ranking.diagnostics().front().message, HasSubstr("'b'"));
}

TEST(CheckAttributes, RefusesAttributesThatAreNoColumns) {
  const auto tree = small_hierarchy({"goal", "  a"});
  const UnitFilter eligible{{{"incomes", {"low"}, {"study.yaml", 5, 3}}}};
  auto options =
      with_tables({table("t1", {"total"}, eligible), table("t2", {"total"}, eligible),
                   table("t3", {"total"}, {{{"north", {"yes"}, {"study.yaml", 9, 3}}}})});
  options.eligible = eligible;
  options.unit_label.by_language = {{"en", "south"}, {"zh", "zh"}};
  options.unit_label_where = {"study.yaml", 4, 15};
  EXPECT_THAT(places(check_attributes(options, score_table(tree, four_cities, four_attributes))),
              ElementsAre("scoring.unknown-attribute study.yaml:4:15",
                          "scoring.unknown-attribute study.yaml:5:3",
                          "scoring.unknown-attribute study.yaml:9:3"));
}

TEST(Rank, WarnsOfAnEmptyTable) {
  const auto tree = small_hierarchy({"goal", "  a"});
  const UnitFilter nobody{{{"income", {"none"}, {"study.yaml", 41, 9}, {{"study.yaml", 41, 30}}}}};
  const auto options = with_tables({table("t", {"total"}, nobody)});
  const auto scores = score_table(tree, four_cities, four_attributes);
  EXPECT_THAT(places(check_attributes(options, scores)),
              ElementsAre("scoring.unknown-value study.yaml:41:30"));
  const auto ranking = rank(tree, exact_weights({{"a", "2"}}), scores, options);
  ASSERT_TRUE(ranking);
  EXPECT_THAT(places(ranking.diagnostics()), ElementsAre("scoring.empty-table study.yaml:40:7"));
  EXPECT_THAT(ranking->tables.front().rows, IsEmpty());
}

TEST(Rank, NotesUnitsThatArePrintedAlikeAndRankedApart) {
  const auto tree = small_hierarchy({"goal", "  a"});
  auto options = with_tables({table("t", {"total"})});
  options.tables.front().columns.front().decimals = 1;
  const auto scores = score_table(tree, "id,a\nx,72.344\ny,72.346\nz,72.3449\nw,70\n");
  const auto ranking = rank(tree, exact_weights({{"a", "1"}}), scores, options);
  ASSERT_TRUE(ranking);
  EXPECT_THAT(places(ranking.diagnostics()),
              ElementsAre("scoring.rank-beyond-decimals study.yaml:40:7"));
  EXPECT_EQ(ranking.diagnostics().front().message,
            "in the table 't', 2 pairs of neighbours are printed alike and ranked apart: 'y' "
            "(rank 1) and 'z' (rank 2), both 72.3; 'z' (rank 2) and 'x' (rank 3), both 72.3");
  EXPECT_THAT(lines(ranking->tables.front()),
              ElementsAre("1 y 72.35", "2 z 72.34", "3 x 72.34", "4 w 70.00"));
}

TEST(Rank, DoesNotDependOnTheOrderOfUnitsButForTies) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const auto weights = exact_weights({{"a", "1/3"}, {"b", "1/7"}});
  const auto options = with_tables({table("t", {"total", "a"})});
  std::vector<std::string> rows;
  for (int i = 0; i < 200; ++i) {
    rows.push_back("u" + std::to_string(i) + "," + std::to_string(i * 37 % 101) + "," +
                   std::to_string(i * 53 % 97) + "\n");
  }
  const auto ranked = [&] {
    std::string text = "id,a,b\n";
    for (const std::string& row : rows) text += row;
    auto result = lines(rank(tree, weights, score_table(tree, text), options)->tables.front());
    std::ranges::sort(result);
    return result;
  };
  const auto forward = ranked();
  std::ranges::reverse(rows);
  EXPECT_EQ(ranked(), forward);
}

}  // namespace
}  // namespace pondera::scoring
