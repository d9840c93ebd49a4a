// SPDX-License-Identifier: Apache-2.0
#include "report/progress_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using State = AssessorStatus::State;

TEST(SummaryText, SaysWhatAStudyComesTo) {
  const StudySummary summary{
      .groups = 2, .leaves = 3, .questions = 2, .minutes = 1, .assessors = 1};
  const std::string text = summary_text(example_study(), summary, 0);
  EXPECT_THAT(text, HasSubstr("Good cities (city), round 1: everything is in order."));
  EXPECT_THAT(text, HasSubstr("2 pairs per assessor, about 1 minute\n"));
  EXPECT_THAT(text, HasSubstr("1 assessor in 2 strata"));
  EXPECT_THAT(text, HasSubstr("no scores.csv"));
  EXPECT_THAT(summary_text(example_study(), summary, 2),
              HasSubstr("round 1: no errors, 2 warnings."));
}

TEST(CollectionText, CountsWhatWasTakenAndWhatWasRefused) {
  const std::vector<CollectedFile> files = {
      {"a.yaml", Intake::stored, "E1", 2, 3, {warning("w.w", {}, "careful")}},
      {"b.yaml", Intake::already_stored, "E2", 3, 3, {}},
      {"evil\nname.yaml",
       Intake::refused,
       "",
       0,
       0,
       {error("e.e", {}, "one"), error("e.e", {}, "two")}}};
  const std::string text = collection_text(files);
  EXPECT_THAT(text, HasSubstr("3 files: 1 stored, 1 already stored, 1 refused."));
  EXPECT_THAT(text, HasSubstr("2/3 answered, 1 warning"));
  EXPECT_THAT(text, HasSubstr("evil\xEF\xBF\xBDname.yaml  refused             2 mistakes"));
}

TEST(CollectionText, SaysSoWhenThereWasNothing) {
  EXPECT_EQ(collection_text({}), "No file to take in.\n");
}

TEST(StatusText, CountsStatesPerStratumAndShowsWhyAFileWasRefused) {
  const StudyStatus status{
      1,
      {{"E1", "Ana", "north", State::complete, 2, 2, "2026-05-03T14:15:16Z"},
       {"E2", "Bo", "south", State::partly, 1, 2, "2026-05-03T14:15:17Z"},
       {"E3", "Chen", "south", State::not_invited, 0, 0, ""}},
      {{"x.yaml",
        "2026-05-03T14:15:18Z",
        {error("answers.out-of-scale", {"x.yaml", 7, 3}, "10 is too much", "write 9")},
        ""},
       {"y.yaml", "2026-05-03T14:15:19Z", {error("a.b", {}, "m")}, "E2"}},
      {"E9"}};
  const std::string text = status_text(example_study(), status);
  EXPECT_THAT(text, HasSubstr("3 assessors, 1 complete, 1 partly, 0 waiting, 1 not invited."));
  EXPECT_THAT(text, HasSubstr("  South           0       1        0            1\n"));
  EXPECT_THAT(text, HasSubstr("      line 7, column 3: 10 is too much\n        write 9\n"));
  EXPECT_THAT(text, HasSubstr("      a file of this name was taken since, from E2\n"));
  EXPECT_THAT(text, HasSubstr("E9 answered and is not among the study's assessors.\n"));
}

TEST(InvitationsText, TellsNewOnesFromThoseMadeBefore) {
  const std::string text = invitations_text({{"E1", "Ana", "outbox/round-1-E1.yaml", true},
                                             {"E2", "Bo", "outbox/round-1-E2.yaml", false}},
                                            1);
  EXPECT_THAT(text, HasSubstr("Round 1: 1 new questionnaire, 1 as before."));
  EXPECT_THAT(text, HasSubstr("outbox/round-1-E2.yaml  as before\n"));
}

}  // namespace
}  // namespace pondera::report
