// SPDX-License-Identifier: Apache-2.0
#include "survey/design_revisit.hpp"

#include "core/random_stream.hpp"
#include "survey/design_questionnaire.hpp"
#include "survey/still_asked.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace pondera::survey {

namespace {

/// The questions of one group, in the study's order, sides too.
std::vector<QuestionnaireItem> questions_of(const Study& study,
                                            const std::string& assessor,
                                            const std::string& group,
                                            const RoundOpening& opening) {
  std::vector<std::pair<std::pair<NodeIndex, NodeIndex>, QuestionnaireItem>> placed;
  for (const RevisitQuestion& question : opening.questions) {
    if (question.assessor != assessor || question.group != group) continue;
    if (!still_asked(study, group, question.left, question.right)) continue;
    NodeIndex left = *study.hierarchy.find(question.left);
    NodeIndex right = question.right.empty() ? left : *study.hierarchy.find(question.right);
    QuestionnaireItem item = {
        .number = 0, .group = group, .left = question.left, .right = question.right};
    if (right < left) {
      std::swap(left, right);
      std::swap(item.left, item.right);
    }
    placed.emplace_back(std::pair(left, right), std::move(item));
  }
  std::ranges::sort(placed, {}, [](const auto& entry) { return entry.first; });
  std::vector<QuestionnaireItem> items;
  for (auto& [place, item] : placed) items.push_back(std::move(item));
  return items;
}

/// Groups in the hierarchy's order, each once; the goal comes first.
std::vector<std::string> asked_groups(const Study& study,
                                      const std::string& assessor,
                                      const RoundOpening& opening) {
  std::vector<std::string> groups;
  for (const HierarchyNode& node : study.hierarchy.nodes()) {
    const bool asked = std::ranges::any_of(opening.questions, [&](const RevisitQuestion& question) {
      return question.assessor == assessor && question.group == node.id;
    });
    if (asked) groups.push_back(node.id);
  }
  return groups;
}

}  // namespace

Questionnaire design_revisit(const Study& study,
                             const Assessor& assessor,
                             const RoundOpening& opening) {
  Questionnaire questionnaire = {.study = study.id,
                                 .revision = study_revision(study),
                                 .round = opening.round,
                                 .assessor = assessor.id,
                                 .language = assessor.language,
                                 .method = study.elicitation.method,
                                 .items = {}};
  for (const std::string& group : asked_groups(study, assessor.id, opening)) {
    const RandomStream stream(study.elicitation.seed,
                              std::to_string(opening.round) + "/" + assessor.id + "/" + group);
    add_in_random_order(questionnaire.items, questions_of(study, assessor.id, group, opening),
                        stream);
  }
  return questionnaire;
}

}  // namespace pondera::survey
