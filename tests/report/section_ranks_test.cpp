// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(TablesSection, PrintsTheTablesOfTheStudy) {
  const StudyResults results = report_example();
  const ReportSection section = tables_section(ReportContext(results, "en"));
  const auto& published = results.ranking->tables.front();
  const ReportTable* table = find_table(section, "table." + published.spec.id);
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns[2].heading, "total");
  EXPECT_EQ(table->rows[0][0], "<i>A</i>");
  EXPECT_EQ(table->rows[0][1], "1");
  EXPECT_EQ(table->rows[2][2], published.rows[2].values[0]->text(2));
}

TEST(TablesSection, SaysWhoseBestRankAColumnMeans) {
  StudyResults results = report_example();
  auto& published = results.ranking->tables.front();
  scoring::TableColumn best;
  best.id = "best-total";
  best.kind = scoring::ColumnKind::best;
  best.of = "total";
  published.spec.columns.push_back(best);
  for (auto& row : published.rows) {
    row.values.emplace_back();
    row.texts.resize(row.values.size());
  }
  const std::string text = all_texts(tables_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("its own best rank: in"));
}

robustness::Robustness drawn() {
  robustness::Robustness found;
  found.units = {{"<i>A</i>", 1, 1.9}, {"B", 2, 1.7}, {"C", 3, 0.9}};
  robustness::RankSpread spread{.draws = 500, .seed = 4};
  spread.units = {{.unit = "<i>A</i>", .acceptability = {0.75, 0.25, 0}, .lower = 1, .upper = 2},
                  {.unit = "B", .acceptability = {0.25, 0.75, 0}, .lower = 1, .upper = 2},
                  {.unit = "C", .acceptability = {0, 0, 1}, .lower = 3, .upper = 3}};
  spread.neighbours = {{0, 1, 0.75, false}, {1, 2, 1, true}};
  found.spreads = {spread};
  found.neighbours = {{.first = "<i>A</i>",
                       .second = "B",
                       .rank = 1,
                       .gap = 0.0123,
                       .change = robustness::SingleChange{"homes", 0.25, 0.2},
                       .strata = {"west", "south"}},
                      {.first = "B", .second = "C", .rank = 2, .gap = 0.8}};
  return found;
}

TEST(FirmnessSection, ShowsRankIntervals) {
  StudyResults results = report_example();
  results.robustness = drawn();
  const ReportSection section = firmness_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "rank-intervals");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows[1], ElementsAre("B", "2", "1", "2", "25.00 %", "100.00 %"));
  EXPECT_THAT(all_texts(section), HasSubstr("90.00 % of 500 panels"));
  EXPECT_THAT(all_texts(section), HasSubstr("1 keep their rank"));
  EXPECT_THAT(all_texts(section),
              HasSubstr("<i>A</i> is first in 375 of 500 panels redrawn from these assessors."));
  EXPECT_EQ(table->columns[5].heading, "Ahead of the next (share of the panels)");
}

TEST(FirmnessSection, SaysThatNoRankMovesWhereNoneDoes) {
  StudyResults results = report_example();
  results.robustness = drawn();
  for (auto& unit : results.robustness->spreads[0].units) unit.upper = unit.lower;
  results.robustness->spreads[0].units[0].acceptability = {1, 0, 0};
  const std::string text = all_texts(firmness_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("3 units; each keeps its rank throughout the interval."));
  EXPECT_THAT(text, HasSubstr("is first in all of 500 panels redrawn from these assessors."));
}

TEST(FirmnessSection, NamesOnlyStrataThatMayBeShown) {
  StudyResults results = report_example();
  results.robustness = drawn();
  const ReportSection section = firmness_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "neighbours");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->rows[0][1], "0.0123");
  EXPECT_EQ(table->rows[0][2], "Homes & gardens: 0.2000 instead of 0.2500");
  EXPECT_EQ(table->rows[0][3], "South");
  EXPECT_EQ(table->rows[1][3], "none");
  EXPECT_THAT(all_texts(section), Not(HasSubstr("West")));
}

TEST(FirmnessSection, SaysWhenNothingWasDrawn) {
  const StudyResults results = report_example();
  EXPECT_THAT(all_texts(firmness_section(ReportContext(results, "en"))),
              HasSubstr("was not computed"));
}

}  // namespace
}  // namespace pondera::report
