// SPDX-License-Identifier: Apache-2.0
#include "report/audit_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using audit::AssessorAudit;
using audit::AuditReport;
using audit::Finding;

/// A finding's code in a few words, for the summary.
struct FewWords {
  std::string_view code;
  std::string_view words;
};

constexpr std::array few_words = {
    FewWords{"audit.random", "answers as if at random"},
    FewWords{"audit.reversed", "left and right mixed up throughout"},
    FewWords{"audit.copied", "the answers of another assessor"},
    FewWords{"audit.uniform", "the same answer nearly everywhere"},
    FewWords{"audit.extreme", "hardly anything but the strongest answer"},
    FewWords{"audit.one-sided", "nearly always the same side"},
    FewWords{"audit.fast", "faster than one can read"}};

std::string words_of(const std::string& code) {
  const auto* row = std::ranges::find(few_words, code, &FewWords::code);
  return row == few_words.end() ? code.substr(code.find('.') + 1) : std::string(row->words);
}

/// What makes an assessor careless: the decisive findings, else the signs.
std::string reasons_of(const AssessorAudit& assessor) {
  for (const auto weight : {audit::EvidenceWeight::decisive, audit::EvidenceWeight::sign}) {
    std::string reasons;
    std::set<std::string> named;
    for (const Finding& finding : assessor.findings) {
      if (finding.weight != weight || !named.insert(finding.code).second) continue;
      reasons += (reasons.empty() ? "" : "; ") + words_of(finding.code);
    }
    if (!reasons.empty()) return reasons;
  }
  return "";
}

/// "inconsistent (2 groups), suspect-judgement (3)".
std::string codes_of(const AssessorAudit& assessor) {
  std::string codes;
  std::set<std::string> named;
  for (const Finding& finding : assessor.findings) {
    if (!named.insert(finding.code).second) continue;
    const auto count = std::ranges::count(assessor.findings, finding.code, &Finding::code);
    codes += (codes.empty() ? "" : ", ") + finding.code.substr(finding.code.find('.') + 1);
    if (count == 1) continue;
    const bool in_groups = !finding.worst || finding.code == "audit.inconsistent";
    codes += " (" + std::to_string(count) + (in_groups ? " groups)" : ")");
  }
  return codes;
}

std::string verdict_words(audit::Verdict verdict) {
  return verdict == audit::Verdict::ask_again ? "ask again" : std::string(name_of(verdict));
}

bool dissents(const AssessorAudit& assessor) {
  return std::ranges::find(assessor.findings, "audit.dissent", &Finding::code) !=
         assessor.findings.end();
}

struct NamedOnes {
  std::size_t count = 0;
  std::string names;

  void add(const std::string& name) {
    ++count;
    names += (names.empty() ? "" : ", ") + name;
  }
};

/// " (ana)": whose answers they are, for the organiser alone; findings are to be forwarded.
std::string original_of(const AuditReport& report, const AssessorAudit& assessor) {
  const bool copied = std::ranges::find(assessor.findings, "audit.copied", &Finding::code) !=
                      assessor.findings.end();
  if (!copied || !assessor.evidence || !assessor.evidence->alike) return "";
  return " (" + report.assessors[assessor.evidence->alike->other].assessor + ")";
}

/// The careless, each with why; the first beside the count.
void add_careless(const AuditReport& report, TextTable& table) {
  std::vector<std::string> careless;
  for (const AssessorAudit& assessor : report.assessors) {
    if (assessor.verdict != audit::Verdict::careless) continue;
    careless.push_back(assessor.assessor + ": " + reasons_of(assessor) +
                       original_of(report, assessor));
  }
  if (careless.empty()) table.add({"careless", "0", ""});
  for (std::size_t i = 0; i < careless.size(); ++i) {
    const bool first = i == 0;
    table.add({first ? "careless" : "", first ? std::to_string(careless.size()) : "", careless[i]});
  }
}

/// How many deserve which verdict, and who.
std::string summary_of(const AuditReport& report) {
  NamedOnes again;
  NamedOnes dissent;
  std::size_t sound = 0;
  for (const AssessorAudit& assessor : report.assessors) {
    if (assessor.verdict == audit::Verdict::ask_again) again.add(assessor.assessor);
    if (assessor.verdict == audit::Verdict::sound) ++sound;
    if (dissents(assessor)) dissent.add(assessor.assessor);
  }
  TextTable table({{"", Align::left}, {"", Align::right}, {"", Align::left}}, "  ");
  add_careless(report, table);
  table.add({"ask again", std::to_string(again.count), again.names});
  table.add({"sound", std::to_string(sound), ""});
  if (dissent.count > 0) {
    table.add({"dissent", std::to_string(dissent.count), dissent.names + " (no fault)"});
  }
  return table.text();
}

