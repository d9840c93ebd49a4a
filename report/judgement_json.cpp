// SPDX-License-Identifier: Apache-2.0
#include "report/judgement_json.hpp"

namespace pondera::report {

namespace {

Json json_of(const weights::BestWorstFit& fit) {
  const bool linear = fit.model == weights::BestWorstModel::linear;
  Json json = {{"model", linear ? "linear" : "nonlinear"},
               {"best", fit.best},
               {"worst", fit.worst},
               {"best_over_worst", fit.best_over_worst},
               {"xi", fit.xi},
               {"unique", fit.unique},
               {"xi_of_ratios", fit.consistency.xi},
               {"cr", optional(fit.consistency.cr)},
               {"input_cr", optional(fit.consistency.input_cr)},
               {"input_threshold", optional(fit.consistency.threshold)}};
  if (!linear) {
    json["intervals"] = array_of(fit.intervals, [](const weights::WeightInterval& interval) {
      return Json::array({interval.lower, interval.upper});
    });
  }
  return json;
}

}  // namespace

Json json_of(const weights::WorstJudgement& worst) {
  return {{"left", worst.left},
          {"right", worst.right},
          {"judgement", worst.code},
          {"fitting", worst.fitting_code},
          {"cr_after", optional(worst.cr_after)},
          {"file", worst.where.file},
          {"line", worst.where.line}};
}

Json json_of(const weights::GroupPriorities& group) {
  Json json = {{"id", group.group},
               {"items", group.items},
               {"answered", group.answered},
               {"pairs", group.pairs},
               {"priorities", group.priorities},
               {"method", group.method.empty() ? Json(nullptr) : Json(group.method)},
               {"lambda_max", optional(group.lambda_max)},
               {"ci", optional(group.ci)},
               {"cr", optional(group.cr)},
               {"random_index", group.random_index},
               {"gci", optional(group.gci)},
               {"testability", testability_name(group.testability)},
               {"worst", group.worst ? json_of(*group.worst) : Json(nullptr)}};
  if (group.asked < group.pairs) json["asked"] = group.asked;
  if (group.best_worst) json["best_worst"] = json_of(*group.best_worst);
  return json;
}

void name_method(Json& document, survey::ElicitationMethod method) {
  if (!survey::averages_weights(method)) return;
  document["options"]["elicitation"] = survey::elicitation_name(method);
}

}  // namespace pondera::report
