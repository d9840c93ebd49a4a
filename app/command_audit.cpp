// SPDX-License-Identifier: Apache-2.0
// pondera audit: whose answers are careless, which answers to ask about again, who left gaps.
#include "app/commands.hpp"
#include "app/decisions.hpp"
#include "app/study_folder.hpp"
#include "audit/audit_panel.hpp"
#include "report/audit_json.hpp"
#include "report/audit_report.hpp"
#include "report/decisions_report.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

namespace {

std::string rendered(const std::string& format,
                     const LoadedStudy& loaded,
                     const audit::AuditReport& audited,
                     const std::vector<aggregation::AppliedDecision>& decisions,
                     const Diagnostics& remarks,
                     const std::string& language) {
  if (format == "json") return report::audit_json(audited, loaded.provenance, remarks, decisions);
  if (format == "csv") return report::audit_csv(audited);
  return report::audit_text(loaded.study, audited, language) +
         report::decisions_text(loaded.study, decisions,
                                "Decided by the organiser; the findings stay", language);
}

/// All but those of somebody who left the study and is left out by decision: nobody to mark.
std::vector<survey::Response> to_audit(const survey::Study& study,
                                       const aggregation::DecidedResponses& decided,
                                       std::vector<survey::Response> responses) {
  std::erase_if(responses, [&](const survey::Response& response) {
    return study.find_assessor(response.assessor) == nullptr &&
           std::ranges::find(decided.exclusions, response.assessor,
                             &aggregation::Exclusion::assessor) != decided.exclusions.end();
  });
  return responses;
}

Outcome run_audit(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  const auto responses = read_responses(loaded);
  if (!responses) return failed(responses.diagnostics());
  const auto decided = decided_responses(loaded, *responses);
  if (!decided) return failed(decided.diagnostics());
  const auto audited =
      audit::audit_panel(loaded.study, to_audit(loaded.study, *decided, *responses), loaded.weigh,
                         loaded.audit, {.decided = *decided});
  if (!audited) return failed(audited.diagnostics(), std::move(reading.sources));
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), responses.diagnostics().begin(), responses.diagnostics().end());
  remarks.insert(remarks.end(), decided.diagnostics().begin(), decided.diagnostics().end());
  remarks.insert(remarks.end(), audited.diagnostics().begin(), audited.diagnostics().end());
  if (arguments.value("format") == "csv") {
    const auto notes = report::decision_notes(loaded.study, decided->applied, *language);
    remarks.insert(remarks.end(), notes.begin(), notes.end());
  }
  const bool found = std::ranges::any_of(
      audited->assessors,
      [](const audit::AssessorAudit& assessor) { return !assessor.findings.empty(); });
  std::string output =
      rendered(arguments.value("format"), loaded, *audited, decided->applied, remarks, *language);
  const Exit exit = found && arguments.has("enforce") ? Exit::finding : Exit::done;
  return {exit, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command audit_command() {
  return {{.name = "audit",
           .summary = "careless, inconsistent or suspicious answers, with evidence",
           .description = "Looks at every assessor's answers, by themselves and beside the "
                          "panel's: answers as if at random, copied,\n"
                          "all alike or with left and right mixed up; groups above the threshold "
                          "of the consistency ratio; single\n"
                          "answers that fit least; gaps, dissent and influence. Gives a verdict: "
                          "sound, ask again, careless.\n"
                          "It marks; it never leaves anybody out.",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json", "csv"},
           .options = {study_option(),
                       language_option(),
                       {"enforce", "", "exit with status 1 when there is any finding"}},
           .example = "pondera audit my-index"},
          run_audit};
}

}  // namespace pondera::app
