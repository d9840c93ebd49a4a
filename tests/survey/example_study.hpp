// SPDX-License-Identifier: Apache-2.0
// A small study in two languages for the tests of questionnaires: three criteria below the goal,
// four, none and one below them, and three unlike assessors. One label needs every kind of care
// that YAML asks for.
#pragma once

#include "survey/design_questionnaire.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {

inline HierarchyNode example_node(std::string id,
                                  std::string english,
                                  std::string chinese,
                                  std::optional<NodeIndex> parent,
                                  LocalisedText description = {}) {
  HierarchyNode node;
  node.id = std::move(id);
  node.label.by_language = {{"en", std::move(english)}, {"zh", std::move(chinese)}};
  node.description = std::move(description);
  node.parent = parent;
  return node;
}

inline Hierarchy example_hierarchy() {
  const LocalisedText about_digital = {
      .any = {},
      .by_language = {{"en", "What lets data move: networks, platforms, and people who use them."},
                      {"zh", "让数据流动起来的条件：网络、平台，以及会使用它们的人。"}}};
  std::vector<HierarchyNode> nodes;
  nodes.push_back(example_node("harbour", "A harbour city", "港口城市", std::nullopt));
  nodes.push_back(
      example_node("digital", "Digital infrastructure", "数字基础设施", 0, about_digital));
  nodes.push_back(example_node("networks", "Networks", "网络", 1));
  nodes.push_back(example_node("market", "Data: \"open\" market #1", "数据要素市场（“开放”）", 1));
  nodes.push_back(example_node("skills", "Digital skills", "数字技能", 1));
  nodes.push_back(example_node("platforms", "Public-service platforms", "公共服务平台", 1));
  nodes.push_back(example_node("transport", "Transport links", "交通联系", 0));
  nodes.push_back(example_node("governance", "Governance", "治理能力", 0));
  nodes.push_back(example_node("rules", "Clear rules", "规则清晰", 7));
  return Hierarchy::make(std::move(nodes)).value();
}

inline Assessor example_assessor(std::string id, std::string name, std::string language) {
  Assessor assessor;
  assessor.id = std::move(id);
  assessor.name = std::move(name);
  assessor.language = std::move(language);
  return assessor;
}

inline Study example_study(ElicitationMethod method = ElicitationMethod::pairwise) {
  Study study{.id = "harbour-index",
              .title = {.any = {}, .by_language = {{"en", "Harbour cities"}, {"zh", "港口城市"}}},
              .purpose = {.any = {},
                          .by_language = {{"en",
                                           "An index of twelve harbour cities, published "
                                           "every year since 2019."},
                                          {"zh", "十二个港口城市的年度指数，自2019年起发布。"}}},
              .question = {.any = {},
                           .by_language = {{"en", "Which matters more for a harbour city?"},
                                           {"zh", "对港口城市来说，哪一个更重要？"}}},
              .organiser = "Ines Alva <ines@example.org>",
              .deadline = "2026-06-01",
              .languages = {"en", "zh"},
              .hierarchy = example_hierarchy(),
              .elicitation = {},
              .stratum_count = StratumCount::headcount,
              .strata = {},
              .round = 1,
              .assessors = {},
              .weights_section = {},
              .consistency_section = {},
              .audit_section = {},
              .scoring_section = {}};
  study.elicitation.method = method;
  study.elicitation.seed = 7;
  study.assessors = {example_assessor("ana", "Ana Brandt", "en"),
                     example_assessor("wei", "王伟", "zh"), example_assessor("kim", "", "en")};
  return study;
}

/// The questionnaire of one assessor, with a revision that does not change with the digest of the
/// study.
inline Questionnaire example_questionnaire(const Study& study, std::string_view assessor) {
  Questionnaire questionnaire = design_questionnaire(study, *study.find_assessor(assessor), 1);
  questionnaire.revision = "0123456789abcdef";
  return questionnaire;
}

}  // namespace pondera::survey
