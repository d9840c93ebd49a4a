// SPDX-License-Identifier: Apache-2.0
#include "report/simulation_json.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

using nlohmann::json;

TEST(SimulationJson, HasTruthFlawsAndJudgements) {
  const survey::Study study = testing::study_of({{"goal", {"a", "b"}}}, {"E1"});
  simulation::SimulatedPanel panel;
  panel.truth = {{"goal", {0.75, 0.25}}};
  panel.responses = {testing::response_of("E1", {{"goal", "b", "a", -3}})};
  simulation::SimulatedAssessor assessor;
  assessor.id = "E1";
  assessor.flaw = simulation::Flaw::sign_flips;
  assessor.noise = 0.5;
  assessor.turned = panel.responses[0].answers;
  panel.assessors = {assessor};
  simulation::PanelPlan plan{.seed = 9};
  plan.flaws = {{simulation::Flaw::sign_flips, 1}};
  const json document = json::parse(simulation_json(
      study, panel, plan, {.study = "small", .revision = "r", .round = 1, .inputs = {}}, {}));
  EXPECT_EQ(document["pondera"], "simulation/1");
  EXPECT_EQ(document["study"]["id"], "small");
  EXPECT_EQ(document["plan"]["seed"], 9);
  EXPECT_EQ(document["plan"]["flaws"]["sign-flips"], 1);
  EXPECT_EQ(document["truth"][0]["priorities"], json({0.75, 0.25}));
  EXPECT_EQ(document["assessors"][0]["flaw"], "sign-flips");
  EXPECT_EQ(document["assessors"][0]["copied_from"], nullptr);
  EXPECT_EQ(document["assessors"][0]["turned"][0]["left"], "b");
  EXPECT_EQ(document["assessors"][0]["judgements"][0]["judgement"], -3);
  EXPECT_EQ(document["diagnostics"], json::array());
}

TEST(SimulationJson, HasNullForAnErrorOfNoPanel) {
  simulation::PanelStudyRow row{.assessors = 4, .flawed = 0.1, .questions = 6};
  for (const simulation::CountRuleRow& rule : simulation::count_rules()) {
    row.outcomes.push_back({.rule = rule.rule});
  }
  row.outcomes[0].add({.log_rmse = 0.25, .leaf_percent = 20});
  row.detection.by_flaw[simulation::Flaw::copy] = {.planted = 2, .careless = 1, .named = 1};
  row.detection.panels = 1;
  const json document = json::parse(panel_study_json({row}, {}, {}, {}));
  EXPECT_EQ(document["pondera"], "panel-study/1");
  EXPECT_EQ(document["panels"], 50);
  const json& found = document["rows"][0];
  EXPECT_EQ(found["outcomes"][0]["rule"], "everybody");
  EXPECT_EQ(found["outcomes"][0]["log_rmse"], 0.25);
  EXPECT_EQ(found["outcomes"][2]["rule"], "audited");
  EXPECT_EQ(found["outcomes"][2]["log_rmse"], nullptr);
  EXPECT_EQ(found["detection"]["recall"], 0.5);
  EXPECT_EQ(found["detection"]["cr_precision"], nullptr);
  ASSERT_EQ(document["enough"].size(), 2U);
  EXPECT_EQ(document["enough"][1]["leaf_percent_below"], 10);
  EXPECT_EQ(document["enough"][1]["assessors"], nullptr);
  EXPECT_EQ(document["enough"][1]["largest"], 4);
  EXPECT_EQ(found["detection"]["flaws"][0]["flaw"], "copy");
}

}  // namespace
}  // namespace pondera::report
