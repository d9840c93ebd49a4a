// SPDX-License-Identifier: Apache-2.0
#include "survey/response.hpp"

#include <algorithm>
#include <utility>

namespace pondera::survey {

std::string canonical_answers(const Response& response) {
  std::vector<std::string> lines;
  for (const Answer& answer : response.answers) {
    const bool turned = response.method == ElicitationMethod::pairwise && !answer.right.empty() &&
                        answer.right < answer.left;
    const std::string& first = turned ? answer.right : answer.left;
    const std::string& second = turned ? answer.left : answer.right;
    const int code = turned && answer.code != 1 ? -answer.code : answer.code;
    lines.push_back(answer.group + "\t" + first + "\t" + second + "\t" + std::to_string(code) +
                    "\n");
  }
  std::ranges::sort(lines);
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace pondera::survey
