// SPDX-License-Identifier: Apache-2.0
#include "survey/round_opening.hpp"

#include <algorithm>
#include <iterator>

namespace pondera::survey {

namespace {

constexpr std::string_view reason_names[] = {"least-fitting", "contested", "unanswered", "part"};

bool same_items(std::string_view left,
                std::string_view right,
                std::string_view other_left,
                std::string_view other_right) {
  return (left == other_left && right == other_right) ||
         (left == other_right && right == other_left);
}

}  // namespace

std::string_view reason_name(RevisitReason reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

std::optional<RevisitReason> reason_from_name(std::string_view name) {
  const auto* const found = std::ranges::find(reason_names, name);
  if (found == std::end(reason_names)) return std::nullopt;
  return static_cast<RevisitReason>(found - std::begin(reason_names));
}

const Answer* find_answer(const std::vector<Answer>& answers,
                          std::string_view group,
                          std::string_view left,
                          std::string_view right) {
  const auto found = std::ranges::find_if(answers, [&](const Answer& answer) {
    return answer.group == group && same_items(answer.left, answer.right, left, right);
  });
  return found == answers.end() ? nullptr : &*found;
}

int code_with_left(const Answer& answer, std::string_view left) {
  const bool turned = !answer.right.empty() && answer.left != left;
  return turned && answer.code != 1 ? -answer.code : answer.code;
}

bool same_question(const RevisitQuestion& question,
                   std::string_view group,
                   std::string_view left,
                   std::string_view right) {
  return question.group == group && same_items(question.left, question.right, left, right);
}

}  // namespace pondera::survey
