// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel_answers.hpp"

#include "survey/round_opening.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace pondera::agreement {

namespace {

using survey::ElicitationMethod;

/// The sum of the codes of a group.
std::int64_t sum_of(const survey::Response& response, const std::string& group) {
  std::int64_t sum = 0;
  for (const survey::Answer& answer : response.answers) {
    if (answer.group == group) sum += answer.code;
  }
  return sum;
}

std::optional<double> value_of(const survey::Response& response,
                               const std::string& group,
                               int code) {
  constexpr double percent = 100;
  switch (response.method) {
    case ElicitationMethod::pairwise:
      return weights::ladder_position_of_code(code);
    case ElicitationMethod::budget:
      return static_cast<double>(code) / survey::code_of_one;
    case ElicitationMethod::direct: {
      const std::int64_t sum = sum_of(response, group);
      if (sum == 0) return std::nullopt;
      return percent * static_cast<double>(code) / static_cast<double>(sum);
    }
    default:
      return code;
  }
}

}  // namespace

std::vector<PanelAnswer> panel_answers(const std::vector<survey::Response>& responses,
                                       const PanelQuestion& question) {
  std::vector<PanelAnswer> answers;
  for (const survey::Response& response : responses) {
    const survey::Answer* answer =
        survey::find_answer(response.answers, question.group, question.left, question.right);
    if (answer == nullptr) continue;
    const int code = survey::code_with_left(*answer, question.left);
    const auto value = value_of(response, question.group, code);
    if (value) answers.push_back({response.assessor, code, *value, answer->why});
  }
  return answers;
}

std::vector<std::optional<double>> values_without(const std::vector<PanelAnswer>& answers,
                                                  std::string_view assessor) {
  std::vector<std::optional<double>> values;
  for (const PanelAnswer& answer : answers) {
    if (answer.assessor != assessor) values.emplace_back(answer.value);
  }
  return values;
}

std::vector<PanelQuestion> answered_questions(const std::vector<survey::Response>& responses) {
  std::set<PanelQuestion> questions;
  for (const survey::Response& response : responses) {
    for (const survey::Answer& answer : response.answers) {
      PanelQuestion question = {answer.group, answer.left, answer.right};
      const bool turned = !question.right.empty() && question.right < question.left;
      if (turned) std::swap(question.left, question.right);
      questions.insert(std::move(question));
    }
  }
  return {questions.begin(), questions.end()};
}

}  // namespace pondera::agreement
