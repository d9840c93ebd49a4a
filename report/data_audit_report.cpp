// SPDX-License-Identifier: Apache-2.0
#include "report/data_audit_report.hpp"

#include "core/number_text.hpp"
#include "report/json_parts.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using scoring::DataFinding;
using scoring::DataRemark;

/// With what should be looked at.
std::string sentence(const survey::Study& study,
                     const DataRemark& remark,
                     std::string_view language) {
  const std::string of = label_of(study, remark.of, language);
  const std::string other = label_of(study, remark.other, language);
  const std::string value = fixed_text(remark.value, 2);
  switch (remark.kind) {
    case DataFinding::unit_coverage:
      return remark.of + " has scores for " + percent_text(remark.value) + " of the indicators";
    case DataFinding::indicator_coverage:
      return of + " has scores of " + percent_text(remark.value) + " of the units";
    case DataFinding::constant:
      return of + " is " + value + " for all units: it tells none apart";
    case DataFinding::outlier:
      return remark.other + " lies " + value + " robust standard deviations from the others in " +
             of + ": a slip, or a unit apart?";
    case DataFinding::skewed:
      return of + " is skewed (" + value + "): a few units are far from the rest";
    case DataFinding::collinear:
      return of + " and " + other + " say nearly the same (correlation " + value +
             "): does one thing count twice?";
    case DataFinding::proportional:
      return other + " is " + of + " times " + number_text(remark.value) +
             " in every unit: one of them can go";
    case DataFinding::dominant:
      return of + " carries " + percent_text(remark.value) + " of the weight";
    case DataFinding::idle:
      return of + " hardly changes a total: its effective weight is " + percent_text(remark.value);
    case DataFinding::against_total:
      return of + " goes against the total (correlation " + value + "): is its direction right?";
  }
  return {};
}

std::string number_or_dash(const std::optional<double>& value) {
  return value ? fixed_text(*value, 2) : "-";
}

std::string share_or_dash(const std::optional<double>& value) {
  return value ? percent_text(*value) : "-";
}

}  // namespace

std::string data_audit_text(const survey::Study& study,
                            const scoring::DataAudit& audit,
                            std::string_view language) {
  std::string text = study.title.in(language) + ": the scores\n";
  text += counted(audit.units, "unit", "units") + ", " +
          counted(audit.indicators.size(), "indicator", "indicators") + "; " +
          (audit.remarks.empty() ? "nothing stands out"
                                 : counted(audit.remarks.size(), "remark", "remarks")) +
          ".\n";
  for (const DataRemark& remark : audit.remarks) {
    text += "  - " + sentence(study, remark, language) + "\n";
  }
  TextTable table({{"", Align::left},
                   {"scores", Align::right},
                   {"different", Align::right},
                   {"lowest", Align::right},
                   {"mean", Align::right},
                   {"highest", Align::right},
                   {"weight", Align::right},
                   {"effective weight", Align::right},
                   {"correlation with total", Align::right}},
                  "  ");
  for (const scoring::IndicatorAudit& one : audit.indicators) {
    table.add({label_of(study, one.id, language), std::to_string(one.present),
               std::to_string(one.distinct), number_or_dash(one.lowest), number_or_dash(one.mean),
               number_or_dash(one.highest), share_or_dash(one.weight),
               share_or_dash(one.effective_weight), number_or_dash(one.correlation)});
  }
  return text + "\n" + table.text();
}

std::string data_audit_json(const scoring::DataAudit& audit,
                            const scoring::DataAuditOptions& options,
                            const Provenance& provenance,
                            const Diagnostics& remarks) {
  Json document = json_head("data-audit/1", provenance);
  document["options"] = {{"coverage", options.coverage},   {"outlier", options.outlier},
                         {"skewness", options.skewness},   {"kurtosis", options.kurtosis},
                         {"collinear", options.collinear}, {"dominant", options.dominant},
                         {"idle", options.idle},           {"fewest_units", options.fewest_units}};
  document["units"] = audit.units;
  document["findings"] = array_of(audit.remarks, [](const DataRemark& remark) {
    return Json{{"kind", scoring::finding_name(remark.kind)},
                {"of", remark.of},
                {"other", remark.other.empty() ? Json(nullptr) : Json(remark.other)},
                {"value", remark.value}};
  });
  document["indicators"] = array_of(audit.indicators, [](const scoring::IndicatorAudit& one) {
    return Json{{"id", one.id},
                {"present", one.present},
                {"distinct", one.distinct},
                {"lowest", optional(one.lowest)},
                {"highest", optional(one.highest)},
                {"mean", optional(one.mean)},
                {"skewness", optional(one.skewness)},
                {"weight", optional(one.weight)},
                {"effective_weight", optional(one.effective_weight)},
                {"correlation", optional(one.correlation)}};
  });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
