// SPDX-License-Identifier: Apache-2.0
#include "exchange/hierarchy_names.hpp"

#include "core/nearest_name.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <set>

namespace pondera::exchange {

namespace {

std::vector<std::string> labels_of(const survey::HierarchyNode& node, const std::string& language) {
  if (!language.empty()) return {node.label.in(language)};
  std::vector<std::string> labels;
  if (!node.label.any.empty()) labels.push_back(node.label.any);
  for (const auto& [code, text] : node.label.by_language) labels.push_back(text);
  return labels;
}

bool holds(const std::vector<survey::NodeIndex>& nodes, survey::NodeIndex node) {
  return std::ranges::find(nodes, node) != nodes.end();
}

}  // namespace

HierarchyNames::HierarchyNames(const survey::Hierarchy& hierarchy, const std::string& language)
    : hierarchy_(&hierarchy) {
  for (survey::NodeIndex index = 0; index < hierarchy.nodes().size(); ++index) {
    const survey::HierarchyNode& node = hierarchy.node(index);
    std::set<std::string> keys = {survey::label_key(node.id)};
    shown_.push_back(node.id);
    for (const std::string& label : labels_of(node, language)) {
      keys.insert(survey::label_key(label));
      if (label != node.id) shown_.push_back(label);
    }
    for (const std::string& key : keys) by_key_[key].push_back(index);
  }
}

std::vector<survey::NodeIndex> HierarchyNames::named(std::string_view name) const {
  if (const auto exact = hierarchy_->find(name)) return {*exact};
  const auto found = by_key_.find(survey::label_key(name));
  return found == by_key_.end() ? std::vector<survey::NodeIndex>{} : found->second;
}

std::vector<PairPlace> HierarchyNames::pairs(std::string_view group,
                                             std::string_view left,
                                             std::string_view right) const {
  std::vector<PairPlace> places;
  const std::vector<survey::NodeIndex> groups = named(group);
  for (const survey::NodeIndex one : named(left)) {
    for (const survey::NodeIndex other : named(right)) {
      const auto parent = hierarchy_->node(one).parent;
      const bool is_pair = one != other && parent && parent == hierarchy_->node(other).parent;
      if (is_pair && (group.empty() || holds(groups, *parent))) {
        places.push_back({*parent, one, other});
      }
    }
  }
  return places;
}

std::string HierarchyNames::hint_for(std::string_view name) const {
  return known_names_hint(name, shown_);
}

std::string item_label(const survey::HierarchyNode& node, std::string_view language) {
  const std::string& label = node.label.in(language);
  return label.empty() ? node.id : label;
}

}  // namespace pondera::exchange
