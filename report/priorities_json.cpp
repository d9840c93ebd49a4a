// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_json.hpp"

#include "report/json_parts.hpp"
#include "report/provenance.hpp"

#include <cmath>

namespace pondera::report {

namespace {

using weights::MatrixAnalysis;

std::string_view termination_name(weights::Termination termination) {
  using weights::Termination;
  switch (termination) {
    case Termination::closed_form:
      return "closed-form";
    case Termination::converged:
      return "converged";
    case Termination::eigensolver:
      return "eigensolver";
    case Termination::iteration_cap:
      return "iteration-cap";
    case Termination::not_finite:
      break;
  }
  return "not-finite";
}

Json pair_of(const MatrixReport& report, int first, int second) {
  return Json::array({report.items[static_cast<std::size_t>(first)],
                      report.items[static_cast<std::size_t>(second)]});
}

/// A number, or the text "inf" or "-inf", which JSON has no number for.
Json number_or_infinity(const std::optional<double>& value) {
  if (!value || std::isfinite(*value)) return optional(value);
  return *value > 0 ? "inf" : "-inf";
}

Json matrix_json(const std::vector<std::vector<double>>& ratios) {
  return array_of(ratios, [](const std::vector<double>& row) {
    return array_of(row, [](double ratio) { return ratio > 0 ? Json(ratio) : Json(nullptr); });
  });
}

Json methods_json(const MatrixAnalysis& analysis) {
  return array_of(analysis.methods, [](const weights::MethodAnalysis& method) {
    return Json{{"name", method.name},
                {"approximate", method.approximate},
                {"termination", termination_name(method.termination)},
                {"iterations", method.iterations},
                {"priorities", method.w},
                {"lambda_max", optional(method.lambda_max)},
                {"difference", method.difference},
                {"other_order", method.other_order}};
  });
}

Json indices_json(const MatrixReport& report) {
  return array_of(report.analysis.indices, [&](const weights::IndexAnalysis& index) {
    const weights::IndexValue& value = index.value;
    return Json{{"name", index.name},
                {"symbol", index.symbol},
                {"help", index.help},
                {"value", optional(value.value)},
                {"limit", optional(value.limit)},
                {"reason", value.value ? Json(nullptr) : Json(weights::reason_name(value.reason))},
                {"items", array_of(value.items, [&](int at) {
                   return report.items[static_cast<std::size_t>(at)];
                 })}};
  });
}

Json judgements_json(const MatrixReport& report) {
  return array_of(report.analysis.judgements, [&](const weights::JudgementAnalysis& judgement) {
    const weights::ResidualDiagnostic& fit = judgement.fit;
    return Json{
        {"pair", pair_of(report, fit.first, fit.second)},
        {"judged", std::exp(fit.log_ratio)},
        {"implied", std::exp(judgement.implied_log_ratio)},
        {"residual", fit.residual},
        {"leverage", fit.leverage},
        {"left_out", optional(fit.left_out)},
        {"t", number_or_infinity(fit.t)},
        {"unchecked",
         fit.reason == weights::Unchecked::none ? Json(nullptr) : Json(weights::name(fit.reason))},
        {"flagged", fit.flagged},
        {"gradient", judgement.gradient}};
  });
}

Json change_json(const MatrixReport& report, int first, int second, int code) {
  const auto i = static_cast<std::size_t>(first);
  const auto j = static_cast<std::size_t>(second);
  return {{"pair", pair_of(report, first, second)},
          {"judged", report.analysis.judged[i][j]},
          {"judgement", code}};
}

Json worst_json(const MatrixReport& report) {
  if (!report.analysis.worst) return nullptr;
  const weights::LeastFitting& worst = *report.analysis.worst;
  Json json = change_json(report, worst.first, worst.second, worst.fitting_code);
  json["log_error"] = worst.log_error;
  json["cr_after"] = optional(worst.cr_after);
  if (const auto& found = report.analysis.contradiction) {
    json["contradiction"] = {{"through", report.items[static_cast<std::size_t>(found->through)]},
                             {"first_leg", std::exp(found->first_leg)},
                             {"second_leg", std::exp(found->second_leg)},
                             {"indirect", std::exp(found->indirect)},
                             {"reversed", found->reversed}};
  } else {
    json["contradiction"] = nullptr;
  }
  return json;
}

Json revision_json(const MatrixReport& report) {
  if (!report.analysis.revision) return nullptr;
  const weights::SingleRevision& best = report.analysis.revision->revision;
  Json json = change_json(report, best.first, best.second, best.code);
  json["lambda_max"] = best.lambda;
  json["steps"] = best.steps;
  json["order_changes"] = best.order_changes;
  json["cr_after"] = optional(report.analysis.revision->cr_after);
  return json;
}

Json fewest_changes_json(const MatrixReport& report) {
  if (!report.analysis.fewest_changes) return nullptr;
  const weights::FewestChanges& found = *report.analysis.fewest_changes;
  const bool known = found.count != weights::ChangeCount::unknown;
  Json json = {{"changes", known ? Json(found.size) : Json(nullptr)},
               {"at_least", found.at_least},
               {"exact", found.count == weights::ChangeCount::exact}};
  json["free_sets"] = array_of(found.freed, [&](const weights::FreedPairs& set) {
    return Json{
        {"pairs",
         array_of(set.pairs, [&](const auto& p) { return pair_of(report, p.first, p.second); })},
        {"lambda_max", set.lambda}};
  });
  json["best"] = nullptr;
  if (found.coded) {
    Json changes = Json::array();
    for (std::size_t k = 0; k < found.coded->pairs.size(); ++k) {
      const auto [i, j] = found.coded->pairs[k];
      changes.push_back(change_json(report, i, j, found.coded->codes[k]));
    }
    json["best"] = {{"changes", std::move(changes)}, {"lambda_max", found.coded->lambda}};
  }
  json["one_by_one"] = array_of(found.greedy, [&](const weights::SingleRevision& step) {
    Json change = change_json(report, step.first, step.second, step.code);
    change["lambda_max"] = step.lambda;
    return change;
  });
  return json;
}

Json reversed_json(const MatrixReport& report) {
  return array_of(report.analysis.reversed, [&](const weights::Flip& flip) {
    return Json{{"pair", pair_of(report, flip.first, flip.second)},
                {"judged", std::exp(flip.log_ratio)},
                {"cr_after", flip.cr_after}};
  });
}

Json simulated_json(const MatrixAnalysis& analysis) {
  if (!analysis.simulated) return nullptr;
  return {{"mean", analysis.simulated->mean},
          {"standard_error", analysis.simulated->standard_error},
          {"draws", analysis.simulated->draws},
          {"seed", analysis.simulated->seed}};
}

}  // namespace

std::string priorities_json(const MatrixReport& report, const Diagnostics& remarks) {
  const MatrixAnalysis& analysis = report.analysis;
  const weights::MatrixConsistency& found = analysis.consistency;
  const weights::MethodAnalysis& chosen = analysis.methods.front();
  Json document = {
      {"pondera", "priorities/1"},
      {"tool", tool()},
      {"options", json_of(report.options)},
      {"items", report.items},
      {"matrix", matrix_json(analysis.judged)},
      {"scaled", analysis.scaled.empty() ? Json(nullptr) : matrix_json(analysis.scaled)},
      {"missing", analysis.pairs - analysis.known},
      {"priorities", chosen.w},
      {"method", chosen.name},
      {"error", analysis.error.empty() ? Json(nullptr) : Json(analysis.error)},
      {"methods", methods_json(analysis)}};
  document["lambda_max"] =
      found.principal.usable() ? Json(found.principal.lambda_max) : Json(nullptr);
  document["ci"] = optional(found.ci);
  document["cr"] = optional(found.cr);
  document["judged_cr"] = optional(analysis.judged_cr);
  document["random_index"] = found.random_index;
  document["random_index_value"] = optional(found.random_index_value);
  document["simulated_random_index"] = simulated_json(analysis);
  document["testability"] = testability_name(found.testability);
  document["degrees_of_freedom"] = found.degrees_of_freedom;
  document["completion"] = array_of(analysis.gaps, [&](const weights::GapAnalysis& gap) {
    return Json{{"pair", pair_of(report, gap.first, gap.second)},
                {"ratio", std::exp(gap.log_ratio)}};
  });
  document["indices"] = indices_json(report);
  document["judgements"] = judgements_json(report);
  document["worst"] = worst_json(report);
  document["best_revision"] = revision_json(report);
  document["fewest_changes"] = fewest_changes_json(report);
  document["reversed"] = reversed_json(report);
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
