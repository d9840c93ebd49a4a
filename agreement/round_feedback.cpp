// SPDX-License-Identifier: Apache-2.0
#include "agreement/round_feedback.hpp"

#include "agreement/feedback_statistics.hpp"
#include "agreement/panel_answers.hpp"
#include "core/random_stream.hpp"
#include "survey/comment_lines.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace pondera::agreement {

namespace {

using survey::ElicitationMethod;
using survey::ItemFeedback;
using survey::QuestionnaireItem;

std::vector<PanelAnswer> others_of(std::vector<PanelAnswer> answers, const std::string& assessor) {
  std::erase_if(answers, [&](const PanelAnswer& answer) { return answer.assessor == assessor; });
  return answers;
}

survey::PanelFeedback summary_of(const std::vector<PanelAnswer>& others, ElicitationMethod method) {
  const auto statistics = feedback_statistics(values_without(others, ""));
  survey::PanelFeedback summary;
  summary.others = statistics->n;
  summary.lower_quartile = statistics->lower_quartile;
  summary.median = statistics->median;
  summary.upper_quartile = statistics->upper_quartile;
  if (gives_amounts(method)) return summary;
  std::vector<int> places;
  for (const PanelAnswer& other : others) places.push_back(static_cast<int>(other.value));
  summary.counts = answer_histogram(places);
  return summary;
}

/// In an order that says nothing about whose they are.
std::vector<std::string> reasons_of(const std::vector<PanelAnswer>& others,
                                    const RandomStream& stream) {
  std::set<std::string> given;
  for (const PanelAnswer& other : others) {
    if (!survey::on_one_line(other.why).empty()) given.insert(other.why);
  }
  const std::vector<std::string> sorted(given.begin(), given.end());
  std::vector<std::string> shuffled;
  if (sorted.empty()) return shuffled;
  for (const int index : permutation(stream, static_cast<int>(sorted.size()))) {
    shuffled.push_back(sorted[static_cast<std::size_t>(index)]);
  }
  return shuffled;
}

std::optional<int> implied_code(const QuestionnaireItem& item,
                                const std::string& assessor,
                                const survey::RoundOpening& opening) {
  for (const survey::RevisitQuestion& question : opening.questions) {
    if (question.assessor != assessor || !question.implied ||
        !same_question(question, item.group, item.left, item.right)) {
      continue;
    }
    const bool turned = question.left != item.left && *question.implied != 1;
    return turned ? -*question.implied : *question.implied;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ItemFeedback> round_feedback(const survey::Study& study,
                                         const survey::Questionnaire& asked,
                                         const survey::RoundOpening& opening,
                                         const std::vector<survey::Response>& responses,
                                         const survey::Response* own) {
  std::vector<ItemFeedback> all;
  const std::vector<survey::Response> given =
      own == nullptr ? responses : std::vector<survey::Response>{*own};
  for (const QuestionnaireItem& item : asked.items) {
    const PanelQuestion question = {item.group, item.left, item.right};
    const auto answers = panel_answers(responses, question);
    ItemFeedback feedback = {.group = item.group, .left = item.left, .right = item.right};
    const auto own_answers = panel_answers(given, question);
    const auto earlier = std::ranges::find(own_answers, asked.assessor, &PanelAnswer::assessor);
    if (earlier != own_answers.end()) {
      feedback.own = earlier->code;
      if (asked.method == ElicitationMethod::direct) feedback.own_share = earlier->value;
    }
    feedback.implied = implied_code(item, asked.assessor, opening);
    const auto others = others_of(answers, asked.assessor);
    if (static_cast<int>(others.size()) >= survey::fewest_others) {
      const auto [first, second] = std::minmax(item.left, item.right);
      const RandomStream stream(study.elicitation.seed,
                                std::to_string(opening.round) + "/" + asked.assessor + "/" +
                                    item.group + "/" + first + "/" + second + "/reasons");
      feedback.panel = summary_of(others, asked.method);
      feedback.reasons = reasons_of(others, stream);
    }
    all.push_back(std::move(feedback));
  }
  return all;
}

}  // namespace pondera::agreement
