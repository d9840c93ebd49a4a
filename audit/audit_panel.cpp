// SPDX-License-Identifier: Apache-2.0
#include "audit/audit_panel.hpp"

#include "aggregation/participants.hpp"
#include "audit/other_elicitations.hpp"
#include "audit/panel_findings.hpp"
#include "audit/speed_findings.hpp"
#include "audit/style_findings.hpp"
#include "core/assert.hpp"
#include "weights/judgement_words.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace pondera::audit {

namespace {

using survey::Answer;
using survey::ElicitationMethod;
using survey::Response;
using survey::Study;
using weights::GroupPriorities;
using weights::Testability;
using weights::WorstJudgement;

/// "'Rail' against 'Energy' was answered left 7; the other answers imply about right 2 (then CR
/// would be 0.08)".
std::string worst_words(const Study& study, const WorstJudgement& worst, double threshold) {
  std::string text = quoted_label(study, worst.left) + " against " +
                     quoted_label(study, worst.right) + " was answered " + answer_words(worst.code);
  if (worst.fitting_code == worst.code) {
    return text + ", which is also what the other answers imply; several contradict each other";
  }
  text += "; the other answers imply about " + answer_words(worst.fitting_code);
  if (worst.cr_after) {
    text += " (then CR would be " + ratio_text(*worst.cr_after, threshold) + ")";
  }
  return text;
}

/// How the sentence about the least fitting judgement of an inconsistent group begins.
constexpr std::string_view least_fit_words = " What fits least: ";
/// And the one about the two answers that it contradicts.
constexpr std::string_view said_words = " Said was: ";

Finding inconsistent(const Study& study, const GroupPriorities& group, double threshold) {
  Finding finding;
  finding.code = "audit.inconsistent";
  finding.kind = EvidenceKind::consistency;
  finding.group = group.group;
  finding.evidence = {{"cr", *group.cr}, {"threshold", threshold}};
  finding.message = "CR " + ratio_text(*group.cr, threshold) + " in " +
                    quoted_label(study, group.group) + " exceeds " +
                    ratio_text(threshold, *group.cr) + ".";
  if (group.worst) {
    finding.worst = group.worst;
    finding.evidence["code"] = group.worst->code;
    finding.evidence["fitting_code"] = group.worst->fitting_code;
    if (group.worst->cr_after) finding.evidence["cr_after"] = *group.worst->cr_after;
    finding.message +=
        std::string(least_fit_words) + worst_words(study, *group.worst, threshold) + ".";
    if (const auto& found = group.worst->contradiction) {
      std::vector<std::string> labels;
      for (const std::string& id : group.items) labels.push_back(label(study, id));
      finding.message +=
          std::string(said_words) + weights::contradiction_words(*found, labels) + ".";
    }
  }
  return finding;
}

std::string incomplete_consequence(Testability testability) {
  switch (testability) {
    case Testability::disconnected:
      return "; those that were answered give no weights by themselves, but still count in the "
             "panel's.";
    case Testability::testable:
      return "; the others count in the panel's weights.";
    case Testability::no_redundancy:
      return "; the others count in the panel's weights, but none of them could contradict "
             "another, so their consistency cannot be tested.";
    default:
      return "; the others count in the panel's weights, but their consistency is not checked.";
  }
}

Finding incomplete_group(const Study& study, const GroupPriorities& group) {
  const int missing = group.asked - group.answered;
  Finding finding;
  finding.code = "audit.incomplete";
  finding.group = group.group;
  finding.evidence = {{"missing", missing}, {"asked", group.asked}};
  finding.message = std::to_string(missing) + " of " + std::to_string(group.asked) +
                    (group.asked == 1 ? " comparison in " : " comparisons in ") +
                    quoted_label(study, group.group) +
                    (missing == 1 ? " was left open" : " were left open");
  finding.message += incomplete_consequence(group.testability);
  return finding;
}

Finding incomplete_ratings(const Study& study, const Response& response) {
  std::set<std::string> rated;
  for (const Answer& answer : response.answers) rated.insert(answer.left);
  std::string names;
  int missing = 0;
  for (const survey::NodeIndex index : study.hierarchy.leaves()) {
    const std::string& id = study.hierarchy.node(index).id;
    if (rated.contains(id)) continue;
    ++missing;
    names += (names.empty() ? "" : ", ") + quoted_label(study, id);
  }
  Finding finding;
  finding.code = "audit.incomplete";
  const auto leaves = static_cast<int>(study.hierarchy.leaves().size());
  finding.evidence = {{"missing", missing}, {"asked", leaves}};
  finding.message = std::to_string(missing) + " of " + std::to_string(leaves) +
                    (missing == 1 ? " ratings was left open: " : " ratings were left open: ") +
                    names + ".";
  return finding;
}

std::optional<Finding> uniform_ratings(const Response& response) {
  // Fewer answers that agree are no surprise in a small questionnaire.
  constexpr std::size_t fewest_answers = 6;
  if (response.answers.size() < fewest_answers) return std::nullopt;
  const int code = response.answers.front().code;
  const auto same = [code](const Answer& answer) { return answer.code == code; };
  if (!std::ranges::all_of(response.answers, same)) return std::nullopt;
  Finding finding;
  finding.code = "audit.uniform";
  finding.kind = EvidenceKind::style;
  finding.weight = EvidenceWeight::sign;
  finding.evidence = {{"answers", static_cast<double>(response.answers.size())}, {"code", code}};
  finding.message = "All " + std::to_string(response.answers.size()) +
                    " answers are the same: " + std::to_string(code) + ".";
  return finding;
}

void check_groups(const Study& study, double threshold, AssessorAudit& audit) {
  for (const GroupPriorities& group : audit.groups) {
    if (group.cr && group.testability == Testability::testable) {
      audit.highest_cr = std::max(audit.highest_cr.value_or(0.0), *group.cr);
    }
    if (group.cr && *group.cr > threshold) {
      audit.findings.push_back(inconsistent(study, group, threshold));
    }
    if (group.answered < group.asked) audit.findings.push_back(incomplete_group(study, group));
  }
}

/// Groups of points, direct weights, or best and worst.
void check_other_groups(const Study& study, AssessorAudit& audit) {
  for (const GroupPriorities& group : audit.groups) {
    if (group.best_worst && group.best_worst->consistency.threshold) {
      audit.highest_cr = std::max(audit.highest_cr.value_or(0.0),
                                  group.best_worst->consistency.input_cr.value_or(0.0));
    }
    if (auto finding = contradicting_best_worst(study, group)) {
      audit.findings.push_back(*std::move(finding));
    }
    if (auto finding = unanswered_group(study, group)) {
      audit.findings.push_back(*std::move(finding));
    }
  }
}

void check_whole(const Study& study,
                 const Response& response,
                 double threshold,
                 AssessorAudit& audit) {
  if (response.answers.empty()) {
    Finding finding;
    finding.code = "audit.no-answer";
    finding.message = "Nothing was answered.";
    finding.evidence = {{"asked", response.asked}};
    audit.findings.push_back(std::move(finding));
    return;
  }
  if (response.method == ElicitationMethod::pairwise) return check_groups(study, threshold, audit);
  const bool in_groups = survey::averages_weights(response.method);
  auto same = in_groups ? uniform_answers(response) : uniform_ratings(response);
  if (same) audit.findings.push_back(*std::move(same));
  if (in_groups) return check_other_groups(study, audit);
  Finding open = incomplete_ratings(study, response);
  if (open.evidence.at("missing") > 0) audit.findings.push_back(std::move(open));
}

bool same_judgement(const Finding& one, const Finding& other) {
  return one.worst && other.worst && one.group == other.group &&
         one.worst->left == other.worst->left && one.worst->right == other.worst->right;
}

/// An inconsistent group is told in one sentence where the judgement in question is named already,
/// or where single judgements do not matter any more.
void shorten_inconsistent(bool decided, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.code != "audit.inconsistent") continue;
    const bool named = std::ranges::any_of(findings, [&](const Finding& other) {
      return other.code == "audit.suspect-judgement" && same_judgement(finding, other);
    });
    const std::size_t least_fit = finding.message.find(least_fit_words);
    if ((!decided && !named) || least_fit == std::string::npos) continue;
    const std::size_t said = finding.message.find(said_words, least_fit);
    const std::string contradiction =
        decided || said == std::string::npos ? "" : finding.message.substr(said);
    finding.message.erase(least_fit);
    if (named) finding.message += " What fits least is named above." + contradiction;
  }
}

