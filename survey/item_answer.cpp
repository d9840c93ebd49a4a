// SPDX-License-Identifier: Apache-2.0
#include "survey/item_answer.hpp"

#include "core/assert.hpp"
#include "survey/amount_text.hpp"
#include "survey/choice_text.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

namespace {

const HierarchyNode& group_of(const QuestionnaireItem& item, const Study& study) {
  const auto index = study.hierarchy.find(item.group);
  PONDERA_ASSERT(index.has_value());
  return study.hierarchy.node(*index);
}

/// All that an item of the group may be called, its id included.
std::vector<std::vector<std::string>> names_in(const HierarchyNode& group, const Study& study) {
  std::vector<std::vector<std::string>> names;
  for (const NodeIndex child : group.children) {
    const HierarchyNode& node = study.hierarchy.node(child);
    std::vector<std::string> of_child = {node.id};
    for (const std::string& language : study.languages) {
      of_child.push_back(node.label.in(language));
    }
    names.push_back(std::move(of_child));
  }
  return names;
}

bool is_choice(const QuestionnaireItem& item) {
  return item.right.empty();
}

}  // namespace

ParsedAnswer item_answer(const Placed& answer, const QuestionnaireItem& item, const Study& study) {
  constexpr int percent = 100;
  const Elicitation& scale = study.elicitation;
  switch (scale.method) {
    case ElicitationMethod::pairwise:
      return parse_pairwise_answer(answer.text, scale.strongest);
    case ElicitationMethod::rating:
      return parse_rating_answer(answer.text, scale.lowest_rating, scale.highest_rating);
    case ElicitationMethod::budget:
      return parse_amount_answer(answer.text, scale.points == percent);
    case ElicitationMethod::direct:
      return parse_amount_answer(answer.text, false);
    case ElicitationMethod::best_worst:
      break;
  }
  if (!is_choice(item)) return parse_times_answer(answer.text, scale.strongest);
  return parse_choice_answer(answer.text, names_in(group_of(item, study), study));
}

ExpectedAnswer expected_answer(const QuestionnaireItem& item,
                               const Study& study,
                               std::string_view language) {
  const Elicitation& scale = study.elicitation;
  if (gives_amounts(scale.method)) return expected_amount(scale);
  if (scale.method != ElicitationMethod::best_worst) return expected_judgement(scale, language);
  if (!is_choice(item)) return expected_times(scale);
  std::vector<std::string> labels;
  for (const NodeIndex child : group_of(item, study).children) {
    const HierarchyNode& node = study.hierarchy.node(child);
    const std::string& label = node.label.in(language);
    labels.push_back(label.empty() ? node.id : label);
  }
  return expected_choice(labels);
}

}  // namespace pondera::survey
