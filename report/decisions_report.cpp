// SPDX-License-Identifier: Apache-2.0
#include "report/decisions_report.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/json_parts.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace pondera::report {

namespace {

using aggregation::AppliedDecision;
using aggregation::WeightChange;
using survey::DecisionAct;
using survey::DecisionSubject;
using survey::RecordedDecision;
using survey::Study;

constexpr std::string_view names_of_outcome[] = {"in force", "taken back", "replaced", "takes back",
                                                 "later round"};

/// What became of a decision in the study's round; `by` is the event that did it, or, for one that
/// takes back, the event taken back.
struct Outcome {
  enum class Kind { in_force, taken_back, replaced, takes_back, later_round } kind;
  std::int64_t event = 0;

  [[nodiscard]] std::string_view name() const {
    return names_of_outcome[static_cast<std::size_t>(kind)];
  }
};

Outcome outcome_of(const std::vector<RecordedDecision>& decisions, std::size_t which, int round) {
  const RecordedDecision& one = decisions[which];
  if (one.decision.round > round) return {Outcome::Kind::later_round, 0};
  const auto about_the_same = [&](const RecordedDecision& other) {
    return other.decision.subject == one.decision.subject && other.decision.round <= round;
  };
  const auto here = decisions.begin() + static_cast<std::ptrdiff_t>(which);
  if (one.decision.act == DecisionAct::include) {
    const auto earlier =
        std::find_if(std::make_reverse_iterator(here), decisions.rend(), about_the_same);
    return {Outcome::Kind::takes_back, earlier == decisions.rend() ? 0 : earlier->sequence};
  }
  const auto later = std::find_if(here + 1, decisions.end(), about_the_same);
  if (later == decisions.end()) return {Outcome::Kind::in_force, 0};
  const bool replaced = later->decision.act == DecisionAct::exclude;
  return {replaced ? Outcome::Kind::replaced : Outcome::Kind::taken_back, later->sequence};
}

/// "in force", "taken back by event 9", "takes event 7 back", "holds from round 2".
std::string outcome_text(const Outcome& outcome, const RecordedDecision& recorded) {
  const std::string event = "event " + std::to_string(outcome.event);
  switch (outcome.kind) {
    case Outcome::Kind::in_force:
      return "in force";
    case Outcome::Kind::taken_back:
      return "taken back by " + event;
    case Outcome::Kind::replaced:
      return "replaced by " + event;
    case Outcome::Kind::takes_back:
      return outcome.event == 0 ? "takes nothing back" : "takes " + event + " back";
    case Outcome::Kind::later_round:
      break;
  }
  return "holds from round " + std::to_string(recorded.decision.round);
}

/// "2026-01-01T00:00:00Z by Ana".
std::string when_and_who(const RecordedDecision& recorded) {
  return recorded.at + (recorded.decision.by.empty() ? "" : " by " + recorded.decision.by);
}

std::string amount_removed(int removed) {
  return removed == 0 ? "nothing" : counted(static_cast<std::size_t>(removed), "answer", "answers");
}

std::string changes_text(const Study& study,
                         const std::vector<WeightChange>& changes,
                         std::string_view language) {
  const bool rated = study.elicitation.method == survey::ElicitationMethod::rating;
  TextTable table({{"", Align::left},
                   {"belongs to", Align::left},
                   {"with", Align::right},
                   {"without", Align::right},
                   {"difference", Align::right}},
                  "  ");
  for (const WeightChange& change : changes) {
    const auto node = study.hierarchy.find(change.id);
    const auto& dimension = study.hierarchy.node(study.hierarchy.dimension_of(*node));
    const auto shown = [&](double weight) {
      return rated ? fixed_text(weight, 4) : percent_text(weight);
    };
    table.add(
        {label_of(study, change.id, language),
         dimension.id == change.id ? "" : dimension.label.in(language), shown(change.weight),
         shown(change.without),
         rated ? signed_text(change.difference(), 4) : signed_text(100 * change.difference(), 2)});
  }
  return std::string("\nWith the decisions and without, largest difference first") +
         (rated ? "" : " (in percentage points)") + "\n" + table.text();
}

}  // namespace

