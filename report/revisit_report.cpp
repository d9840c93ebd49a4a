// SPDX-License-Identifier: Apache-2.0
#include "report/revisit_report.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"
#include "survey/feedback_lines.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::report {

namespace {

using agreement::AssessorRevisit;
using agreement::QuestionStability;
using agreement::RoundStability;
using survey::ElicitationMethod;
using survey::ItemFeedback;
using survey::RevisitQuestion;
using survey::RevisitReason;

std::string quoted_label_of(const survey::Study& study, const std::string& id) {
  return "'" + label_of(study, id, study.own_language()) + "'";
}

/// "'Rail' against 'Bus' in 'Transport'".
std::string question_words(const survey::Study& study,
                           const std::string& group,
                           const std::string& left,
                           const std::string& right) {
  std::string text = quoted_label_of(study, left);
  if (!right.empty()) text += " against " + quoted_label_of(study, right);
  return text + " in " + quoted_label_of(study, group);
}

std::string own_words(const survey::Study& study, const ItemFeedback& feedback) {
  const std::string own =
      survey::answer_in_words(feedback.own.value_or(1), study.elicitation.method, "en");
  return "answered " + own;
}

std::string place_words(const survey::Study& study, double place, bool up) {
  if (gives_amounts(study.elicitation.method)) return fixed_text(place, 1);
  const int whole = static_cast<int>(up ? std::ceil(place) : std::floor(place));
  const bool pair = study.elicitation.method == ElicitationMethod::pairwise;
  const int code = pair ? weights::code_at_ladder_position(whole) : whole;
  return survey::answer_in_words(code, study.elicitation.method, "en");
}

std::string middle_words(const survey::Study& study, const survey::PanelFeedback& panel) {
  const bool pair = study.elicitation.method == ElicitationMethod::pairwise;
  const std::string lower = place_words(study, panel.lower_quartile, false);
  const std::string upper = place_words(study, panel.upper_quartile, true);
  return "the middle half of " + std::to_string(panel.others) + " others lies from " +
         (pair ? upper + " to " + lower : lower + " to " + upper);
}

std::string reason_words(const survey::Study& study,
                         RevisitReason reason,
                         const ItemFeedback& feedback) {
  switch (reason) {
    case RevisitReason::least_fitting:
      return own_words(study, feedback) + ", and the own other answers imply about " +
             survey::answer_in_words(feedback.implied.value_or(1), study.elicitation.method, "en");
    case RevisitReason::contested:
      return own_words(study, feedback) + ", and the panel disagrees: " +
             (feedback.panel ? middle_words(study, *feedback.panel) : "too few others to show");
    case RevisitReason::unanswered:
      return "left open";
    case RevisitReason::part:
      break;
  }
  return own_words(study, feedback) + "; it adds up with what is asked again";
}

RevisitReason reason_of(const RevisitPlan& plan,
                        const std::string& assessor,
                        const ItemFeedback& shown) {
  const auto found =
      std::ranges::find_if(plan.selection.questions, [&](const RevisitQuestion& question) {
        return question.assessor == assessor &&
               same_question(question, shown.group, shown.left, shown.right);
      });
  return found == plan.selection.questions.end() ? RevisitReason::unanswered : found->reason;
}

std::string assessor_name(const survey::Study& study, const std::string& id) {
  const survey::Assessor* assessor = study.find_assessor(id);
  return assessor == nullptr || assessor->name == id ? "" : assessor->name;
}

std::string questions_text(const survey::Study& study, const RevisitPlan& plan) {
  std::string text;
  for (const auto& [assessor, shown] : plan.feedback) {
    if (shown.empty()) continue;
    const std::string name = assessor_name(study, assessor);
    text += "\n" + assessor + (name.empty() ? "" : " (" + name + ")") + "\n";
    for (const ItemFeedback& feedback : shown) {
      text += "  " + question_words(study, feedback.group, feedback.left, feedback.right) + ": " +
              reason_words(study, reason_of(plan, assessor, feedback), feedback) + "\n";
      if (!feedback.reasons.empty()) {
        text +=
            "    with " + counted(feedback.reasons.size(), "reason", "reasons") + " of others\n";
      }
    }
  }
  return text;
}

std::string number_or_blank(int number) {
  return number == 0 ? "" : std::to_string(number);
}

std::string count_words(const RevisitPlan& plan) {
  const auto owing = static_cast<std::size_t>(
      std::ranges::count(plan.selection.assessors, true, &AssessorRevisit::owes_all));
  const auto asked = static_cast<std::size_t>(std::ranges::count_if(
      plan.selection.assessors, [](const AssessorRevisit& one) { return one.asked() > 0; }));
  const auto left_out = static_cast<std::size_t>(
      std::ranges::count(plan.selection.assessors, true, &AssessorRevisit::left_out));
  const std::size_t quiet = plan.selection.assessors.size() - owing - asked - left_out;
  std::string text = counted(plan.selection.questions.size(), "question", "questions") + " to " +
                     counted(asked, "assessor", "assessors");
  if (quiet > 0) text += "; " + std::to_string(quiet) + " with nothing to reconsider";
  if (owing > 0) {
    text += "; " + std::to_string(owing) + " not answered yet, asked everything";
  }
  if (left_out > 0) text += "; " + std::to_string(left_out) + " left out by decision";
  return text + ".\n";
}

std::string what_else(const AssessorRevisit& one) {
  if (one.left_out) return "left out by decision";
  if (one.owes_all) return "everything: has not answered yet";
  return one.asked() == 0 ? "nothing to reconsider" : "";
}

std::string assessors_table(const survey::Study& study, const RevisitPlan& plan) {
  struct Count {
    std::string_view heading;
    int AssessorRevisit::*number;
  };
  std::vector<Count> counts = {{"contested", &AssessorRevisit::contested},
                               {"left open", &AssessorRevisit::unanswered}};
  if (study.elicitation.method == ElicitationMethod::pairwise) {
    counts.insert(counts.begin(), {"fits least", &AssessorRevisit::least_fitting});
  }
  if (gives_amounts(study.elicitation.method)) {
    counts.push_back({"same part", &AssessorRevisit::part});
  }
  std::vector<TextTable::Column> columns = {
      {"assessor", Align::left}, {"name", Align::left}, {"questions", Align::right}};
  for (const Count& count : counts) columns.push_back({std::string(count.heading), Align::right});
  columns.push_back({"", Align::left});
  TextTable table(std::move(columns), "  ");
  for (const AssessorRevisit& one : plan.selection.assessors) {
    std::vector<std::string> cells = {one.assessor, assessor_name(study, one.assessor),
                                      number_or_blank(one.asked())};
    for (const Count& count : counts) cells.push_back(number_or_blank(one.*count.number));
    cells.push_back(what_else(one));
    table.add(std::move(cells));
  }
  return table.text();
}

std::string percent(double share) {
  constexpr double hundred = 100;
  return fixed_text(hundred * share, 0) + " %";
}

std::string shown_or_dash(const std::optional<double>& value, int decimals) {
  return value ? fixed_text(*value, decimals) : "-";
}

std::string stability_table(const survey::Study& study, const RoundStability& stability) {
  TextTable table({{"asked again", Align::left},
                   {"asked", Align::right},
                   {"replied", Align::right},
                   {"changed", Align::right},
                   {"moved", Align::right},
                   {"spread before", Align::right},
                   {"now", Align::right},
                   {"p", Align::right}},
                  "  ");
  for (const QuestionStability& one : stability.questions) {
    if (one.asked == 0) continue;  // left open by all who were asked
    const agreement::PanelQuestion& question = one.question;
    table.add({question_words(study, question.group, question.left, question.right),
               std::to_string(one.asked), std::to_string(one.replied), std::to_string(one.changed),
               one.moved ? percent(*one.moved) : "-", shown_or_dash(one.range_before, 1),
               shown_or_dash(one.range_now, 1), shown_or_dash(one.adjusted_p, 3)});
  }
  return table.text();
}

}  // namespace

