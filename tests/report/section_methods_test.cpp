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

TEST(MethodsSection, ListsTheChoicesAndTheirSources) {
  const StudyResults results = report_example();
  const ReportSection section = methods_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "choices");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows[1], ElementsAre("Priorities of a complete matrix", "eigenvector",
                                          "the principal eigenvector"));
  EXPECT_THAT(all_texts(section), HasSubstr("T. L. Saaty: A scaling method"));
  EXPECT_THAT(all_texts(section), Not(HasSubstr("Efron")));
}

TEST(LimitsSection, SaysWhoDidNotAnswerAndWhoAnsweredAlone) {
  const StudyResults results = report_example();
  const std::string text = all_texts(limits_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("88 % of those who were asked answered"));
  EXPECT_THAT(text, HasSubstr("a single assessor answered"));
}

TEST(LimitsSection, SaysWhatHoldsOfTheWayScoresAreCombined) {
  StudyResults results = report_example();
  const std::string sums = all_texts(limits_section(ReportContext(results, "en")));
  EXPECT_THAT(sums, HasSubstr("The scores are taken as they stand."));
  EXPECT_THAT(sums, HasSubstr("Where values are added up"));
  EXPECT_THAT(sums, Not(HasSubstr("geometric")));
  scoring::ScoringMethod& method = results.scoring.method;
  method.scaling.assign(3, {.normalisation = scoring::Normalisation::min_max});
  method.combination.assign(4, scoring::Combination::arithmetic);
  method.combination[0] = scoring::Combination::geometric;
  const std::string means = all_texts(limits_section(ReportContext(results, "en")));
  EXPECT_THAT(means, HasSubstr("The scores are normalised"));
  EXPECT_THAT(means, HasSubstr("Where a geometric or harmonic mean combines values"));
  EXPECT_THAT(means, Not(HasSubstr("The scores are taken as they stand")));
  EXPECT_THAT(means, Not(HasSubstr("Where values are added up")));
  method.combination[0] = scoring::Combination::copeland;
  EXPECT_THAT(all_texts(limits_section(ReportContext(results, "en"))), HasSubstr("(Copeland)"));
}

TEST(LimitsSection, ListsWhatWasNotExamined) {
  StudyResults results = report_example();
  results.robustness.emplace();
  results.robustness->not_done = {
      {"ranks over other panels are approximate", "some stratum has fewer than 10 assessors"},
      {"scores combined by geometric", "some score is 0 or less"},
      {"scores combined by harmonic", "some score is 0 or less"},
      {"moons", "none rose"}};
  const ReportSection section = limits_section(ReportContext(results, "en"));
  const std::string text = all_texts(section);
  EXPECT_THAT(text, HasSubstr("fewer than 10 assessors answered"));
  EXPECT_THAT(text, HasSubstr("Not examined: moons (none rose)."));
  const std::string_view once = "Not every other combination";
  EXPECT_NE(text.find(once), text.npos);
  EXPECT_EQ(text.find(once), text.rfind(once));
  EXPECT_THAT(all_texts(limits_section(ReportContext(results, "zh"))),
              HasSubstr("有类别作答人数少于 10"));
}

TEST(LimitsSection, WarnsOfIntervalsOfWeightsOfFewPeople) {
  StudyResults results = report_example();
  results.intervals = WeightIntervals{{0.1, 0.4, 0.2}, {0.3, 0.5, 0.4}, 0.9, 500, 1};
  EXPECT_THAT(all_texts(limits_section(ReportContext(results, "en"))),
              HasSubstr("fewer than 10 assessors answered"));
}

}  // namespace
}  // namespace pondera::report
