// SPDX-License-Identifier: Apache-2.0
#include "report/simulation_json.hpp"

#include "report/json_parts.hpp"
#include "simulation/enough_assessors.hpp"

#include <optional>
#include <string_view>

namespace pondera::report {

namespace {

using simulation::Flaw;
using simulation::FlawCount;
using simulation::PanelPlan;
using simulation::PanelStudyRow;
using simulation::RuleOutcome;
using simulation::SimulatedAssessor;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json json_of(const PanelPlan& plan) {
  Json flaws = Json::object();
  for (const auto& [flaw, share] : plan.flaws) flaws[std::string(name_of(flaw))] = share;
  return {{"seed", plan.seed},
          {"truth_spread", plan.truth_spread},
          {"strata_differ", plan.stratum_spread},
          {"opinions", plan.opinion_spread},
          {"noise", Json::array({plan.least_noise, plan.most_noise})},
          {"missing", plan.missing},
          {"slips", plan.slips},
          {"flaws", flaws}};
}

Json json_of(const survey::Answer& answer) {
  return {{"group", answer.group},
          {"left", answer.left},
          {"right", answer.right},
          {"judgement", answer.code}};
}

Json json_of(const SimulatedAssessor& assessor, const survey::Response& response) {
  const auto answers = [](const std::vector<survey::Answer>& all) {
    return array_of(all, [](const survey::Answer& answer) { return json_of(answer); });
  };
  return {{"id", assessor.id},
          {"flaw", text_or_null(name_of(assessor.flaw))},
          {"noise", assessor.noise},
          {"copied_from", text_or_null(assessor.copied_from)},
          {"turned_group", text_or_null(assessor.turned_group)},
          {"turned", answers(assessor.turned)},
          {"asked", response.asked},
          {"judgements", answers(response.answers)}};
}

Json truth_of(const survey::Study& study, const simulation::SimulatedPanel& panel) {
  Json groups = Json::array();
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    const survey::HierarchyNode& group = study.hierarchy.node(index);
    groups.push_back({{"id", group.id},
                      {"items", array_of(group.children,
                                         [&](survey::NodeIndex child) {
                                           return Json(study.hierarchy.node(child).id);
                                         })},
                      {"priorities", panel.truth.at(group.id)}});
  }
  return groups;
}

Json json_of(const RuleOutcome& outcome) {
  const bool any = outcome.weighed > 0;
  const auto number = [&](double value) { return any ? Json(value) : Json(nullptr); };
  return {{"rule", simulation::count_rules().at(static_cast<std::size_t>(outcome.rule)).name},
          {"weighed", outcome.weighed},
          {"left_out", outcome.left_out},
          {"log_rmse", number(outcome.error.log_rmse)},
          {"log_rmse_sd", number(outcome.standard_deviation())},
          {"leaf_percent", number(outcome.error.leaf_percent)}};
}

Json json_of(const simulation::EnoughAssessors& enough) {
  return {{"pairs", enough.pairs},
          {"flawed", enough.flawed},
          {"leaf_percent_below", enough.below},
          {"assessors", enough.assessors ? Json(*enough.assessors) : Json(nullptr)},
          {"largest", enough.largest}};
}

Json json_of(const simulation::Detection& detection) {
  const auto share = [](std::optional<double> value) {
    return value ? Json(*value) : Json(nullptr);
  };
  Json flaws = Json::array();
  for (const auto& [flaw, count] : detection.by_flaw) {
    flaws.push_back({{"flaw", text_or_null(name_of(flaw))},
                     {"assessors", count.planted},
                     {"careless", count.careless},
                     {"named", count.named},
                     {"above_cr", count.above_cr}});
  }
  return {{"panels", detection.panels},
          {"panels_alarmed", detection.panels_alarmed},
          {"recall", share(detection.recall())},
          {"precision", share(detection.precision())},
          {"cr_recall", share(detection.cr_recall())},
          {"cr_precision", share(detection.cr_precision())},
          {"flaws", flaws}};
}

Json json_of(const PanelStudyRow& row) {
  return {{"assessors", row.assessors},
          {"flawed", row.flawed},
          {"pairs", row.pairs},
          {"comparisons", row.questions},
          {"outcomes",
           array_of(row.outcomes, [](const RuleOutcome& outcome) { return json_of(outcome); })},
          {"detection", json_of(row.detection)}};
}

}  // namespace

std::string simulation_json(const survey::Study& study,
                            const simulation::SimulatedPanel& panel,
                            const PanelPlan& plan,
                            const Provenance& provenance,
                            const Diagnostics& remarks) {
  Json document = json_head("simulation/1", provenance);
  document["plan"] = json_of(plan);
  document["truth"] = truth_of(study, panel);
  document["assessors"] = Json::array();
  for (std::size_t k = 0; k < panel.assessors.size(); ++k) {
    document["assessors"].push_back(json_of(panel.assessors[k], panel.responses[k]));
  }
  return finished_document(std::move(document), remarks);
}

std::string panel_study_json(const std::vector<PanelStudyRow>& rows,
                             const simulation::PanelStudyPlan& plan,
                             const Provenance& provenance,
                             const Diagnostics& remarks) {
  Json document = json_head("panel-study/1", provenance);
  document["plan"] = json_of(plan.panel);
  document["panels"] = plan.panels;
  document["enough"] =
      array_of(simulation::enough_assessors(rows),
               [](const simulation::EnoughAssessors& enough) { return json_of(enough); });
  document["rows"] = array_of(rows, [](const PanelStudyRow& row) { return json_of(row); });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
