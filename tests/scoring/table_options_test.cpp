// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

TEST(TableOptions, RefusesColumnsThatAreNoNodes) {
  const auto options = scoring_options(study_with_section(
      "scoring:\n  tables:\n    - {id: t, columns: [rial, goal, total, total]}\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ::testing::ElementsAre("scoring.unknown-column study.yaml:3:25",
                                     "scoring.unknown-column study.yaml:3:31",
                                     "scoring.duplicate-column study.yaml:3:44"));
  EXPECT_EQ(options.diagnostics()[0].hint, "did you mean 'rail'?");
  EXPECT_THAT(options.diagnostics()[1].hint, ::testing::HasSubstr("'total'"));
}

TEST(TableOptions, RefusesATableWithoutColumns) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  tables:\n    - {id: t, columns: []}\n"),
              ::testing::ElementsAre("scoring.no-columns study.yaml:3:24"));
}

TEST(TableOptions, RefusesAnOrderThatIsNoColumnOfTheTable) {
  EXPECT_THAT(mistakes_of_section(
                  "scoring:\n  tables:\n    - {id: t, columns: [total, bus], order_by: parks}\n"),
              ::testing::ElementsAre("scoring.order-not-a-column study.yaml:3:48"));
}

TEST(TableOptions, RefusesSharesOfWhatIsNoSum) {
  const std::string tables =
      "  tables:\n    - {id: t, columns: [total, {share: roads}, {share: rail}, {share: total}]}\n";
  const auto of_goal =
      scoring_options(study_with_section("scoring:\n  combination: {goal: geometric}\n" + tables));
  EXPECT_THAT(places(of_goal.diagnostics()),
              ::testing::ElementsAre("scoring.share-not-of-a-sum study.yaml:4:32",
                                     "scoring.share-not-of-a-sum study.yaml:4:48"));
  EXPECT_EQ(of_goal.diagnostics()[0].hint,
            "show its points or its value: 'roads' or '{value: roads}'");
  // Roads is a part of the sum that is the total; rail is no part of a sum.
  EXPECT_THAT(mistakes_of_section("scoring:\n  combination: {roads: geometric}\n" + tables),
              ::testing::ElementsAre("scoring.share-not-of-a-sum study.yaml:4:48"));
  EXPECT_THAT(mistakes_of_section("scoring:\n" + tables), ::testing::IsEmpty());
}

TEST(TableOptions, RefusesTwoTablesOfOneId) {
  const auto options = scoring_options(
      study_with_section("scoring:\n  tables:\n    - id: t\n    - id: u\n    - id: t\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ::testing::ElementsAre("scoring.duplicate-table study.yaml:5:7"));
  EXPECT_THAT(options.diagnostics().front().message, ::testing::HasSubstr("line 3"));
}

TEST(TableOptions, ReadsOrderRanksTopAndGroups) {
  const auto options = scoring_options(study_with_section(R"(scoring:
  tables:
    - id: t
      columns: [total, {attribute: en}, bus]
      order_by: [en, {column: bus, direction: ascending}]
      ranks: dense
      ranks_on: printed
      top: 10
      groups: state
    - id: u
      columns: [total, bus]
      order_by: {column: bus, direction: ascending}
    - {id: v, columns: [total, bus], rank_by: bus, groups: {attribute: state, title: State}}
)"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  const TableSpec& table = options->tables[0];
  EXPECT_EQ(table.rank_by, "total");
  ASSERT_EQ(table.order_by.size(), 2U);
  EXPECT_EQ(table.order_by[0].column, "en");
  EXPECT_TRUE(table.order_by[0].ascending);
  EXPECT_TRUE(table.order_by[1].ascending);
  EXPECT_EQ(table.ranks, RankRule::dense);
  EXPECT_TRUE(table.ranks_on_printed);
  EXPECT_EQ(table.top, 10);
  EXPECT_EQ(table.groups, "state");
  EXPECT_EQ(options->tables[1].rank_by, "bus");
  EXPECT_TRUE(options->tables[1].rank_ascending);
  EXPECT_EQ(options->tables[2].rank_by, "bus");
  EXPECT_FALSE(options->tables[2].rank_ascending);
  EXPECT_FALSE(options->tables[2].top);
  EXPECT_EQ(options->tables[2].groups, "state");
  EXPECT_EQ(options->tables[2].groups_title.in("zh"), "State");
}

TEST(TableOptions, RefusesATableThatNothingRanks) {
  EXPECT_THAT(
      mistakes_of_section("scoring:\n  tables:\n    - {id: t, columns: [{attribute: en}]}\n"),
      ::testing::ElementsAre("scoring.nothing-to-rank study.yaml:3:7"));
  EXPECT_THAT(mistakes_of_section("scoring:\n  tables:\n    - id: t\n"
                                  "      columns: [total, {rank: bus}]\n"
                                  "      rank_by: rank-bus\n"),
              ::testing::ElementsAre("scoring.nothing-to-rank study.yaml:5:16"));
}

TEST(TableOptions, RefusesUnknownRulesForRanks) {
  const auto options = scoring_options(study_with_section(
      "scoring:\n  tables:\n    - {id: t, ranks: dens, ranks_on: paper, top: 0}\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ::testing::ElementsAre("survey.unknown-choice study.yaml:3:22",
                                     "survey.unknown-choice study.yaml:3:38",
                                     "survey.out-of-range study.yaml:3:50"));
  EXPECT_EQ(options.diagnostics()[0].hint, "did you mean 'dense'?");
}

}  // namespace
}  // namespace pondera::scoring
