// SPDX-License-Identifier: Apache-2.0
#include "survey/decision_subject.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::survey {

namespace {

std::string typed_name(const std::string& typed) {
  return "'" + printable(typed) + "'";
}

/// Ids of the groups of questions.
std::vector<std::string> asked_groups(const Study& study) {
  std::vector<std::string> ids;
  if (study.elicitation.method != ElicitationMethod::rating) {
    for (const NodeIndex index : study.hierarchy.groups()) {
      ids.push_back(study.hierarchy.node(index).id);
    }
    return ids;
  }
  for (const NodeIndex leaf : study.hierarchy.leaves()) {
    const std::string& id = rating_group(study.hierarchy, leaf);
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

std::optional<Diagnostic> group_mistake(const Study& study, const std::string& group) {
  const auto known = asked_groups(study);
  if (group.empty() || std::ranges::find(known, group) != known.end()) return std::nullopt;
  const bool node = study.hierarchy.find(group).has_value();
  return error("decide.unknown-group", {},
               node ? typed_name(group) + " is no group of questions of this study"
                    : "the study has no group " + typed_name(group),
               known_names_hint(group, known));
}

Diagnostic not_a_judgement(std::string message, ElicitationMethod method) {
  return error(
      "decide.not-a-judgement", {}, std::move(message),
      method == ElicitationMethod::rating
          ? "name one indicator: --judgement culture"
          : "name two items of one group with a colon between: --judgement culture:safety");
}

/// The nodes that the items name; errors for those that the study does not have.
std::vector<NodeIndex> item_nodes(const Study& study,
                                  const DecisionSubject& items,
                                  Diagnostics& found) {
  std::vector<std::string> known;
  for (const HierarchyNode& node : study.hierarchy.nodes()) {
    if (node.parent) known.push_back(node.id);
  }
  std::vector<NodeIndex> nodes;
  for (const std::string& id : {items.left, items.right}) {
    if (id.empty()) continue;
    const auto node = study.hierarchy.find(id);
    if (node && *node > 0) {
      nodes.push_back(*node);
    } else {
      found.push_back(error("decide.unknown-item", {}, "the study has no item " + typed_name(id),
                            known_names_hint(id, known)));
    }
  }
  return nodes;
}

/// The group in which the items are judged.
Result<std::string> judged_in(const Study& study, const std::vector<NodeIndex>& nodes) {
  const Hierarchy& hierarchy = study.hierarchy;
  const ElicitationMethod method = study.elicitation.method;
  if (method == ElicitationMethod::rating) {
    if (hierarchy.node(nodes[0]).is_leaf()) return rating_group(hierarchy, nodes[0]);
    return not_a_judgement(
        "'" + hierarchy.node(nodes[0]).id + "' is not rated: it is a group of indicators", method);
  }
  const auto parent = [&](NodeIndex node) -> const std::string& {
    return hierarchy.node(*hierarchy.node(node).parent).id;
  };
  if (nodes[0] != nodes[1] && parent(nodes[0]) == parent(nodes[1])) return parent(nodes[0]);
  const std::string a = hierarchy.node(nodes[0]).id;
  const std::string b = hierarchy.node(nodes[1]).id;
  return not_a_judgement(nodes[0] == nodes[1]
                             ? "'" + a + "' is not compared with itself"
                             : "'" + a + "' and '" + b + "' are not compared: they belong to '" +
                                   parent(nodes[0]) + "' and '" + parent(nodes[1]) + "'",
                         method);
}

/// Fills in group and items of one judgement.
void take_judgement(const Study& study,
                    const TypedSubject& typed,
                    DecisionSubject& subject,
                    Diagnostics& found) {
  const ElicitationMethod method = study.elicitation.method;
  if (averages_weights(method)) {
    found.push_back(error(
        "decide.not-single", {},
        "one answer alone cannot be left out: " + std::string(elicitation_row(method).given) +
            " of a group mean something only together",
        "leave the group out: --group " + (typed.group.empty() ? "ID" : printable(typed.group))));
    return;
  }
  const DecisionSubject items = typed_items(typed.judgement);
  const bool whole = method == ElicitationMethod::rating
                         ? !items.left.empty() && items.right.empty()
                         : !items.left.empty() && !items.right.empty();
  if (!whole) {
    found.push_back(not_a_judgement(typed_name(typed.judgement) + " names no judgement", method));
    return;
  }
  const auto nodes = item_nodes(study, items, found);
  if (nodes.size() != (items.right.empty() ? 1U : 2U)) return;
  const auto group = judged_in(study, nodes);
  if (!group) {
    found.push_back(group.diagnostics().front());
  } else if (!typed.group.empty() && typed.group != *group) {
    found.push_back(not_a_judgement(typed_name(typed.judgement) + " is judged in '" + *group +
                                        "', not in " + typed_name(typed.group),
                                    method));
  } else {
    subject = {subject.assessor, *group, items.left, items.right};
  }
}

}  // namespace

DecisionSubject typed_items(const std::string& judgement) {
  const std::size_t colon = judgement.find(':');
  if (colon == std::string::npos) return {"", "", std::string(trimmed(judgement)), ""};
  DecisionSubject items = {"", "", std::string(trimmed(judgement.substr(0, colon))),
                           std::string(trimmed(judgement.substr(colon + 1)))};
  if (items.left.empty()) std::swap(items.left, items.right);
  return ordered(std::move(items));
}

const std::string& rating_group(const Hierarchy& hierarchy, NodeIndex leaf) {
  const NodeIndex dimension = hierarchy.dimension_of(leaf);
  return dimension == leaf ? hierarchy.goal().id : hierarchy.node(dimension).id;
}

Result<DecisionSubject> decision_subject(const Study& study,
                                         const std::vector<std::string>& known,
                                         const TypedSubject& typed) {
  Diagnostics found;
  DecisionSubject subject = {typed.assessor, typed.group, "", ""};
  if (std::ranges::find(known, typed.assessor) == known.end()) {
    found.push_back(error("decide.unknown-assessor", {},
                          typed_name(typed.assessor) + " is not among the study's assessors",
                          known_names_hint(typed.assessor, known)));
  }
  if (auto mistake = group_mistake(study, typed.group)) {
    found.push_back(*std::move(mistake));
  } else if (!typed.judgement.empty()) {
    take_judgement(study, typed, subject, found);
  }
  return finished(std::move(subject), std::move(found));
}

}  // namespace pondera::survey
