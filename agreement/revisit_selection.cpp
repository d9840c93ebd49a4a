// SPDX-License-Identifier: Apache-2.0
#include "agreement/revisit_selection.hpp"

#include "agreement/contested_question.hpp"
#include "agreement/least_fitting_answers.hpp"
#include "agreement/panel_answers.hpp"
#include "survey/still_asked.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace pondera::agreement {

namespace {

using survey::ElicitationMethod;
using survey::RevisitQuestion;
using survey::RevisitReason;

/// A question on which the panel disagrees, with what everybody said.
struct ContestedQuestion {
  PanelQuestion question;
  std::vector<PanelAnswer> answers;
};

std::vector<ContestedQuestion> contested_questions(const survey::Study& study,
                                                   const std::vector<survey::Response>& responses) {
  std::vector<ContestedQuestion> contested;
  for (PanelQuestion& question : answered_questions(responses)) {
    if (!still_asked(study, question.group, question.left, question.right)) continue;
    std::vector<PanelAnswer> answers = panel_answers(responses, question);
    if (!is_contested(answers, study.elicitation)) continue;
    contested.push_back({std::move(question), std::move(answers)});
  }
  return contested;
}

/// The questions of one assessor, added one after the other within the limits.
class OneAssessor {
 public:
  OneAssessor(const survey::Study& study,
              const survey::Response& response,
              const RevisitOptions& options,
              const std::vector<EarlierRound>& earlier)
      : study_(study), response_(response), options_(options), earlier_(earlier) {}

  void add_least_fitting(const std::vector<RevisitQuestion>& questions);
  void add_contested(const std::vector<ContestedQuestion>& contested);
  void add_unanswered(const std::vector<survey::QuestionnaireItem>& asked);

  [[nodiscard]] const std::vector<RevisitQuestion>& questions() const { return questions_; }
  [[nodiscard]] AssessorRevisit summary() const;

 private:
  [[nodiscard]] bool is_full() const {
    return static_cast<int>(questions_.size()) >= options_.most;
  }
  [[nodiscard]] bool asks(const PanelQuestion& question) const {
    return std::ranges::any_of(questions_, [&](const RevisitQuestion& asked) {
      return same_question(asked, question.group, question.left, question.right);
    });
  }
  /// Whether the assessor has replied to a round that asked this again.
  [[nodiscard]] bool has_reconsidered(const PanelQuestion& question) const;
  [[nodiscard]] bool in_parts() const { return gives_amounts(response_.method); }
  void add(const RevisitQuestion& question);
  bool add_part(const PanelQuestion& question);
  bool add_question(const PanelQuestion& question, RevisitReason reason);

