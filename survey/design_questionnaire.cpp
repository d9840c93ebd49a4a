// SPDX-License-Identifier: Apache-2.0
#include "survey/design_questionnaire.hpp"

#include "core/random_stream.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {

namespace {

/// The pairs of a group that are asked, in the study's order.
std::vector<QuestionnaireItem> pairs_of(const Hierarchy& hierarchy,
                                        NodeIndex group,
                                        const PairChoice& choice) {
  const HierarchyNode& parent = hierarchy.node(group);
  const auto chosen = choice.find(parent.id);
  const auto is_asked = [&](std::size_t i, std::size_t j) {
    const std::pair pair(static_cast<int>(i), static_cast<int>(j));
    return chosen == choice.end() ||
           std::ranges::find(chosen->second, pair) != chosen->second.end();
  };
  std::vector<QuestionnaireItem> pairs;
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    for (std::size_t j = i + 1; j < parent.children.size(); ++j) {
      if (!is_asked(i, j)) continue;
      pairs.push_back({.number = 0,
                       .group = parent.id,
                       .left = hierarchy.node(parent.children[i]).id,
                       .right = hierarchy.node(parent.children[j]).id});
    }
  }
  return pairs;
}

/// Every item of a group by itself, in the study's order.
std::vector<QuestionnaireItem> amounts_of(const Hierarchy& hierarchy, NodeIndex group) {
  const HierarchyNode& parent = hierarchy.node(group);
  std::vector<QuestionnaireItem> items;
  if (parent.children.size() < 2) return items;
  for (const NodeIndex child : parent.children) {
    items.push_back(
        {.number = 0, .group = parent.id, .left = hierarchy.node(child).id, .right = {}});
  }
  return items;
}

/// Adds the questions about the best and the worst of a group, in the study's order: they refer to
/// the numbers of the list that is shown above them.
void add_best_worst(std::vector<QuestionnaireItem>& items,
                    const Hierarchy& hierarchy,
                    NodeIndex group) {
  const HierarchyNode& parent = hierarchy.node(group);
  if (parent.children.size() < 2) return;
  const auto add = [&](std::string_view left, std::string_view right) {
    items.push_back({.number = static_cast<int>(items.size()) + 1,
                     .group = parent.id,
                     .left = std::string(left),
                     .right = std::string(right)});
  };
  add(best_item, "");
  add(worst_item, "");
  for (const NodeIndex child : parent.children) add(best_item, hierarchy.node(child).id);
  for (const NodeIndex child : parent.children) add(hierarchy.node(child).id, worst_item);
}

/// The leaves below every child of the goal; those that are children of the goal themselves come as
/// one group under the goal's name, first.
std::vector<std::vector<QuestionnaireItem>> ratings_by_dimension(const Hierarchy& hierarchy) {
  std::vector<std::vector<QuestionnaireItem>> groups(1);
  for (const NodeIndex leaf : hierarchy.leaves()) {
    const NodeIndex dimension = hierarchy.dimension_of(leaf);
    const bool of_goal = dimension == leaf;
    const std::string& group = of_goal ? hierarchy.goal().id : hierarchy.node(dimension).id;
    if (!of_goal && (groups.back().empty() || groups.back().front().group != group)) {
      groups.emplace_back();
    }
    (of_goal ? groups.front() : groups.back())
        .push_back({.number = 0, .group = group, .left = hierarchy.node(leaf).id, .right = {}});
  }
  return groups;
}

}  // namespace

void add_in_random_order(std::vector<QuestionnaireItem>& items,
                         std::vector<QuestionnaireItem> of_group,
                         const RandomStream& stream) {
  const int count = static_cast<int>(of_group.size());
  for (const int index : permutation(stream, count)) {
    QuestionnaireItem& item = of_group[static_cast<std::size_t>(index)];
    const auto draw = static_cast<std::uint64_t>(count - 1) + static_cast<std::uint64_t>(index);
    if (!item.right.empty() && stream.below(draw, 2) == 1) std::swap(item.left, item.right);
    item.number = static_cast<int>(items.size()) + 1;
    items.push_back(std::move(item));
  }
}

Questionnaire design_questionnaire(const Study& study,
                                   const Assessor& assessor,
                                   int round,
                                   const PairChoice& choice) {
  Questionnaire questionnaire = {.study = study.id,
                                 .revision = study_revision(study),
                                 .round = round,
                                 .assessor = assessor.id,
                                 .language = assessor.language,
                                 .method = study.elicitation.method,
                                 .items = {}};
  const auto stream_of = [&](const std::string& group) {
    return RandomStream(study.elicitation.seed,
                        std::to_string(round) + "/" + assessor.id + "/" + group);
  };
  if (study.elicitation.method == ElicitationMethod::rating) {
    for (auto& group : ratings_by_dimension(study.hierarchy)) {
      if (group.empty()) continue;
      const RandomStream stream = stream_of(group.front().group);
      add_in_random_order(questionnaire.items, std::move(group), stream);
    }
    return questionnaire;
  }
  for (const NodeIndex group : study.hierarchy.groups()) {
    if (study.elicitation.method == ElicitationMethod::best_worst) {
      add_best_worst(questionnaire.items, study.hierarchy, group);
      continue;
    }
    auto of_group = gives_amounts(study.elicitation.method)
                        ? amounts_of(study.hierarchy, group)
                        : pairs_of(study.hierarchy, group, choice);
    add_in_random_order(questionnaire.items, std::move(of_group),
                        stream_of(study.hierarchy.node(group).id));
  }
  return questionnaire;
}

}  // namespace pondera::survey
