// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// a's rail and b's rail lose weight; b leaves as "bern" and comes back as "berne".
scoring::EditionChanges sample_changes() {
  const scoring::Edition before{
      .name = "2021",
      .indicators = {{"rail", "transport", 2}, {"parks", "green", 1}},
      .units = {
          {"ulm", 7.0, 1, {6.0, 1.0}}, {"jena", 6.0, 2, {2.0, 4.0}}, {"bern", 1.0, 3, {1.0, 0.0}}}};
  const scoring::Edition after{.name = "2022",
                               .indicators = {{"rail", "transport", 1}, {"parks", "green", 2}},
                               .units = {{"ulm", 7.0, 2, {3.0, 4.0}},
                                         {"jena", 9.0, 1, {1.0, 8.0}},
                                         {"berne", 1.0, 3, {1.0, 0.0}}}};
  return scoring::edition_changes(before, after);
}

TEST(ComparisonReport, SaysWhatMovedAndWhy) {
  const std::string text = comparison_text(sample_changes());
  EXPECT_THAT(text,
              StartsWith("From 2021 to 2022\n2 units ranked in both. Spearman -1.000, Kendall "
                         "(tau-b) -1.000; a unit moves by 1.00 places on average.\n"));
  // jena: 6 to 9, all by weights, (1 - 2) · 1 + (2 - 1) · 4 = 3; one place won, by weights.
  EXPECT_THAT(text,
              HasSubstr("jena     1    2   +1       +1.00       0.00         0.00   9.00  6.00   "
                        "+3.00       +3.00       0.00           0.00\n"));
  EXPECT_THAT(text, HasSubstr("Units that came: berne.\nUnits that went: bern.\n"));
  EXPECT_THAT(text, HasSubstr("'berne' came and 'bern' went: one unit under two ids?"));
}

TEST(ComparisonReport, ExplainsOneUnit) {
  const std::string text = unit_change_text(sample_changes(), "ulm");
  EXPECT_THAT(text, HasSubstr("What moved the total of ulm, by dimension"));
  EXPECT_THAT(text, HasSubstr("transport   -3.00      -3.00      0.00"));
  EXPECT_THAT(text, HasSubstr("green       +3.00      +1.50     +1.50"));
}

TEST(ComparisonReport, GivesOneRowPerUnit) {
  const std::string csv = comparison_csv(sample_changes());
  EXPECT_THAT(csv, HasSubstr("\njena,2,1,1,0,0,6,9,3,0,0,both\n"));
  EXPECT_THAT(csv, HasSubstr("\nberne,,,,,,,,,,,came\nbern,,,,,,,,,,,went\n"));
}

}  // namespace
}  // namespace pondera::report