/// Style first, then the panel's word, then, for answers worth reading closely, single judgements.
void add_panel_findings(const PanelView& view, const UsualStyle& usual, AuditReport& report) {
  const int strongest = view.study.elicitation.strongest;
  for (std::size_t k = 0; k < report.assessors.size(); ++k) {
    AssessorAudit& assessor = report.assessors[k];
    std::vector<Finding> found = style_findings(view.responses[k], usual, strongest, view.options);
    std::ranges::move(careless_findings(view, k), std::back_inserter(found));
    const bool decided = std::ranges::any_of(
        found, [](const Finding& finding) { return finding.weight == EvidenceWeight::decisive; });
    if (!decided) std::ranges::move(closer_findings(view, k), std::back_inserter(found));
    std::ranges::move(assessor.findings, std::back_inserter(found));
    shorten_inconsistent(decided, found);
    assessor.findings = std::move(found);
    assessor.evidence = view.evidence[k];
  }
}

Diagnostics check_against_panel(const Study& study,
                                const std::vector<Response>& responses,
                                const weights::WeighOptions& weigh,
                                AuditReport& report) {
  const auto judgements = panel_judgements(study, responses);
  if (!judgements) return judgements.diagnostics();
  const int strongest = study.elicitation.strongest;
  const auto evidence = panel_evidence(*judgements, strongest, report.options);
  add_panel_findings({study, responses, *judgements, evidence, weigh, report.options},
                     usual_style(responses, strongest), report);
  return {};
}