std::string subject_text(const Study& study,
                         const DecisionSubject& subject,
                         std::string_view language) {
  if (subject.group.empty()) return "everything";
  if (subject.left.empty()) return "group " + label_of(study, subject.group, language);
  if (subject.right.empty()) return "the rating of " + label_of(study, subject.left, language);
  return label_of(study, subject.left, language) + " against " +
         label_of(study, subject.right, language);
}

std::string decision_text(const Study& study,
                          const AppliedDecision& applied,
                          std::string_view language) {
  const survey::Decision& decision = applied.recorded.decision;
  return "event " + std::to_string(applied.recorded.sequence) + ": " +
         printable(decision.subject.assessor) + ", " +
         subject_text(study, decision.subject, language) + ", left out (" +
         printable(decision.reason, static_cast<int>(decision.reason.size()) + 1) + "), " +
         amount_removed(applied.removed) + ", " + when_and_who(applied.recorded);
}

Diagnostics decision_notes(const Study& study,
                           const std::vector<AppliedDecision>& applied,
                           std::string_view language) {
  Diagnostics notes;
  for (const AppliedDecision& one : applied) {
    notes.push_back(note("decide.in-force", {}, "decided, " + decision_text(study, one, language)));
  }
  return notes;
}

std::string decisions_text(const Study& study,
                           const std::vector<AppliedDecision>& applied,
                           std::string_view heading,
                           std::string_view language) {
  if (applied.empty()) return "";
  TextTable table({{"event", Align::right},
                   {"assessor", Align::left},
                   {"left out", Align::left},
                   {"removes", Align::right},
                   {"reason", Align::left},
                   {"decided", Align::left}},
                  "  ");
  for (const AppliedDecision& one : applied) {
    const survey::Decision& decision = one.recorded.decision;
    table.add({std::to_string(one.recorded.sequence), decision.subject.assessor,
               subject_text(study, decision.subject, language), amount_removed(one.removed),
               decision.reason, when_and_who(one.recorded)});
  }
  return "\n" + std::string(heading) + "\n" + table.text();
}

std::string weight_decisions_text(const Study& study,
                                  const WeightDecisions& decisions,
                                  std::string_view language) {
  std::string text =
      decisions_text(study, decisions.applied, "Decisions of the organiser", language);
  if (text.empty()) return "";
  if (decisions.changes) return text + changes_text(study, *decisions.changes, language);
  const bool nothing = std::ranges::all_of(
      decisions.applied, [](const AppliedDecision& one) { return one.removed == 0; });
  return text + (nothing ? "They remove nothing, so the weights are those without them.\n"
                         : "Without them there are no weights to compare with.\n");
}

std::string decision_list_text(const Study& study,
                               const std::vector<RecordedDecision>& decisions,
                               std::string_view language) {
  const std::string title =
      study.title.in(language) + ": decisions, round " + std::to_string(study.round) + "\n";
  if (decisions.empty()) return title + "Nothing was decided: everybody who answered counts.\n";
  TextTable table({{"event", Align::right},
                   {"decision", Align::left},
                   {"assessor", Align::left},
                   {"about", Align::left},
                   {"state", Align::left},
                   {"reason", Align::left},
                   {"decided", Align::left}},
                  "  ");
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const survey::Decision& decision = decisions[i].decision;
    table.add({std::to_string(decisions[i].sequence), std::string(survey::act_name(decision.act)),
               decision.subject.assessor, subject_text(study, decision.subject, language),
               outcome_text(outcome_of(decisions, i, study.round), decisions[i]), decision.reason,
               when_and_who(decisions[i])});
  }
  const std::size_t in_force = survey::decisions_in_force(decisions, study.round).size();
  return title +
         (in_force == 0 ? "Nothing is left out at present"
                        : counted(in_force, "exclusion is", "exclusions are") + " in force") +
         ".\n\n" + table.text();
}

std::string decision_list_json(const Study& study,
                               const std::vector<RecordedDecision>& decisions,
                               std::optional<std::int64_t> recorded,
                               const Provenance& provenance,
                               const Diagnostics& remarks) {
  Json document = json_head("decisions/1", provenance);
  document["recorded"] = optional(recorded);
  document["decisions"] = Json::array();
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Outcome outcome = outcome_of(decisions, i, study.round);
    Json json = json_of(decisions[i]);
    json["state"] = outcome.name();
    json["other_event"] = outcome.event == 0 ? Json(nullptr) : Json(outcome.event);
    document["decisions"].push_back(std::move(json));
  }
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