  const survey::Study& study_;
  const survey::Response& response_;
  const RevisitOptions& options_;
  const std::vector<EarlierRound>& earlier_;
  std::vector<RevisitQuestion> questions_;
};

bool OneAssessor::has_reconsidered(const PanelQuestion& question) const {
  return std::ranges::any_of(earlier_, [&](const EarlierRound& round) {
    if (!round.replied.contains(response_.assessor)) return false;
    return std::ranges::any_of(round.opening.questions, [&](const RevisitQuestion& asked) {
      return asked.assessor == response_.assessor &&
             same_question(asked, question.group, question.left, question.right);
    });
  });
}

void OneAssessor::add_least_fitting(const std::vector<RevisitQuestion>& questions) {
  int taken = 0;
  for (const RevisitQuestion& question : questions) {
    if (taken == options_.own || is_full()) return;
    if (has_reconsidered({question.group, question.left, question.right})) continue;
    add(question);
    ++taken;
  }
}

void OneAssessor::add(const RevisitQuestion& question) {
  if (is_full() || asks({question.group, question.left, question.right})) return;
  questions_.push_back(question);
}

/// An amount together with the others that it adds up with. @return whether there is room for them.
bool OneAssessor::add_part(const PanelQuestion& question) {
  const auto group = study_.hierarchy.find(question.group);
  if (!group) return false;
  const auto& children = study_.hierarchy.node(*group).children;
  const std::size_t all = questions_.size() + children.size();
  if (!questions_.empty() && all > static_cast<std::size_t>(options_.most)) return false;
  for (const survey::NodeIndex child : children) {
    const std::string& item = study_.hierarchy.node(child).id;
    const auto reason = item == question.left ? RevisitReason::contested : RevisitReason::part;
    questions_.push_back({response_.assessor, question.group, item, "", reason, {}});
  }
  return true;
}

/// A question by itself, or with its part. @return whether there was room.
bool OneAssessor::add_question(const PanelQuestion& question, RevisitReason reason) {
  if (in_parts()) return add_part(question);
  add({response_.assessor, question.group, question.left, question.right, reason, {}});
  return true;
}

/// Contested questions in which the assessor is at least so far from the middle, the farthest
/// first.
std::vector<const PanelQuestion*> far_from_middle(const std::vector<ContestedQuestion>& contested,
                                                  const std::string& assessor,
                                                  double least) {
  std::vector<std::pair<double, const PanelQuestion*>> far;
  for (const ContestedQuestion& candidate : contested) {
    const auto distance = distance_from_middle(candidate.answers, assessor);
    if (distance && *distance > 0 && *distance >= least) {
      far.emplace_back(*distance, &candidate.question);
    }
  }
  std::ranges::stable_sort(far, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const PanelQuestion*> questions;
  for (const auto& [distance, question] : far) questions.push_back(question);
  return questions;
}

void OneAssessor::add_contested(const std::vector<ContestedQuestion>& contested) {
  const double least = in_parts() ? 0 : 1;  // a step of the ladder
  int taken = 0;
  for (const PanelQuestion* question : far_from_middle(contested, response_.assessor, least)) {
    if (taken == options_.contested || is_full()) return;
    if (asks(*question) || has_reconsidered(*question)) continue;
    if (add_question(*question, RevisitReason::contested)) ++taken;
  }
}

void OneAssessor::add_unanswered(const std::vector<survey::QuestionnaireItem>& asked) {
  for (const survey::QuestionnaireItem& item : asked) {
    if (find_answer(response_.answers, item.group, item.left, item.right) != nullptr) continue;
    if (!still_asked(study_, item.group, item.left, item.right)) continue;
    const PanelQuestion question = {item.group, item.left, item.right};
    if (asks(question) || has_reconsidered(question)) continue;
    // A part of amounts is answered whole or not at all, and so it is asked.
    add_question(question, RevisitReason::unanswered);
  }
  if (!in_parts()) return;
  for (RevisitQuestion& question : questions_) {
    const bool open = find_answer(response_.answers, question.group, question.left, "") == nullptr;
    if (open) question.reason = RevisitReason::unanswered;
  }
}

AssessorRevisit OneAssessor::summary() const {
  AssessorRevisit summary;
  summary.assessor = response_.assessor;
  for (const RevisitQuestion& question : questions_) {
    switch (question.reason) {
      case RevisitReason::least_fitting:
        ++summary.least_fitting;
        break;
      case RevisitReason::contested:
        ++summary.contested;
        break;
      case RevisitReason::unanswered:
        ++summary.unanswered;
        break;
      case RevisitReason::part:
        ++summary.part;
    }
  }
  return summary;
}

}  // namespace

Result<RevisitSelection> select_revisits(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const std::map<std::string, std::vector<survey::QuestionnaireItem>>& asked,
    const weights::WeighOptions& weigh,
    const RevisitOptions& options,
    const std::vector<EarlierRound>& earlier,
    const std::set<std::string>& left_out) {
  if (study.elicitation.method == ElicitationMethod::best_worst) {
    return error("revisit.method", {},
                 "the answers of Best-Worst are one whole: single ones cannot be asked again",
                 "raise 'round:' in study.yaml to ask everything anew");
  }
  const std::vector<ContestedQuestion> contested = contested_questions(study, responses);
  RevisitSelection selection;
  Diagnostics found;
  for (const survey::Assessor& assessor : study.assessors) {
    if (left_out.contains(assessor.id)) {
      selection.assessors.push_back({.assessor = assessor.id, .left_out = true});
      continue;
    }
    const auto response = std::ranges::find(responses, assessor.id, &survey::Response::assessor);
    if (response == responses.end()) {
      selection.assessors.push_back({.assessor = assessor.id, .owes_all = true});
      continue;
    }
    OneAssessor one(study, *response, options, earlier);
    if (response->method == ElicitationMethod::pairwise) {
      const auto worst = least_fitting_answers(study, *response, weigh, most_revisited);
      if (!worst) {
        found.insert(found.end(), worst.diagnostics().begin(), worst.diagnostics().end());
        continue;
      }
      one.add_least_fitting(*worst);
    }
    one.add_contested(contested);
    if (const auto items = asked.find(assessor.id); items != asked.end()) {
      one.add_unanswered(items->second);
    }
    selection.questions.insert(selection.questions.end(), one.questions().begin(),
                               one.questions().end());
    selection.assessors.push_back(one.summary());
  }
  return finished(std::move(selection), std::move(found));
}

}  // namespace pondera::agreement
