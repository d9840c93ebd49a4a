// SPDX-License-Identifier: Apache-2.0
// A panel for the tests of rounds: one group of three items a, b, c; seven assessors, of whom E1 to
// E5 answer alike, E6 contradicts the own answers, and E7 leaves one pair open and differs; E8 has
// not answered.
#pragma once

#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pondera::agreement {

inline survey::Study revisit_study(
    survey::ElicitationMethod method = survey::ElicitationMethod::pairwise) {
  std::string text =
      "pondera: study/1\nid: s\ntitle: S\nelicitation: {method: " +
      std::string(survey::elicitation_name(method)) +
      "}\nhierarchy: {id: goal, label: Goal, children: [{id: a, label: A}, {id: b, label: B}, "
      "{id: c, label: C}]}\n";
  std::string panel = "pondera: assessors/1\nassessors:\n";
  for (int i = 1; i <= 8; ++i) panel += "  - {id: E" + std::to_string(i) + "}\n";
  return survey::read_study(text, "study.yaml", panel, "assessors.yaml").value();
}

inline survey::Answer answer_to(std::string left, std::string right, int code) {
  return {.group = "goal", .left = std::move(left), .right = std::move(right), .code = code};
}

inline survey::Response response_of_panel(std::string assessor,
                                          std::vector<survey::Answer> answers) {
  return {.study = "s",
          .revision = "r",
          .assessor = std::move(assessor),
          .asked = 3,
          .answers = std::move(answers)};
}

/// Codes of (a, b), (a, c), (b, c).
inline survey::Response pairs_of(std::string assessor, int ab, int ac, int bc) {
  return response_of_panel(std::move(assessor), {answer_to("a", "b", ab), answer_to("a", "c", ac),
                                                 answer_to("b", "c", bc)});
}

inline std::vector<survey::Response> revisit_responses() {
  std::vector<survey::Response> panel = {pairs_of("E1", 2, 4, 2), pairs_of("E2", 2, 4, 2),
                                         pairs_of("E3", 2, 4, 2), pairs_of("E4", 3, 6, 2),
                                         pairs_of("E5", 3, 6, 2)};
  panel.push_back(pairs_of("E6", 2, -4, 2));  // (a, c) is turned
  panel.push_back(response_of_panel("E7", {answer_to("b", "a", 8), answer_to("b", "c", 2)}));
  return panel;
}

/// Everybody was asked all three pairs.
inline std::map<std::string, std::vector<survey::QuestionnaireItem>> revisit_asked() {
  std::map<std::string, std::vector<survey::QuestionnaireItem>> asked;
  for (int i = 1; i <= 8; ++i) {
    asked["E" + std::to_string(i)] = {
        {1, "goal", "c", "b"}, {2, "goal", "a", "c"}, {3, "goal", "a", "b"}};
  }
  return asked;
}

}  // namespace pondera::agreement