/// One response by itself; nothing when it cannot be read, which `found` says.
std::optional<AssessorAudit> audited_alone(const Study& study,
                                           const Response& response,
                                           const weights::WeighOptions& options,
                                           Diagnostics& found) {
  Diagnostics wrong = aggregation::misfits(study, response);
  for (Diagnostic& misfit : wrong) {
    // Who left the study can be looked at all the same.
    if (misfit.code == "aggregation.unknown-assessor") misfit.severity = Severity::warning;
  }
  const bool is_readable = !has_error(wrong);
  std::ranges::move(wrong, std::back_inserter(found));
  if (!is_readable) return std::nullopt;
  AssessorAudit assessor;
  assessor.assessor = response.assessor;
  assessor.asked = response.asked;
  assessor.answered = static_cast<int>(response.answers.size());
  if (response.method != ElicitationMethod::rating) {
    auto weighed = weights::weigh_assessor(response, study.hierarchy, options);
    found.insert(found.end(), weighed.diagnostics().begin(), weighed.diagnostics().end());
    if (!weighed) return std::nullopt;
    assessor.groups = (*std::move(weighed)).groups;
  }
  check_whole(study, response, options.threshold, assessor);
  return assessor;
}

/// @param responses row by row with the report's assessors; so in add_influence.
void add_speed(const std::vector<Response>& responses, AuditReport& report) {
  auto fast = speed_findings(responses, report.options);
  for (std::size_t k = 0; k < report.assessors.size(); ++k) {
    AssessorAudit& assessor = report.assessors[k];
    if (fast[k]) assessor.findings.insert(assessor.findings.begin(), *std::move(fast[k]));
  }
}

void add_influence(const Study& study,
                   const std::vector<Response>& responses,
                   const weights::WeighOptions& weigh,
                   const aggregation::DecidedResponses& decided,
                   AuditReport& report) {
  const auto influence = influences(study, responses, weigh, decided);
  for (std::size_t k = 0; k < report.assessors.size(); ++k) {
    AssessorAudit& assessor = report.assessors[k];
    assessor.influence = influence[k];
    if (!influence[k]) continue;
    auto finding = influential(study, *influence[k], report.options.influence);
    if (finding) assessor.findings.push_back(*std::move(finding));
  }
}

}  // namespace

Result<AuditReport> audit_panel(const Study& study,
                                const std::vector<Response>& responses,
                                const weights::WeighOptions& options,
                                const AuditOptions& audit_options,
                                const InfluenceScope& influence) {
  PONDERA_ASSERT(options.random_index != nullptr);
  AuditReport report;
  if (study.elicitation.method == ElicitationMethod::pairwise) {
    report.random_index = weights::complete_index_name(options);
  }
  report.threshold = options.threshold;
  report.method = study.elicitation.method;
  report.options = audit_options;
  std::vector<Response> readable;  // row by row with report.assessors
  Diagnostics found;
  for (const Response& response : responses) {
    auto assessor = audited_alone(study, response, options, found);
    if (!assessor) continue;
    report.assessors.push_back(*std::move(assessor));
    readable.push_back(response);
  }
  if (report.method == ElicitationMethod::pairwise) {
    const Diagnostics wrong = check_against_panel(study, readable, options, report);
    found.insert(found.end(), wrong.begin(), wrong.end());
  }
  add_speed(readable, report);
  if (influence.wanted) add_influence(study, readable, options, influence.decided, report);
  for (AssessorAudit& assessor : report.assessors) {
    assessor.verdict = verdict_of(assessor.findings);
  }
  return finished(std::move(report), std::move(found));
}

}  // namespace pondera::audit
