// SPDX-License-Identifier: Apache-2.0
#include "report/proof_json.hpp"

#include "report/json_parts.hpp"
#include "report/proof_report.hpp"

#include <algorithm>
#include <utility>

namespace pondera::report {

namespace {

std::string_view verdict_name(proof::SumVerdict verdict) {
  switch (verdict) {
    case proof::SumVerdict::exact:
      return "exact";
    case proof::SumVerdict::rounded:
      return "rounded";
    case proof::SumVerdict::impossible:
      break;
  }
  return "impossible";
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json finding_json(const proof::Finding& finding) {
  const Diagnostic& told = finding.diagnostic;
  return {{"severity", severity_name(told.severity)},
          {"code", told.code},
          {"file", told.where.file},
          {"line", told.where.line},
          {"column", told.where.column},
          {"table", finding.table},
          {"heading", or_null(finding.column)},
          {"unit", or_null(finding.unit)},
          {"found", or_null(finding.found)},
          {"expected", or_null(finding.expected)},
          {"message", told.message},
          {"evidence", finding.evidence},
          {"mend", or_null(told.hint)}};
}

std::string printed_json_text(const proof::PrintedNumber& number) {
  return number.value.fixed_text(number.decimals);
}

Json sum_json(const proof::Proof& proof, const proof::SumCheck& check) {
  int decimals = check.total.decimals;
  for (const proof::PrintedNumber& part : check.parts) decimals = std::max(decimals, part.decimals);
  return {
      {"unit", check.unit},
      {"total", proof.totals[check.spec].total},
      {"verdict", verdict_name(check.verdict)},
      {"printed", printed_json_text(check.total)},
      {"parts", array_of(check.parts,
                         [](const proof::PrintedNumber& part) { return printed_json_text(part); })},
      {"parts_sum", check.parts_sum.fixed_text(decimals)}};
}

}  // namespace

std::string proof_json(const proof::Proof& proof,
                       const std::vector<InputDigest>& inputs,
                       const Diagnostics& remarks) {
  Json document = {
      {"pondera", "proof/1"},
      {"tool", tool()},
      {"inputs", array_of(inputs,
                          [](const InputDigest& input) {
                            return Json{{"name", input.name}, {"sha256", input.sha256}};
                          })},
      {"tables", proof.tables},
      {"units", proof.units},
      {"values", proof.values},
      {"errors", proof.errors()},
      {"totals",
       array_of(
           proof.totals,
           [](const proof::TotalSpec& spec) {
             return Json{{"total", spec.total}, {"parts", spec.parts}, {"assumed", spec.assumed}};
           })},
      {"rankings", array_of(proof.rankings,
                            [](const proof::RankingFound& ranking) {
                              return Json{
                                  {"table", ranking.table},
                                  {"heading", ranking.column},
                                  {"convention", proof::convention_row(ranking.convention).name},
                                  {"has_ties", ranking.has_ties},
                                  {"ascending", ranking.ascending}};
                            })},
      {"sums",
       array_of(proof.sums, [&](const proof::SumCheck& check) { return sum_json(proof, check); })},
      {"findings", array_of(proof.findings, finding_json)},
      {"remarks", proof.remarks}};
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
