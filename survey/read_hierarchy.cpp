// SPDX-License-Identifier: Apache-2.0
#include "survey/read_hierarchy.hpp"

#include "core/utf8.hpp"
#include "survey/text_folding.hpp"
#include "survey/yaml_fields.hpp"

#include <map>
#include <utility>

namespace pondera::survey {

namespace {

/// The id as messages show it.
std::string name_of(const HierarchyNode& node) {
  return node.id.starts_with('?') ? "an item without id" : "'" + node.id + "'";
}

class HierarchyReader {
 public:
  HierarchyReader(const std::vector<std::string>& languages,
                  ElicitationMethod method,
                  Diagnostics& found)
      : languages_(languages), method_(method), found_(found) {}

  std::vector<HierarchyNode> nodes;  // preorder

  void read(const YamlNode& yaml, std::optional<NodeIndex> parent) {
    YamlFields fields(yaml, parent ? "an item of the hierarchy" : "the hierarchy", found_);
    const NodeIndex index = nodes.size();
    HierarchyNode node;
    node.where = yaml.where;
    node.parent = parent;
    node.id = fields.required_id("id");
    if (fields.has("id")) node.where = fields.where("id");
    check_reserved(node);
    // An id that no file can give keeps nodes without one apart.
    if (node.id.empty()) node.id = "?" + std::to_string(index);
    node.label = fields.required_localised("label", languages_);
    fields.check_one_line("label", node.label);
    node.description = fields.localised("description", languages_);
    labels_.push_back(fields.node("label"));
    nodes.push_back(std::move(node));
    read_children(fields, index);
    fields.finish();
  }

  void check_labels() {
    if (method_ == ElicitationMethod::rating) {
      std::vector<NodeIndex> leaves;
      for (NodeIndex i = 1; i < nodes.size(); ++i) {
        if (nodes[i].children.empty()) leaves.push_back(i);
      }
      check_distinct(leaves);
      return;
    }
    for (const HierarchyNode& node : nodes) check_distinct(node.children);
  }

 private:
  void check_reserved(const HierarchyNode& node) {
    if (node.id != "total") return;
    found_.push_back(error("survey.reserved-id", node.where,
                           "the id 'total' is taken: in tables it names the column of totals",
                           "choose another id"));
  }

  void read_children(YamlFields& fields, NodeIndex index) {
    const YamlNode* listed = fields.node("children");
    const std::vector<const YamlNode*> children = fields.sequence("children");
    const bool nothing_listed = listed != nullptr && (listed->kind == YamlNode::Kind::empty ||
                                                      listed->kind == YamlNode::Kind::sequence);
    if (nothing_listed && children.empty() && index > 0) {
      found_.push_back(error("survey.empty-group", listed->where,
                             name_of(nodes[index]) + " lists no children",
                             "leave 'children' out where nothing is below"));
    }
    if (has_scale(method_) && children.size() > most_compared) {
      const bool in_pairs = method_ == ElicitationMethod::pairwise;
      const std::size_t comparisons =
          in_pairs ? children.size() * (children.size() - 1) / 2 : 2 * children.size() - 3;
      found_.push_back(
          error("survey.group-too-large", fields.key_where("children"),
                name_of(nodes[index]) + " has " + std::to_string(children.size()) +
                    " children, which makes " + std::to_string(comparisons) +
                    " comparisons; at most " + std::to_string(most_compared) +
                    " items can be compared " + (in_pairs ? "in pairs " : "") + "consistently",
                "split the group: put children that belong together under a criterion of their "
                "own"));
    }
    for (const YamlNode* child : children) {
      nodes[index].children.push_back(nodes.size());
      read(*child, index);
    }
  }

  /// Where the label stands that is shown in a language.
  [[nodiscard]] SourceSpot label_where(NodeIndex index, const std::string& language) const {
    const YamlNode* label = labels_[index];
    if (label == nullptr) return nodes[index].where;
    const YamlNode* words = label->find(language);
    return words == nullptr ? label->where : words->where;
  }

  void check_distinct(const std::vector<NodeIndex>& items) {
    for (const std::string& language : languages_) {
      std::map<std::string, NodeIndex> first_with;
      bool same = false;
      for (const NodeIndex i : items) {
        const std::string& label = nodes[i].label.in(language);
        if (label.empty()) continue;  // said already
        const auto [first, is_new] = first_with.emplace(name_key(label), i);
        if (is_new) continue;
        same = true;
        found_.push_back(error("survey.same-label", label_where(i, language),
                               name_of(nodes[i]) + " has the same label in '" + language + "' as " +
                                   name_of(nodes[first->second]) + " on line " +
                                   std::to_string(label_where(first->second, language).line) +
                                   ": " + shown(label),
                               "an assessor could not tell them apart; change one of the labels"));
      }
      if (same) return;  // once, not once more in each language
    }
  }

  const std::vector<std::string>& languages_;
  ElicitationMethod method_;
  std::vector<const YamlNode*> labels_;  // of each node, as it stands in the file
  Diagnostics& found_;
};

}  // namespace

std::optional<Hierarchy> read_hierarchy(const YamlNode& root,
                                        const std::vector<std::string>& languages,
                                        ElicitationMethod method,
                                        Diagnostics& found) {
  HierarchyReader reader(languages, method, found);
  reader.read(root, std::nullopt);
  reader.check_labels();
  if (root.kind != YamlNode::Kind::mapping) return std::nullopt;
  Result<Hierarchy> hierarchy = Hierarchy::make(std::move(reader.nodes));
  found.insert(found.end(), hierarchy.diagnostics().begin(), hierarchy.diagnostics().end());
  if (!hierarchy) return std::nullopt;
  return std::move(hierarchy).value();
}

}  // namespace pondera::survey
