// SPDX-License-Identifier: Apache-2.0
#include "report/json_parts.hpp"

namespace pondera::report {

namespace {

Json json_of(const Diagnostic& diagnostic) {
  return {{"severity", severity_name(diagnostic.severity)},
          {"code", diagnostic.code},
          {"file", diagnostic.where.file},
          {"line", diagnostic.where.line},
          {"column", diagnostic.where.column},
          {"message", diagnostic.message},
          {"hint", diagnostic.hint}};
}

}  // namespace

Json json_of(const Diagnostics& diagnostics) {
  return array_of(diagnostics, [](const Diagnostic& d) { return json_of(d); });
}

Json json_of(const weights::WeighOptions& options) {
  const weights::JudgementScaleRow& scale = weights::judgement_scale(options.scale.scale);
  return {{"priority", weights::priority_method(options.priority.complete).name},
          {"incomplete", weights::incomplete_method(options.priority.incomplete).name},
          {"scale", scale.name},
          {"scale_parameter",
           optional(options.scale.parameter ? options.scale.parameter : scale.parameter)},
          {"scale_order", weights::name_of(weights::scale_orders(), options.scale_order)},
          {"threshold", options.threshold},
          {"basis", weights::name_of(weights::consistency_bases(), options.basis)},
          {"completion", weights::name_of(weights::completion_bounds(), options.completion)}};
}

Json json_of(const survey::RecordedDecision& recorded) {
  const survey::Decision& decision = recorded.decision;
  const survey::DecisionSubject& subject = decision.subject;
  Json judgement = nullptr;
  if (!subject.left.empty()) {
    judgement = Json::array({subject.left});
    if (!subject.right.empty()) judgement.push_back(subject.right);
  }
  return {{"event", recorded.sequence},
          {"at", recorded.at},
          {"by", decision.by.empty() ? Json(nullptr) : Json(decision.by)},
          {"round", decision.round},
          {"act", survey::act_name(decision.act)},
          {"assessor", subject.assessor},
          {"group", subject.group.empty() ? Json(nullptr) : Json(subject.group)},
          {"judgement", std::move(judgement)},
          {"reason", decision.reason}};
}

Json json_of(const std::vector<aggregation::AppliedDecision>& applied) {
  return array_of(applied, [](const aggregation::AppliedDecision& one) {
    Json json = json_of(one.recorded);
    json["removed"] = one.removed;
    return json;
  });
}

std::string_view testability_name(weights::Testability testability) {
  using weights::Testability;
  switch (testability) {
    case Testability::testable:
      return "testable";
    case Testability::trivial:
      return "trivial";
    case Testability::no_redundancy:
      return "no-redundancy";
    case Testability::disconnected:
      return "disconnected";
    case Testability::beyond_table:
      return "beyond-table";
    case Testability::not_computed:
      return "not-computed";
    case Testability::not_measured:
      break;
  }
  return "not-measured";
}

Json json_head(std::string_view format, const Provenance& provenance) {
  return {
      {"pondera", format},
      {"tool", tool()},
      {"study",
       {{"id", provenance.study}, {"revision", provenance.revision}, {"round", provenance.round}}},
      {"inputs", array_of(provenance.inputs, [](const InputDigest& input) {
         return Json{{"name", input.name}, {"sha256", input.sha256}};
       })}};
}

std::string dumped(const Json& document) {
  constexpr int indent = 2;
  return document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string finished_document(Json document, const Diagnostics& remarks) {
  document["diagnostics"] = json_of(remarks);
  return dumped(document);
}

Json json_of(const std::vector<aggregation::Exclusion>& excluded) {
  return array_of(excluded, [](const aggregation::Exclusion& exclusion) {
    return Json{{"id", exclusion.assessor}, {"reason", exclusion.reason}};
  });
}

std::string_view strata_rule(const survey::Study& study) {
  if (study.strata.empty() || study.stratum_count == survey::StratumCount::headcount)
    return "headcount";
  return study.stratum_count == survey::StratumCount::equal ? "equal" : "shares";
}

}  // namespace pondera::report
