// SPDX-License-Identifier: Apache-2.0
#include "report/progress_report.hpp"

#include "core/utf8.hpp"
#include "report/labels.hpp"
#include "report/revisit_report.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <map>

namespace pondera::report {

namespace {

using State = AssessorStatus::State;

std::string fraction(int part, int whole) {
  return std::to_string(part) + "/" + std::to_string(whole);
}

std::string where_text(const SourceSpot& where) {
  std::string text;
  if (where.line > 0) text += "line " + std::to_string(where.line);
  if (where.column > 0) text += ", column " + std::to_string(where.column);
  return text.empty() ? text : text + ": ";
}

std::string reasons_text(const Diagnostics& reasons) {
  std::string text;
  for (const Diagnostic& reason : reasons) {
    if (reason.severity != Severity::error) continue;
    text += "      " + where_text(reason.where) + reason.message + "\n";
    if (!reason.hint.empty()) text += "        " + reason.hint + "\n";
  }
  return text;
}

std::string counted_remarks(const CollectedFile& file,
                            Severity severity,
                            std::string_view one,
                            std::string_view many) {
  const auto count = std::ranges::count(file.remarks, severity, &Diagnostic::severity);
  return count == 0 ? "" : counted(static_cast<std::size_t>(count), one, many);
}

std::string intake_detail(const CollectedFile& file) {
  if (file.intake == Intake::refused) {
    return counted_remarks(file, Severity::error, "mistake", "mistakes");
  }
  std::string detail = fraction(file.answered, file.asked) + " answered";
  const std::string warnings = counted_remarks(file, Severity::warning, "warning", "warnings");
  if (!warnings.empty()) detail += ", " + warnings;
  for (const Diagnostic& remark : file.remarks) {
    if (remark.severity == Severity::note) detail += "; " + remark.message;
  }
  return detail;
}

std::string strata_text(const survey::Study& study, const StudyStatus& status) {
  TextTable table({{"stratum", Align::left},
                   {"complete", Align::right},
                   {"partly", Align::right},
                   {"waiting", Align::right},
                   {"not invited", Align::right}},
                  "  ");
  for (const survey::Stratum& stratum : study.strata) {
    std::map<State, int> count;
    for (const AssessorStatus& assessor : status.assessors) {
      if (assessor.stratum == stratum.id) ++count[assessor.state];
    }
    table.add({stratum_label(study, stratum.id), std::to_string(count[State::complete]),
               std::to_string(count[State::partly]), std::to_string(count[State::invited]),
               std::to_string(count[State::not_invited])});
  }
  return table.text();
}

/// @param asks_again whether the round asks some things again.
std::vector<TextTable::Column> status_columns(bool asks_again) {
  std::vector<TextTable::Column> columns = {{"assessor", Align::left},
                                            {"name", Align::left},
                                            {"state", Align::left},
                                            {"answered", Align::right}};
  if (asks_again)
    columns.insert(columns.end(), {{"kept", Align::right}, {"changed", Align::right}});
  columns.push_back({"received (UTC)", Align::left});
  return columns;
}

std::vector<std::string> status_cells(const AssessorStatus& assessor, bool asks_again) {
  std::vector<std::string> cells = {
      assessor.assessor, assessor.name, std::string(state_name(assessor.state)),
      assessor.asked > 0 ? fraction(assessor.answered, assessor.asked) : ""};
  if (asks_again) {
    const bool revised = assessor.revision && !assessor.at.empty();
    cells.push_back(revised ? std::to_string(assessor.revision->kept) : "");
    cells.push_back(revised ? std::to_string(assessor.revision->changed) : "");
  }
  cells.push_back(assessor.at);
  return cells;
}

}  // namespace

std::string_view state_name(State state) {
  switch (state) {
    case State::not_invited:
      return "not invited";
    case State::invited:
      return "waiting";
    case State::partly:
      return "partly";
    case State::not_asked:
      return "nothing to reconsider";
    case State::complete:
      break;
  }
  return "complete";
}

std::string_view intake_name(Intake intake) {
  switch (intake) {
    case Intake::stored:
      return "stored";
    case Intake::already_stored:
      return "already stored";
    case Intake::replaced_since:
      return "replaced since";
    case Intake::refused:
      break;
  }
  return "refused";
}

std::string summary_text(const survey::Study& study,
                         const StudySummary& summary,
                         std::size_t warnings) {
  const bool rated = study.elicitation.method == survey::ElicitationMethod::rating;
  std::string text = study.title.in(study.own_language()) + " (" + study.id + "), round " +
                     std::to_string(study.round) + ": " +
                     (warnings == 0 ? "everything is in order"
                                    : "no errors, " + counted(warnings, "warning", "warnings")) +
                     ".\n";
  text += "  " + counted(summary.leaves, "indicator", "indicators") + " in " +
          counted(summary.groups, rated ? "group" : "comparison group",
                  rated ? "groups" : "comparison groups") +
          "\n";
  const survey::ElicitationMethodRow& asked = survey::elicitation_row(study.elicitation.method);
  text += "  " + counted(static_cast<std::size_t>(summary.questions), asked.one, asked.many) +
          " per assessor, about " +
          counted(static_cast<std::size_t>(summary.minutes), "minute", "minutes") + "\n";
  text += "  " + counted(summary.assessors, "assessor", "assessors");
  if (!study.strata.empty()) text += " in " + counted(study.strata.size(), "stratum", "strata");
  text += "\n";
  if (summary.units) {
    text += "  " + counted(*summary.units, "unit", "units") + " with scores, " +
            counted(summary.tables, "table", "tables") + " to publish\n";
  } else {
    text += "  no scores.csv: weights only, no ranking\n";
  }
  if (summary.precision) text += "\n" + expected_precision_text(*summary.precision);
  return text;
}

std::string invitations_text(const std::vector<Invitation>& invitations, int round) {
  TextTable table({{"assessor", Align::left},
                   {"name", Align::left},
                   {"questionnaire", Align::left},
                   {"", Align::left}},
                  "  ");
  std::size_t fresh = 0;
  std::size_t without = 0;
  for (const Invitation& invitation : invitations) {
    const bool asked = !invitation.file.empty();
    table.add({invitation.assessor, invitation.name, invitation.file,
               !asked              ? "nothing to reconsider"
               : invitation.is_new ? ""
                                   : "as before"});
    if (invitation.is_new) ++fresh;
    if (!asked) ++without;
  }
  return "Round " + std::to_string(round) + ": " +
         counted(fresh, "new questionnaire", "new questionnaires") + ", " +
         std::to_string(invitations.size() - fresh - without) + " as before" +
         (without == 0 ? "" : ", " + std::to_string(without) + " with nothing to reconsider") +
         ".\n\n" + table.text();
}

std::string collection_text(const std::vector<CollectedFile>& files) {
  const auto count = [&](Intake intake) {
    return std::to_string(std::ranges::count(files, intake, &CollectedFile::intake));
  };
  if (files.empty()) return "No file to take in.\n";
  std::string text = counted(files.size(), "file", "files") + ": " + count(Intake::stored) +
                     " stored, " + count(Intake::already_stored) + " already stored, ";
  const std::string replaced = count(Intake::replaced_since);
  if (replaced != "0") text += replaced + " replaced since, ";
  text += count(Intake::refused) + " refused.\n\n";
  TextTable table({{"", Align::left}, {"", Align::left}, {"", Align::left}, {"", Align::left}},
                  "  ");
  for (const CollectedFile& file : files) {
    table.add({printable(file.file), std::string(intake_name(file.intake)), file.assessor,
               intake_detail(file)});
  }
  return text + table.text();
}

std::string status_text(const survey::Study& study, const StudyStatus& status) {
  const auto count = [&](State state) {
    return std::to_string(std::ranges::count(status.assessors, state, &AssessorStatus::state));
  };
  std::string text =
      study.title.in(study.own_language()) + ", round " + std::to_string(status.round) + ": " +
      counted(status.assessors.size(), "assessor", "assessors") + ", " + count(State::complete) +
      " complete, " + count(State::partly) + " partly, " + count(State::invited) + " waiting, " +
      count(State::not_invited) + " not invited" +
      (count(State::not_asked) == "0" ? ""
                                      : ", " + count(State::not_asked) +
                                            " with nothing to "
                                            "reconsider") +
      ".\n";
  if (!study.strata.empty()) text += "\n" + strata_text(study, status);
  const bool asks_again = status.stability.has_value();
  TextTable table(status_columns(asks_again), "  ");
  for (const AssessorStatus& assessor : status.assessors) {
    table.add(status_cells(assessor, asks_again));
  }
  text += "\n" + table.text();
  if (status.stability) text += "\n" + stability_text(study, *status.stability, status.round);
  for (const std::string& stranger : status.strangers) {
    text += "\n" + stranger + " answered and is not among the study's assessors.\n";
  }
  text += panel_precision_text(study, status.precision);
  if (!status.refusals.empty()) text += "\nRefused files, kept in the store with their reasons\n";
  for (const RefusedFile& refusal : status.refusals) {
    text += "  " + printable(refusal.file) + "  (" + refusal.at + ")\n";
    if (refusal.taken_since.empty()) {
      text += reasons_text(refusal.reasons);
    } else {
      text += "      a file of this name was taken since, from " + refusal.taken_since + "\n";
    }
  }
  return text;
}

}  // namespace pondera::report
