// SPDX-License-Identifier: Apache-2.0
#include "survey/hierarchy.hpp"

#include "core/assert.hpp"

#include <map>
#include <string>
#include <utility>

namespace pondera::survey {

Result<Hierarchy> Hierarchy::make(std::vector<HierarchyNode> nodes) {
  PONDERA_ASSERT(!nodes.empty() && !nodes.front().parent);
  Diagnostics found;
  std::map<std::string, NodeIndex> first_with;
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    nodes[i].children.clear();
    if (i > 0) {
      PONDERA_ASSERT(nodes[i].parent && *nodes[i].parent < i);
      nodes[*nodes[i].parent].children.push_back(i);
    }
    const auto [earlier, is_new] = first_with.emplace(nodes[i].id, i);
    if (is_new) continue;
    found.push_back(error("survey.duplicate-id", nodes[i].where,
                          "the id '" + nodes[i].id + "' is used twice; the first is on line " +
                              std::to_string(nodes[earlier->second].where.line),
                          "give one of them another id; ids name columns of scores and answers, so "
                          "each stands once in the whole hierarchy"));
  }
  if (nodes.size() == 1) {
    found.push_back(error("survey.hierarchy-empty", nodes.front().where,
                          "there is nothing below the goal '" + nodes.front().id + "'",
                          "list what is weighed under 'children:'"));
  }
  if (has_error(found)) return found;
  return Hierarchy(std::move(nodes));
}

const HierarchyNode& Hierarchy::node(NodeIndex index) const {
  PONDERA_ASSERT(index < nodes_.size());
  return nodes_[index];
}

std::optional<NodeIndex> Hierarchy::find(std::string_view id) const {
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].id == id) return i;
  }
  return std::nullopt;
}

std::vector<NodeIndex> Hierarchy::groups() const {
  std::vector<NodeIndex> groups;
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    if (!nodes_[i].is_leaf()) groups.push_back(i);
  }
  return groups;
}

std::vector<NodeIndex> Hierarchy::leaves() const {
  std::vector<NodeIndex> leaves;
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].is_leaf()) leaves.push_back(i);
  }
  return leaves;
}

NodeIndex Hierarchy::dimension_of(NodeIndex index) const {
  PONDERA_ASSERT(index > 0 && index < nodes_.size());
  while (*nodes_[index].parent != 0) index = *nodes_[index].parent;
  return index;
}

}  // namespace pondera::survey
