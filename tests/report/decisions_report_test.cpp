// SPDX-License-Identifier: Apache-2.0
#include "report/decisions_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using survey::DecisionAct;
using ::testing::HasSubstr;

survey::RecordedDecision recorded(std::int64_t sequence,
                                  DecisionAct act,
                                  survey::DecisionSubject subject,
                                  std::string reason,
                                  std::string by = "") {
  return {{act, 1, std::move(subject), std::move(reason), std::move(by)},
          sequence,
          "2026-05-03T14:15:16Z"};
}

/// Unlike in width, amount and person.
std::vector<aggregation::AppliedDecision> three_decisions() {
  return {{recorded(7, DecisionAct::exclude, {"E1", "", "", ""}, "late", "Ana"), 4},
          {recorded(8, DecisionAct::exclude, {"E2", "work", "", ""}, "=cmd()"), 0},
          {recorded(11, DecisionAct::exclude, {"E3", "work", "jobs", "pay"}, "mistyped"), 1}};
}

TEST(DecisionText, NamesWhoWhatWhyHowMuchWhenAndByWhom) {
  EXPECT_EQ(decision_text(example_study(), three_decisions()[0], "en"),
            "event 7: E1, everything, left out (late), 4 answers, 2026-05-03T14:15:16Z by Ana");
  EXPECT_EQ(decision_text(example_study(), three_decisions()[2], "zh"),
            "event 11: E3, 岗位 against 薪酬, left out (mistyped), 1 answer, 2026-05-03T14:15:16Z");
}

TEST(DecisionText, SaysARatingAndAnIdThatTheStudyNoLongerHas) {
  EXPECT_EQ(subject_text(example_study(), {"E3", "work", "pay", ""}, "en"), "the rating of Pay");
  EXPECT_EQ(subject_text(example_study(), {"E3", "play", "", ""}, "en"), "group play");
}

TEST(DecisionsText, HasALinePerDecision) {
  EXPECT_EQ(
      decisions_text(example_study(), three_decisions(), "Decided", "en"),
      "\nDecided\n"
      "  event  assessor  left out            removes  reason    decided\n"
      "      7  E1        everything        4 answers  late      2026-05-03T14:15:16Z by Ana\n"
      "      8  E2        group Work          nothing  =cmd()    2026-05-03T14:15:16Z\n"
      "     11  E3        Jobs against Pay   1 answer  mistyped  2026-05-03T14:15:16Z\n");
  EXPECT_EQ(decisions_text(example_study(), {}, "Decided", "en"), "");
}

TEST(DecisionNotes, AreOnePerDecision) {
  const Diagnostics notes = decision_notes(example_study(), three_decisions(), "en");
  ASSERT_EQ(notes.size(), 3U);
  EXPECT_EQ(notes[2].code, "decide.in-force");
  EXPECT_THAT(notes[2].message, HasSubstr("event 11: E3, Jobs against Pay, left out (mistyped)"));
}

TEST(WeightDecisionsText, ShowsWeightsWithAndWithoutInPercentagePoints) {
  const std::string text = weight_decisions_text(
      example_study(),
      {three_decisions(),
       {{{"work", false, 0.75, 0.5}, {"homes", true, 0.25, 0.5}, {"pay", true, 0.3, 0.3}}}},
      "en");
  EXPECT_THAT(text, HasSubstr("         belongs to     with  without  difference\n"
                              "  Work               75.00 %  50.00 %      +25.00\n"
                              "  Homes              25.00 %  50.00 %      -25.00\n"
                              "  Pay    Work        30.00 %  30.00 %        0.00\n"));
}

TEST(WeightDecisionsText, SaysWhenThereIsNothingToCompare) {
  auto nothing = three_decisions();
  for (auto& one : nothing) one.removed = 0;
  EXPECT_THAT(weight_decisions_text(example_study(), {nothing, {}}, "en"),
              HasSubstr("They remove nothing"));
  EXPECT_THAT(weight_decisions_text(example_study(), {three_decisions(), {}}, "en"),
              HasSubstr("Without them there are no weights"));
  EXPECT_EQ(weight_decisions_text(example_study(), {}, "en"), "");
}

TEST(DecisionList, SaysWhatBecameOfEach) {
  auto later = recorded(9, DecisionAct::exclude, {"E2", "", "", ""}, "rude");
  later.decision.round = 2;
  const std::vector<survey::RecordedDecision> decisions = {
      recorded(3, DecisionAct::exclude, {"E1", "", "", ""}, "late"),
      recorded(5, DecisionAct::exclude, {"E1", "", "", ""}, "very late"),
      recorded(6, DecisionAct::include, {"E1", "", "", ""}, "not late"),
      recorded(8, DecisionAct::exclude, {"E1", "", "", ""}, "late after all"), later};
  const std::string text = decision_list_text(example_study(), decisions, "en");
  EXPECT_THAT(text, HasSubstr("1 exclusion is in force."));
  for (const char* state : {"replaced by event 5", "taken back by event 6", "takes event 5 back",
                            "in force  ", "holds from round 2"}) {
    EXPECT_THAT(text, HasSubstr(state));
  }
  const std::string document =
      decision_list_json(example_study(), decisions, 8, {"city", "r1", 1, {}}, {});
  EXPECT_THAT(document, HasSubstr("\"recorded\": 8"));
  EXPECT_THAT(document, HasSubstr("\"state\": \"taken back\",\n      \"other_event\": 6"));
  EXPECT_THAT(document, HasSubstr("\"state\": \"later round\",\n      \"other_event\": null"));
}

}  // namespace
}  // namespace pondera::report
