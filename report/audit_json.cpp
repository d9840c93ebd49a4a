// SPDX-License-Identifier: Apache-2.0
#include "report/audit_json.hpp"

#include "report/judgement_json.hpp"

#include <utility>

namespace pondera::report {

namespace {

Json json_of(const audit::AuditOptions& options) {
  return {{"random_odds", options.random_odds},
          {"turned_odds", options.turned_odds},
          {"same_answer", options.same_answer},
          {"extreme", options.extreme},
          {"copied", options.copied},
          {"one_sided_p", options.one_sided_p},
          {"speed", options.speed},
          {"dissent", options.dissent},
          {"suspect", options.suspect},
          {"suspects", options.suspects},
          {"influence", options.influence}};
}

Json json_of(const audit::AssessorEvidence& evidence) {
  const audit::AnswerEvidence& answers = evidence.answers;
  return {{"log_odds_random", answers.random_over_judged()},
          {"log_odds_turned", answers.turned},
          {"noise", answers.noise},
          {"correlation", optional(answers.correlation)},
          {"distance", optional(evidence.distance)},
          {"distance_z", optional(evidence.distance_z)}};
}

/// The most alike other assessor, by name.
Json alike_json(const audit::AuditReport& report, const audit::AssessorEvidence& evidence) {
  if (!evidence.alike) return nullptr;
  const audit::SameAnswers& alike = *evidence.alike;
  return {{"id", report.assessors[alike.other].assessor},
          {"shared", alike.shared},
          {"same", alike.same},
          {"share", alike.share},
          {"usual", alike.usual},
          {"chance", alike.chance}};
}

Json json_of(const audit::Influence& influence) {
  return {{"distance", influence.distance},
          {"z", optional(influence.z)},
          {"largest_change", influence.largest_change},
          {"leaf", influence.leaf},
          {"with", influence.with},
          {"without", influence.without},
          {"rank_changes", influence.rank_changes}};
}

Json json_of(const audit::Finding& finding) {
  Json evidence = Json::object();
  for (const auto& [name, value] : finding.evidence) evidence[name] = value;
  return {{"code", finding.code},
          {"kind", name_of(finding.kind)},
          {"weight", name_of(finding.weight)},
          {"group", finding.group},
          {"message", finding.message},
          {"evidence", std::move(evidence)},
          {"worst", finding.worst ? report::json_of(*finding.worst) : Json(nullptr)}};
}

Json json_of(const audit::AssessorAudit& assessor) {
  const auto& evidence = assessor.evidence;
  const auto& influence = assessor.influence;
  return {{"id", assessor.assessor},
          {"answered", assessor.answered},
          {"asked", assessor.asked},
          {"highest_cr", optional(assessor.highest_cr)},
          {"verdict", name_of(assessor.verdict)},
          {"evidence", evidence ? json_of(*evidence) : Json(nullptr)},
          {"influence", influence ? json_of(*influence) : Json(nullptr)},
          {"findings", array_of(assessor.findings,
                                [](const audit::Finding& finding) { return json_of(finding); })},
          {"groups", array_of(assessor.groups, [](const weights::GroupPriorities& group) {
             return report::json_of(group);
           })}};
}

}  // namespace

std::string audit_json(const audit::AuditReport& report,
                       const Provenance& provenance,
                       const Diagnostics& remarks,
                       const std::vector<aggregation::AppliedDecision>& decisions) {
  Json document = json_head("audit/1", provenance);
  document["options"] = json_of(report.options);
  document["options"]["threshold"] = report.threshold;
  document["options"]["random_index"] = report.random_index;
  name_method(document, report.method);
  document["decisions"] = json_of(decisions);
  document["assessors"] = array_of(report.assessors, [&](const audit::AssessorAudit& assessor) {
    Json json = json_of(assessor);
    if (assessor.evidence) json["evidence"]["alike"] = alike_json(report, *assessor.evidence);
    return json;
  });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
