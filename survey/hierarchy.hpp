// SPDX-License-Identifier: Apache-2.0
// The tree of what is weighed: a goal, criteria below it, leaves (indicators) at any depth. Node 0
// is the goal.
#pragma once

#include "core/result.hpp"
#include "survey/localised_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

using NodeIndex = std::size_t;

struct HierarchyNode {
  std::string id;
  LocalisedText label;
  LocalisedText description;
  std::optional<NodeIndex> parent;  ///< none for the goal
  std::vector<NodeIndex>
      children;  ///< in the study's order; together they are one comparison group
  SourceSpot where;

  [[nodiscard]] bool is_leaf() const { return children.empty(); }
};

/// Invariant: one tree, every id once, node 0 the goal, parents before children (preorder), at
/// least one leaf below the goal.
class Hierarchy {
 public:
  /// @param nodes in preorder; `children` is filled in from `parent`.
  /// Errors: survey.hierarchy-empty (no child below the goal), survey.duplicate-id (with the place
  /// of the first).
  [[nodiscard]] static Result<Hierarchy> make(std::vector<HierarchyNode> nodes);

  [[nodiscard]] const std::vector<HierarchyNode>& nodes() const { return nodes_; }
  [[nodiscard]] const HierarchyNode& node(NodeIndex index) const;
  [[nodiscard]] const HierarchyNode& goal() const { return nodes_.front(); }
  [[nodiscard]] std::optional<NodeIndex> find(std::string_view id) const;
  /// Nodes with children, in preorder: the comparison groups. A group of one child needs no
  /// comparison.
  [[nodiscard]] std::vector<NodeIndex> groups() const;
  /// Nodes without children, in preorder: the indicators.
  [[nodiscard]] std::vector<NodeIndex> leaves() const;
  /// The child of the goal above (or equal to) `index`: the dimension to which a leaf belongs.
  /// Requires index > 0.
  [[nodiscard]] NodeIndex dimension_of(NodeIndex index) const;

 private:
  explicit Hierarchy(std::vector<HierarchyNode> nodes) : nodes_(std::move(nodes)) {}
  std::vector<HierarchyNode> nodes_;
};

}  // namespace pondera::survey
