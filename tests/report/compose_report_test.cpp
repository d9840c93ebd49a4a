// SPDX-License-Identifier: Apache-2.0
#include "report/compose_report.hpp"

#include "report/html_page.hpp"
#include "report/markdown_page.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

StudyResults with_decision() {
  StudyResults results = report_example();
  survey::RecordedDecision recorded;
  recorded.decision.subject.assessor = "E7";
  recorded.decision.reason = "E7 asked to be left out";
  recorded.decision.by = "Ana <b>Secret</b>";
  recorded.at = "2026-05-03T14:15:16Z";
  results.decisions = {{recorded, 3}};
  return results;
}

TEST(ComposeReport, NamesNobodyUnlessTheStudyAllowsIt) {
  const std::string text = all_texts(compose_report(with_decision(), "en"));
  for (const char* secret : {"Secret", "ana@example.org", "E1", "E7", "14:15"}) {
    EXPECT_THAT(text, Not(HasSubstr(secret)));
  }
  EXPECT_THAT(text, Not(HasSubstr(std::string(secret_comment))));
  EXPECT_THAT(text, HasSubstr("[…] asked to be left out"));
  EXPECT_THAT(text, HasSubstr("Comments of the assessors (1)"));
}

TEST(ComposeReport, NamesWhomTheStudyAllows) {
  StudyResults results = with_decision();
  results.options.names = NamesShown::ids;
  EXPECT_THAT(all_texts(compose_report(results, "en")), HasSubstr("E7 asked to be left out"));
  EXPECT_THAT(all_texts(compose_report(results, "en")), Not(HasSubstr("Secret")));
  results.options.names = NamesShown::names;
  EXPECT_THAT(all_texts(compose_report(results, "en")), HasSubstr("Ana <b>Secret</b>"));
}

TEST(ComposeReport, RunsNothingThatAStrangerTyped) {
  StudyResults results = with_decision();
  results.options.names = NamesShown::names;
  const std::string page = html_page(compose_report(results, "en"));
  EXPECT_THAT(page, HasSubstr("<title>Cities &lt;script&gt;: report</title>"));
  EXPECT_THAT(page, HasSubstr("&lt;i&gt;A&lt;/i&gt;"));
  EXPECT_THAT(page, HasSubstr("Ana &lt;b&gt;Secret&lt;/b&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, Not(HasSubstr("<i>")));
}

TEST(ComposeReport, IsTheSameBytesTwice) {
  const StudyResults results = with_decision();
  EXPECT_EQ(html_page(compose_report(results, "zh")), html_page(compose_report(results, "zh")));
  EXPECT_EQ(markdown_page(compose_report(results, "en")),
            markdown_page(compose_report(results, "en")));
}

TEST(ComposeReport, HasEverySectionInBothLanguages) {
  const StudyReport english = compose_report(report_example(), "en");
  const StudyReport chinese = compose_report(report_example(), "zh");
  ASSERT_EQ(english.sections.size(), 14U);
  ASSERT_EQ(chinese.sections.size(), 14U);
  EXPECT_EQ(english.sections.back().heading, "What is not shown, and why");
  EXPECT_EQ(chinese.sections.back().heading, "未列出的内容及原因");
  EXPECT_EQ(chinese.language, "zh-Hans");
}

TEST(ComposeReport, LeavesOutRanksWhereThereAreNoScores) {
  StudyResults results = report_example();
  results.scores.reset();
  results.ranking.reset();
  const StudyReport report = compose_report(results, "en");
  EXPECT_EQ(report.sections.size(), 11U);
}

TEST(ComposeReport, GivesEveryTableARowOfItsWidthAndAnIdOfItsOwn) {
  const StudyReport report = compose_report(report_example(), "en");
  std::set<std::string> ids;
  const auto check = [&](const ReportTable& table) {
    if (table.rows.empty()) return;
    EXPECT_TRUE(ids.insert(table.id).second) << table.id;
    for (const auto& column : table.columns) EXPECT_NE(column.heading, "");
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size()) << table.id;
  };
  for (const ReportSection& section : report.sections) {
    for (const ReportBlock& block : section.blocks) {
      if (const auto* table = std::get_if<ReportTable>(&block)) check(*table);
      if (const auto* figure = std::get_if<ReportFigure>(&block)) check(figure->numbers);
      if (const auto* card = std::get_if<UnitCard>(&block)) check(card->points);
    }
  }
}

}  // namespace
}  // namespace pondera::report
