// SPDX-License-Identifier: Apache-2.0
#include "report/simulation_report.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using simulation::Flaw;
using ::testing::HasSubstr;
using ::testing::Not;

survey::Study study() {
  survey::Study made = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3"});
  made.languages = {"en"};
  made.title.by_language["en"] = "Towns";
  return made;
}

simulation::SimulatedPanel panel() {
  simulation::SimulatedPanel made;
  made.truth = {{"goal", {0.5, 0.3, 0.2}}};
  for (const std::string id : {"E1", "E3", "E2"}) {
    made.responses.push_back(
        testing::response_of(id, {{"goal", "a", "b", 2}, {"goal", "c", "a", -4}}));
    made.responses.back().asked = 3;
    simulation::SimulatedAssessor assessor;
    assessor.id = id;
    assessor.noise = 0.25;
    made.assessors.push_back(assessor);
  }
  made.assessors[1].flaw = Flaw::sign_flips;
  made.assessors[1].turned = {made.responses[1].answers[1]};
  made.assessors[2].flaw = Flaw::copy;
  made.assessors[2].copied_from = "E1";
  return made;
}

TEST(SimulationReport, TellsWhoHasWhichFlaw) {
  const std::string text = simulation_text(study(), panel(), {.seed = 5}, "en");
  EXPECT_THAT(text, HasSubstr("Towns: a simulated panel of 3 assessors (seed 5)\n"
                              "6 of 9 comparisons answered.\n"));
  EXPECT_THAT(text, HasSubstr("E3             2/3   0.25  sign-flips (goal: c -4 a)\n"));
  EXPECT_THAT(text, HasSubstr("E2             2/3   0.25  copy of E1\n"));
  EXPECT_THAT(text, HasSubstr("b      30.00 %\n"));
}

TEST(SimulationReport, GivesEveryJudgementALine) {
  EXPECT_THAT(simulation_csv(panel()), HasSubstr("assessor,group,left,right,judgement\n"
                                                 "E1,goal,a,b,2\nE1,goal,c,a,-4\nE3,"));
}

TEST(SimulationReport, GivesEveryAssessorALineWithTheFlaw) {
  EXPECT_EQ(flaws_csv(panel()),
            "assessor,flaw,noise,copied_from,turned_group,turned\n"
            "E1,,0.250000,,,\nE3,sign-flips,0.250000,,,goal: c -4 a\nE2,copy,0.250000,E1,,\n");
}

simulation::PanelStudyRow row(int assessors, double flawed, double rmse) {
  simulation::PanelStudyRow made{.assessors = assessors, .flawed = flawed, .questions = 3};
  for (const simulation::CountRuleRow& rule : simulation::count_rules()) {
    made.outcomes.push_back({.rule = rule.rule});
    if (rule.rule == simulation::CountRule::cr_rule) continue;  // never a consensus
    for (int p = 0; p < 2; ++p) made.outcomes.back().add({.log_rmse = rmse, .leaf_percent = 12.5});
  }
  made.outcomes[1].left_out = 2 * assessors;
  made.detection.panels = 2;
  made.detection.panels_alarmed = 1;
  made.detection.by_flaw[Flaw::none] = {.planted = 8, .careless = 1, .above_cr = 2};
  if (flawed > 0) {
    made.detection.by_flaw[Flaw::random] = {.planted = 4, .careless = 3, .named = 2, .above_cr = 4};
  }
  return made;
}

TEST(SimulationReport, TellsTheErrorByNumberOfAssessors) {
  simulation::PanelStudyPlan plan;
  plan.panels = 2;
  const std::string text =
      panel_study_text(study(), {row(4, 0, 0.2), row(8, 0, 0.1), row(4, 0.3, 0.4)}, plan, "en");
  EXPECT_THAT(text, HasSubstr("Towns: 2 simulated panels for each line (seed 1)\n"));
  EXPECT_THAT(text, HasSubstr("\nnobody flawed, 3 comparisons each\n"));
  EXPECT_THAT(text, HasSubstr("\n30 % flawed, 3 comparisons each\n"));
  EXPECT_THAT(text, HasSubstr("cr-rule          8.0      -           -"));
  EXPECT_THAT(text, HasSubstr("no consensus in 2 of 2 panels\n"));
  // A quarter of the largest error of all blocks is a quarter of the longest bar.
  EXPECT_THAT(text, HasSubstr("0.100      12.5 %  ████████\n"));
  EXPECT_THAT(text, HasSubstr("assumed: noise of one judgement 0.15..0.7, spread of opinions 0.3, "
                              "of strata 0.15, of true priorities 0.6 (of logarithms); 0 % of the "
                              "answers left out.\n"));
  EXPECT_THAT(text, HasSubstr("\nFor a mean error of a weight below 20 %: 4 assessors; below 10 %: "
                              "more than 8 assessors (audited).\n"));
  EXPECT_THAT(text, HasSubstr("calls somebody careless in 2 of 4 panels.\n"));
  EXPECT_THAT(text, HasSubstr("random          4      75 %   50 %    100 %\n"));
  EXPECT_THAT(text, HasSubstr("the audit finds 75.00 %, the CR rule 100.00 %"));
}

TEST(SimulationReport, HasADashForTheShareOfNoVerdict) {
  simulation::PanelStudyRow quiet = row(4, 0.3, 0.4);
  quiet.detection.by_flaw[Flaw::none].careless = 0;
  quiet.detection.by_flaw[Flaw::random].careless = 0;
  EXPECT_THAT(
      panel_study_text(study(), {quiet}, {}, "en"),
      HasSubstr("the audit finds 0.00 %, the CR rule 100.00 %; right are - of the audit's"));
}

TEST(SimulationReport, GivesEveryRuleOfEveryPointALine) {
  const std::string csv = panel_study_csv({row(4, 0.3, 0.2)});
  EXPECT_THAT(csv, HasSubstr("\n4,0.3,1,3,everybody,2,2,0,0.200000,0.000000,12.500000\n"));
  EXPECT_THAT(csv, HasSubstr("\n4,0.3,1,3,cr-rule,2,0,8,,,\n"));
}

TEST(SimulationReport, LeavesOutWhatWasNotPlanted) {
  simulation::Detection none;
  none.by_flaw[Flaw::none] = {.planted = 3};
  EXPECT_THAT(detection_text(none), Not(HasSubstr("random")));
}

}  // namespace
}  // namespace pondera::report
