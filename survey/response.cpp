// SPDX-License-Identifier: Apache-2.0
#include "survey/response.hpp"

#include "survey/questionnaire.hpp"

#include <algorithm>
#include <map>

namespace pondera::survey {

namespace {

std::string line_of(const std::string& group,
                    std::string_view first,
                    std::string_view second,
                    int code) {
  std::string line = group;
  line.append("\t").append(first).append("\t").append(second).append("\t");
  return line + std::to_string(code) + "\n";
}

std::string pair_line(const Answer& answer) {
  const bool turned = !answer.right.empty() && answer.right < answer.left;
  if (!turned) return line_of(answer.group, answer.left, answer.right, answer.code);
  return line_of(answer.group, answer.right, answer.left, answer.code == 1 ? 1 : -answer.code);
}

/// The best and the worst of one group.
struct Choice {
  std::string best;
  std::string worst;
};

std::string best_worst_line(const Answer& answer, const Choice& choice) {
  const bool of_both = answer.right == worst_item && !choice.best.empty() &&
                       answer.left == choice.best && !choice.worst.empty();
  return of_both ? line_of(answer.group, best_item, choice.worst, answer.code)
                 : line_of(answer.group, answer.left, answer.right, answer.code);
}

}  // namespace

Question question_of(const Answer& answer) {
  const bool turned = !answer.right.empty() && answer.right < answer.left;
  return turned ? Question{answer.group, answer.right, answer.left}
                : Question{answer.group, answer.left, answer.right};
}

bool is_choice(const Answer& answer) {
  return answer.right == best_item || answer.left == worst_item;
}

std::string canonical_answers(const Response& response) {
  std::map<std::string, Choice> choices;
  for (const Answer& answer : response.answers) {
    if (answer.right == best_item) choices[answer.group].best = answer.left;
    if (answer.left == worst_item) choices[answer.group].worst = answer.right;
  }
  std::vector<std::string> lines;
  for (const Answer& answer : response.answers) {
    switch (response.method) {
      case ElicitationMethod::pairwise:
        lines.push_back(pair_line(answer));
        break;
      case ElicitationMethod::best_worst:
        lines.push_back(best_worst_line(answer, choices[answer.group]));
        break;
      default:
        lines.push_back(line_of(answer.group, answer.left, answer.right, answer.code));
    }
  }
  std::ranges::sort(lines);
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace pondera::survey