/// What is marked in answers of this method, and against what.
std::string measured_by(const survey::Study& study, const AuditReport& report) {
  const survey::ElicitationMethod method = study.elicitation.method;
  std::string text;
  if (method == survey::ElicitationMethod::pairwise) {
    text += "CR above " + fixed_text(report.threshold, 2) + " is marked (random-index table '" +
            report.random_index + "').\n";
  }
  if (survey::averages_weights(method)) {
    text += "Answers: " + std::string(survey::elicitation_row(method).given) + ".\n";
  }
  if (method == survey::ElicitationMethod::best_worst) {
    text += "An input-based CR above its threshold for the group's size and scale is marked.\n";
  }
  return text;
}

/// A line per assessor; influence only where leaving somebody out leaves weights.
std::string assessors_table(const AuditReport& report) {
  const bool with_influence = std::ranges::any_of(
      report.assessors, [](const AssessorAudit& each) { return each.influence.has_value(); });
  std::vector<TextTable::Column> columns = {
      {"assessor", Align::left}, {"answered", Align::right}, {"highest CR", Align::right}};
  if (with_influence) {
    columns.push_back({"influence", Align::right});
    columns.push_back({"rank changes", Align::right});
  }
  columns.push_back({"verdict", Align::left});
  columns.push_back({"findings", Align::left});
  TextTable table(std::move(columns), "  ");
  for (const AssessorAudit& assessor : report.assessors) {
    std::vector<std::string> row = {
        assessor.assessor, std::to_string(assessor.answered) + "/" + std::to_string(assessor.asked),
        assessor.highest_cr ? fixed_text(*assessor.highest_cr, 3) : "-"};
    if (with_influence) {
      const auto& influence = assessor.influence;
      row.push_back(influence ? fixed_text(100 * influence->largest_change, 2) : "-");
      row.push_back(influence ? std::to_string(influence->rank_changes) : "-");
    }
    row.push_back(verdict_words(assessor.verdict));
    row.push_back(codes_of(assessor));
    table.add(std::move(row));
  }
  std::string text = table.text();
  if (with_influence) {
    text +=
        "\nInfluence: by how many percentage points a weight would change at most without these "
        "answers; rank changes: how many\nitems would then have another rank.\n";
  }
  return text;
}

/// What an organiser can do now; nothing when there is nothing to do.
std::string how_to_act(const AuditReport& report) {
  const auto verdicts = [&](audit::Verdict verdict) {
    return std::ranges::count(report.assessors, verdict, &AssessorAudit::verdict) > 0;
  };
  const bool again = verdicts(audit::Verdict::ask_again);
  const bool careless = verdicts(audit::Verdict::careless);
  if (!again && !careless) return "";
  std::string text = "\nWhat to do:\n";
  if (again) {
    text +=
        "  - ask again: ask them about the answers above, or open a new round: 'pondera revisit' "
        "asks everybody\n    for what fits least and what is contested ('--dry-run' shows it).\n";
  }
  if (careless) {
    text +=
        "  - careless: ask first. 'pondera weigh --exclude ID=REASON' shows the weights without "
        "somebody;\n    'pondera decide' writes down what you decide, and why.\n";
  }
  return text;
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
  std::string text = study.title.in(language) + ": audit of " +
                     counted(report.assessors.size(), "response", "responses") + "\n";
  if (report.assessors.empty()) return text + "Nobody has answered yet.\n";
  text += "A verdict is a reason to look or to ask; nobody is left out because of it.\n";
  text += measured_by(study, report);
  text += "\n" + summary_of(report) + "\n" + assessors_table(report);
  for (const AssessorAudit& assessor : report.assessors) {
    if (assessor.findings.empty()) continue;
    text += "\n" + assessor.assessor + "\n";
    for (const Finding& finding : assessor.findings) {
      text += "  - " + finding.message + place_of(finding) + "\n";
    }
  }
  return text + how_to_act(report);
}

std::string audit_csv(const AuditReport& report) {
  std::string csv = csv_line({"assessor", "code", "group", "message", "kind", "weight"});
  for (const AssessorAudit& assessor : report.assessors) {
    for (const Finding& finding : assessor.findings) {
      csv += csv_line({assessor.assessor, finding.code, finding.group, finding.message,
                       std::string(name_of(finding.kind)), std::string(name_of(finding.weight))});
    }
  }
  return csv;
}

}  // namespace pondera::report
