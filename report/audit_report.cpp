// SPDX-License-Identifier: Apache-2.0
#include "report/audit_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <set>

namespace pondera::report {

namespace {

using audit::AssessorAudit;
using audit::AuditReport;
using audit::Finding;

std::string codes_of(const AssessorAudit& assessor) {
  std::string codes;
  std::set<std::string> named;
  for (const Finding& finding : assessor.findings) {
    if (!named.insert(finding.code).second) continue;
    const auto count = std::ranges::count(assessor.findings, finding.code, &Finding::code);
    codes += (codes.empty() ? "" : ", ") + finding.code.substr(finding.code.find('.') + 1);
    if (count > 1) codes += " (" + std::to_string(count) + " groups)";
  }
  return codes;
}

/// " See replies/wei.yaml:35.": where the judgement that fits least stands, if there is one.
std::string place_of(const Finding& finding) {
  if (!finding.worst || finding.worst->where.file.empty()) return "";
  return " See " + printable(finding.worst->where.file) + ":" +
         std::to_string(finding.worst->where.line) + ".";
}

}  // namespace

std::string audit_text(const survey::Study& study,
                       const AuditReport& report,
                       std::string_view language) {
  const auto marked = std::ranges::count_if(
      report.assessors, [](const AssessorAudit& assessor) { return !assessor.findings.empty(); });
  std::string text = study.title.in(language) + ": audit of " +
                     counted(report.assessors.size(), "response", "responses") + "\n";
  if (report.assessors.empty()) return text + "Nobody has answered yet.\n";
  text += std::to_string(marked) + " of " + std::to_string(report.assessors.size()) +
          " with findings. A finding is a reason to look or to ask, not a verdict; nobody is "
          "left out because of it.\n";
  if (study.elicitation.method == survey::ElicitationMethod::pairwise) {
    text += "CR above " + fixed_text(report.threshold, 2) + " is marked (random-index table '" +
            report.random_index + "').\n";
  }
  if (survey::averages_weights(study.elicitation.method)) {
    text +=
        "Answers: " + std::string(survey::elicitation_row(study.elicitation.method).given) + ".\n";
  }
  if (study.elicitation.method == survey::ElicitationMethod::best_worst) {
    text += "An input-based CR above its threshold for the group's size and scale is marked.\n";
  }
  TextTable table({{"assessor", Align::left},
                   {"answered", Align::right},
                   {"highest CR", Align::right},
                   {"findings", Align::left}},
                  "  ");
  for (const AssessorAudit& assessor : report.assessors) {
    table.add({assessor.assessor,
               std::to_string(assessor.answered) + "/" + std::to_string(assessor.asked),
               assessor.highest_cr ? fixed_text(*assessor.highest_cr, 3) : "-",
               codes_of(assessor)});
  }
  text += "\n" + table.text();
  for (const AssessorAudit& assessor : report.assessors) {
    if (assessor.findings.empty()) continue;
    text += "\n" + assessor.assessor + "\n";
    for (const Finding& finding : assessor.findings) {
      text += "  - " + finding.message + place_of(finding) + "\n";
    }
  }
  return text;
}

std::string audit_csv(const AuditReport& report) {
  std::string csv = csv_line({"assessor", "code", "group", "message"});
  for (const AssessorAudit& assessor : report.assessors) {
    for (const Finding& finding : assessor.findings) {
      csv += csv_line({assessor.assessor, finding.code, finding.group, finding.message});
    }
  }
  return csv;
}

}  // namespace pondera::report