std::string revisit_text(const survey::Study& study, const RevisitPlan& plan, bool with_questions) {
  const std::string round = std::to_string(plan.round);
  std::string text = study.title.in(study.own_language()) + ": round " + round +
                     (plan.opened ? " is open.\n" : " would be opened; nothing was written.\n") +
                     count_words(plan) + "\n";
  text += assessors_table(study, plan);
  if (with_questions) text += questions_text(study, plan);
  if (!plan.opened) return text;
  return text + "\nRun 'pondera invite' for the questionnaires of round " + round +
         ". Answers to an earlier round that still come in are kept and do\nnot count; who does "
         "not reply keeps the earlier answers.\n";
}

std::string advice_text(const RoundStability& stability) {
  if (!stability.advice) return "";
  const agreement::StopAdvice& advice = *stability.advice;
  if (!advice.answers_stable) {
    return "Answers still move: another round can change the result.";
  }
  if (advice.agrees) return "Answers are stable and the panel agrees: stop here.";
  if (advice.concordance_stable) {
    return "Answers and the panel's ranking are stable, and it does not agree: stop here. Stable "
           "disagreement is a result; look for groups of opinion.";
  }
  return "Answers are stable, and the panel does not agree: another round is unlikely to change "
         "that. Look for groups of opinion.";
}

std::string stability_text(const survey::Study& study, const RoundStability& stability, int round) {
  std::string text = "What round " + std::to_string(round) + " has changed so far\n  " +
                     std::to_string(stability.replied) + " of " +
                     counted(static_cast<std::size_t>(stability.asked), "assessor", "assessors") +
                     " who were asked again have replied: " +
                     counted(static_cast<std::size_t>(stability.kept), "answer", "answers") +
                     " kept, " + std::to_string(stability.changed) + " changed, " +
                     std::to_string(stability.completed) + " given for the first time, " +
                     std::to_string(stability.not_revised) + " left as they were.\n";
  if (stability.newcomers > 0) {
    text += "  " + counted(static_cast<std::size_t>(stability.newcomers), "assessor", "assessors") +
            " answered for the first time and cannot have changed anything.\n";
  }
  if (!stability.moved) return text;
  text += "  Of the answers asked again " + percent(*stability.moved) + " moved (stable: below " +
          percent(agreement::stable_histogram_change) + ").\n";
  text += "  Within the limit of their spread are " + percent(stability.agreeing_now) + " of " +
          counted(static_cast<std::size_t>(stability.agreeing_of), "question", "questions") +
          ", before the round " + percent(stability.agreeing_before) + " (agreement: from " +
          percent(agreement::agreeing_share) + " on).\n";
  if (stability.concordance_before && stability.concordance_now) {
    text += "  Kendall's W was " + fixed_text(*stability.concordance_before, 2) + " and is " +
            fixed_text(*stability.concordance_now, 2) + ".\n";
  }
  return text + "  " + advice_text(stability) + "\n\n" + stability_table(study, stability);
}

}  // namespace pondera::report
