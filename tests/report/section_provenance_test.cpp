// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(RecomputeSection, GivesCommandsSeedsAndDigests) {
  const StudyResults results = report_example();
  const ReportSection section = recompute_section(ReportContext(results, "en"));
  EXPECT_THAT(all_texts(section), HasSubstr("pondera report"));
  EXPECT_THAT(all_texts(section), HasSubstr("0123456789abcdef"));
  const ReportTable* table = find_table(section, "inputs");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows[0], ElementsAre("study.yaml", "aa"));
}

TEST(RecomputeSection, SendsToATableOnlyWhereThereIsOne) {
  StudyResults results = report_example();
  EXPECT_THAT(all_texts(recompute_section(ReportContext(results, "en"))),
              HasSubstr("multiply each score by its weight"));
  results.scoring.method.scaling.assign(3, {.direction = scoring::Direction::cost});
  EXPECT_THAT(all_texts(recompute_section(ReportContext(results, "en"))),
              HasSubstr("multiply each normalised score by its weight"));
  results.scoring.method.combination.assign(4, scoring::Combination::geometric);
  EXPECT_THAT(all_texts(recompute_section(ReportContext(results, "en"))),
              HasSubstr("no table from which a total can be added up by hand"));
}

TEST(RecomputeSection, NamesNobodyInACommand) {
  StudyResults results = report_example();
  results.commands = {"pondera weigh --exclude 'E7=E7 was ill'"};
  const std::string text = all_texts(recompute_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("--exclude '[…]=[…] was ill'"));
  results.options.names = NamesShown::ids;
  EXPECT_THAT(all_texts(recompute_section(ReportContext(results, "en"))),
              HasSubstr("--exclude 'E7=E7 was ill'"));
}

TEST(HiddenSection, SaysWhatIsNotShownAndWhy) {
  StudyResults results = report_example();
  const std::string text = all_texts(hidden_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("Names and ids of assessors"));
  EXPECT_THAT(text, HasSubstr("fewer than 3 of them answered"));
  EXPECT_THAT(text, HasSubstr("North, West"));
  EXPECT_THAT(text, HasSubstr("Comments of the assessors (1)"));
  results.options = {.names = NamesShown::names, .smallest_stratum = 1};
  results.responses[0].answers[1].why.clear();
  EXPECT_THAT(all_texts(hidden_section(ReportContext(results, "en"))),
              HasSubstr("Nothing is withheld"));
}

}  // namespace
}  // namespace pondera::report
