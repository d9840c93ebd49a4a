// SPDX-License-Identifier: Apache-2.0
#include "report/json_documents.hpp"

#include "aggregation/expected_precision.hpp"
#include "report/aggregation_json.hpp"
#include "report/agreement_json.hpp"
#include "report/judgement_json.hpp"

#include <optional>
#include <string_view>

namespace pondera::report {

namespace {

Json json_of(const agreement::RoundStability& stability) {
  return {{"asked", stability.asked},
          {"replied", stability.replied},
          {"newcomers", stability.newcomers},
          {"kept", stability.kept},
          {"changed", stability.changed},
          {"completed", stability.completed},
          {"not_revised", stability.not_revised},
          {"moved", optional(stability.moved)},
          {"agreeing_before", stability.agreeing_before},
          {"agreeing_now", stability.agreeing_now},
          {"concordance_before", optional(stability.concordance_before)},
          {"concordance_now", optional(stability.concordance_now)},
          {"stop", stability.advice ? Json(stability.advice->stop) : Json(nullptr)},
          {"questions", array_of(stability.questions, [](const agreement::QuestionStability& one) {
             const std::string& right = one.question.right;
             return Json{{"group", one.question.group},
                         {"left", one.question.left},
                         {"right", right.empty() ? Json(nullptr) : Json(right)},
                         {"asked", one.asked},
                         {"replied", one.replied},
                         {"changed", one.changed},
                         {"moved", optional(one.moved)},
                         {"range_before", optional(one.range_before)},
                         {"range_now", optional(one.range_now)},
                         {"p", one.shift ? Json(one.shift->p) : Json(nullptr)},
                         {"p_adjusted", optional(one.adjusted_p)}};
           })}};
}

/// A group of mean priorities: what belongs to a matrix is not defined.
Json json_of_means(const aggregation::ConsensusGroup& group) {
  return {{"id", group.id},
          {"items", group.items},
          {"local", group.local},
          {"global", group.global},
          {"method", group.method},
          {"judgements", group.judgements},
          {"assessors", group.assessors},
          {"standard_deviation", group.standard_deviation}};
}

Json json_of_matrix(const aggregation::ConsensusGroup& group) {
  return {{"id", group.id},
          {"items", group.items},
          {"local", group.local},
          {"global", group.global},
          {"method", group.method},
          {"lambda_max", optional(group.lambda_max)},
          {"ci", optional(group.ci)},
          {"cr", optional(group.cr)},
          {"random_index", group.random_index},
          {"judgements", group.judgements},
          {"assessors", group.assessors},
          {"matrix", group.ratios}};
}

Json json_of(const aggregation::ConsensusGroup& group) {
  Json json =
      group.method == aggregation::mean_method ? json_of_means(group) : json_of_matrix(group);
  add_combination(json, group);
  return json;
}

Json json_of(const aggregation::LeafWeight& leaf) {
  Json json = {{"id", leaf.id}, {"weight", leaf.weight}, {"normalised", leaf.normalised}};
  if (leaf.answers > 0) {
    json["answers"] = leaf.answers;
    json["standard_deviation"] = optional(leaf.standard_deviation);
    json["variation"] = optional(leaf.variation);
    json["consensus"] = optional(leaf.consensus);
  }
  return json;
}

/// Criteria and indicators, each with its weight, the one without decisions, and the difference.
Json json_of(const std::optional<std::vector<aggregation::WeightChange>>& changes) {
  if (!changes) return nullptr;
  Json json = {{"criteria", Json::array()}, {"leaves", Json::array()}};
  for (const aggregation::WeightChange& change : *changes) {
    json[change.leaf ? "leaves" : "criteria"].push_back({{"id", change.id},
                                                         {"weight", change.weight},
                                                         {"without", change.without},
                                                         {"difference", change.difference()}});
  }
  return json;
}

std::string_view aggregation_name(const aggregation::GroupWeights& weights) {
  if (weights.method == survey::ElicitationMethod::rating) return "mean-rating";
  return weights.method == survey::ElicitationMethod::pairwise
             ? weights::name_of(aggregation::aggregations(), weights.aggregation.of)
             : "mean-priorities";
}
/// Precision as a share of the weight; `null` where it is not known.
Json margin_of(const std::optional<double>& log_error) {
  return log_error ? Json(aggregation::relative_margin(*log_error)) : Json(nullptr);
}

Json json_of(const ExpectedPrecision& precision) {
  const auto way = [](const WayOfAsking& asked) {
    return Json{{"pairs", asked.pairs}, {"minutes", asked.minutes}};
  };
  Json json = {{"noise_variance", precision.answers.noise_variance},
               {"opinion_variance", precision.answers.opinion_variance},
               {"designed", way(precision.designed)},
               {"other", precision.other ? way(*precision.other) : Json(nullptr)}};
  json["panels"] = array_of(precision.panels, [](const PanelToExpect& panel) {
    return Json{{"assessors", panel.assessors},
                {"margin", margin_of(panel.designed_error)},
                {"other_margin", margin_of(panel.other_error)}};
  });
  return json;
}

Json json_of(const aggregation::GroupPrecision& group) {
  return {{"group", group.group},
          {"assessors", group.assessors},
          {"log_error", optional(group.log_error)},
          {"margin", margin_of(group.log_error)},
          {"lower_bound", group.is_lower_bound},
          {"consensus", optional(group.consensus)},
          {"strata", array_of(group.strata, [](const aggregation::StratumPrecision& stratum) {
             return Json{
                 {"stratum", stratum.stratum.empty() ? Json(nullptr) : Json(stratum.stratum)},
                 {"share", stratum.share},
                 {"assessors", stratum.assessors},
                 {"variance", optional(stratum.variance)},
                 {"margin_with_one_more", margin_of(stratum.error_with_one_more)}};
           })}};
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
  return dumped(
      {{"pondera", "diagnostics/1"}, {"tool", tool()}, {"diagnostics", json_of(diagnostics)}});
}

std::string new_study_json(const std::string& folder, const std::string& example) {
  return dumped({{"pondera", "new/1"},
                 {"tool", tool()},
                 {"folder", folder},
                 {"example", example.empty() ? Json(nullptr) : Json(example)},
                 {"diagnostics", Json::array()}});
}

std::string weights_json(const survey::Study& study,
                         const aggregation::GroupWeights& weights,
                         const agreement::PanelAgreement& agreement,
                         const Provenance& provenance,
                         const Diagnostics& remarks,
                         const WeightDecisions& decisions) {
  Json document = json_head("weights/1", provenance);
  document["options"] = {{"elicitation", survey::elicitation_name(weights.method)},
                         {"aggregation", aggregation_name(weights)},
                         {"strata", strata_rule(study)},
                         {"random_index", weights.random_index}};
  if (weights.method == survey::ElicitationMethod::pairwise) {
    document["options"].update(json_of(weights.options));
  } else if (weights.method == survey::ElicitationMethod::best_worst) {
    document["options"]["best_worst"] =
        weights::name_of(weights::best_worst_models(), weights.options.best_worst);
  }
  document["options"].update(json_of(weights.aggregation));
  document["groups"] = array_of(
      weights.groups, [](const aggregation::ConsensusGroup& group) { return json_of(group); });
  document["leaves"] =
      array_of(weights.leaves, [](const aggregation::LeafWeight& leaf) { return json_of(leaf); });
  document["strata"] = strata_json(study, weights);
  document["hierarchy"] = hierarchy_json(weights);
  document["agreement"] = agreement_json(agreement);
  document["excluded"] = json_of(weights.excluded);
  document["decisions"] = json_of(decisions.applied);
  document["without_decisions"] = json_of(decisions.changes);
  document["assessors"] = Json::array();
  for (const weights::AssessorWeights& assessor : weights.individual) {
    document["assessors"].push_back(
        {{"id", assessor.assessor},
         {"groups", array_of(assessor.groups,
                             [](const weights::GroupPriorities& g) { return json_of(g); })}});
  }
  if (weights.individual.empty()) {
    for (const std::string& assessor : weights.assessors) {
      document["assessors"].push_back({{"id", assessor}, {"groups", Json::array()}});
    }
  }
  return finished_document(std::move(document), remarks);
}

std::string summary_json(const survey::Study& study,
                         const StudySummary& summary,
                         const Provenance& provenance,
                         const Diagnostics& remarks) {
  Json document = json_head("check/1", provenance);
  document["title"] = study.title.in(study.own_language());
  document["groups"] = summary.groups;
  document["leaves"] = summary.leaves;
  document["questions"] = summary.questions;
  document["minutes"] = summary.minutes;
  document["assessors"] = summary.assessors;
  document["units"] = optional(summary.units);
  document["tables"] = summary.tables;
  document["precision"] = summary.precision ? json_of(*summary.precision) : Json(nullptr);
  return finished_document(std::move(document), remarks);
}

std::string invitations_json(const std::vector<Invitation>& invitations,
                             const Provenance& provenance,
                             const Diagnostics& remarks) {
  Json document = json_head("invitations/1", provenance);
  document["invitations"] = array_of(invitations, [](const Invitation& invitation) {
    return Json{{"assessor", invitation.assessor},
                {"file", invitation.file.empty() ? Json(nullptr) : Json(invitation.file)},
                {"new", invitation.is_new}};
  });
  return finished_document(std::move(document), remarks);
}

std::string collection_json(const std::vector<CollectedFile>& files,
                            const Provenance& provenance,
                            const Diagnostics& remarks) {
  Json document = json_head("collection/1", provenance);
  document["files"] = array_of(files, [](const CollectedFile& file) {
    return Json{{"file", file.file},
                {"state", intake_name(file.intake)},
                {"assessor", file.assessor.empty() ? Json(nullptr) : Json(file.assessor)},
                {"answered", file.answered},
                {"asked", file.asked},
                {"diagnostics", json_of(file.remarks)}};
  });
  return finished_document(std::move(document), remarks);
}

std::string revisit_json(const RevisitPlan& plan,
                         const Provenance& provenance,
                         const Diagnostics& remarks) {
  Json document = json_head("revisit/1", provenance);
  document["round"] = plan.round;
  document["opened"] = plan.opened;
  document["assessors"] =
      array_of(plan.selection.assessors, [](const agreement::AssessorRevisit& one) {
        return Json{{"id", one.assessor},
                    {"owes_all", one.owes_all},
                    {"left_out", one.left_out},
                    {"questions", one.asked()},
                    {"least_fitting", one.least_fitting},
                    {"contested", one.contested},
                    {"unanswered", one.unanswered},
                    {"part", one.part}};
      });
  document["questions"] =
      array_of(plan.selection.questions, [](const survey::RevisitQuestion& question) {
        return Json{{"assessor", question.assessor},
                    {"group", question.group},
                    {"left", question.left},
                    {"right", question.right.empty() ? Json(nullptr) : Json(question.right)},
                    {"reason", survey::reason_name(question.reason)},
                    {"implied", optional(question.implied)}};
      });
  return finished_document(std::move(document), remarks);
}

std::string status_json(const StudyStatus& status,
                        const Provenance& provenance,
                        const Diagnostics& remarks) {
  Json document = json_head("status/1", provenance);
  document["assessors"] = array_of(status.assessors, [](const AssessorStatus& assessor) {
    Json json = {{"id", assessor.assessor},
                 {"stratum", assessor.stratum},
                 {"state", state_name(assessor.state)},
                 {"answered", assessor.answered},
                 {"asked", assessor.asked},
                 {"received", assessor.at.empty() ? Json(nullptr) : Json(assessor.at)}};
    if (assessor.revision) {
      json["revision"] = {{"asked", assessor.revision->asked},
                          {"kept", assessor.revision->kept},
                          {"changed", assessor.revision->changed}};
    }
    return json;
  });
  document["precision"] =
      array_of(status.precision, [](const aggregation::GroupPrecision& g) { return json_of(g); });
  document["strangers"] = status.strangers;
  if (status.stability) document["stability"] = json_of(*status.stability);
  document["refusals"] = array_of(status.refusals, [](const RefusedFile& refusal) {
    return Json{
        {"file", refusal.file},
        {"received", refusal.at},
        {"taken_since", refusal.taken_since.empty() ? Json(nullptr) : Json(refusal.taken_since)},
        {"reasons", json_of(refusal.reasons)}};
  });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
