// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// Rail loses weight and parks gains; bern leaves and comes back as "berne".
scoring::Edition edition_before() {
  return {
      .name = "2021",
      .indicators = {{"rail", "transport", 2}, {"parks", "green", 1}},
      .units = {
          {"ulm", 7.0, 1, {6.0, 1.0}}, {"jena", 6.0, 2, {2.0, 4.0}}, {"bern", 1.0, 3, {1.0, 0.0}}}};
}

scoring::Edition edition_after() {
  return {.name = "2022",
          .indicators = {{"rail", "transport", 1}, {"parks", "green", 2}},
          .units = {{"ulm", 7.0, 2, {3.0, 4.0}},
                    {"jena", 9.0, 1, {1.0, 8.0}},
                    {"berne", 1.0, 3, {1.0, 0.0}}}};
}

scoring::EditionChanges sample_changes() {
  return scoring::edition_changes(edition_before(), edition_after());
}

// Scores are points over weights: ulm's parks 1/1, then 4/2; all others stay.
TEST(ComparisonReport, SaysWhatMovedAndWhy) {
  const std::string text = comparison_text(sample_changes(), edition_before(), edition_after(),
                                           {{{"ulm", "Ulm"}}, {{"parks", "City parks"}}});
  EXPECT_THAT(text, StartsWith("From 2021 to 2022\n"
                               "1 score changed: Ulm, City parks 1 -> 2; 2 units changed places; 2 "
                               "weights moved; 1 unit came; 1 unit went.\n"
                               "2 units ranked in both. Spearman -1.000, Kendall "
                               "(tau-b) -1.000; a unit moves by 1.00 places on average.\n"));
  // jena: 6 to 9, all by weights, (1 - 2) · 1 + (2 - 1) · 4 = 3; one place won, by weights.
  EXPECT_THAT(text,
              HasSubstr("jena     1    2   +1       +1.00       0.00         0.00   9.00  6.00   "
                        "+3.00       +3.00       0.00           0.00\n"));
  EXPECT_THAT(text, HasSubstr("Units that came: berne.\nUnits that went: bern.\n"));
  EXPECT_THAT(text, HasSubstr("'berne' came and 'bern' went: one unit under two ids?"));
}

TEST(ComparisonReport, LeavesOutUnitsOfWhichNothingChanged) {
  const scoring::Edition before = edition_before();
  scoring::Edition after = before;
  after.units[2] = {"bern", 2.0, 3, {2.0, 0.0}};
  const std::string text = comparison_text(scoring::edition_changes(before, after), before, after);
  EXPECT_THAT(text, HasSubstr("\n1 score changed: bern, rail 0.5 -> 1; no unit changed places; no "
                              "weight moved.\n"));
  EXPECT_THAT(text, HasSubstr("\nNot shown: 2 units of which nothing changed.\n"));
  EXPECT_THAT(text, Not(HasSubstr("ulm")));
  EXPECT_THAT(comparison_text(scoring::edition_changes(before, before), before, before),
              HasSubstr("\nNo score changed; no unit changed places; no weight moved.\n"));
}

TEST(ComparisonReport, NamesTenScoresAndCountsTheRest) {
  scoring::Edition before{.name = "2021", .indicators = {{"rail", "transport", 1}}, .units = {}};
  for (int u = 0; u < 12; ++u) before.units.push_back({"u" + std::to_string(u), 1.0, 1, {1.0}});
  scoring::Edition after = before;
  for (scoring::EditionUnit& unit : after.units) unit = {unit.id, 2.0, 1, {2.0}};
  const std::string text =
      change_in_words(scoring::edition_changes(before, after), before, after, {});
  EXPECT_THAT(text, StartsWith("12 scores changed: u0, rail 1 -> 2; u1, rail 1 -> 2; "));
  EXPECT_THAT(text, HasSubstr("u9, rail 1 -> 2; and 2 more; no unit changed places"));
}

TEST(ComparisonNames, FindAUnitByItsIdOrItsName) {
  const ComparisonNames names{{{"ulm", "Ulm"}, {"jena", "Jena"}, {"bern", "Bern"}}, {}};
  EXPECT_EQ(names.unit_called("jena"), "jena");
  EXPECT_EQ(names.unit_called("Bern"), "bern");
  EXPECT_EQ(names.unit_called("rom"), "rom");
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
