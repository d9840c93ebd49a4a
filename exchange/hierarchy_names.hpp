// SPDX-License-Identifier: Apache-2.0
// Items of a study by what another program calls them: a hierarchy in; the items with that id or
// label, and the pairs that two such names can mean, out.
#pragma once

#include "survey/hierarchy.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::exchange {

/// Two children of one parent.
struct PairPlace {
  survey::NodeIndex group;
  survey::NodeIndex left;
  survey::NodeIndex right;

  friend bool operator==(const PairPlace&, const PairPlace&) = default;
};

/// An id is a name as it stands; a label, in any language, and an id are names whatever their
/// letter case, width, blanks and kind of dash (survey::label_key). Nothing else is: no part of a
/// name, and no name that is only near.
class HierarchyNames {
 public:
  /// @param language labels of other languages are no names; "": those of all languages are.
  explicit HierarchyNames(const survey::Hierarchy& hierarchy, const std::string& language = "");

  /// The item with this id; else all items that have the name.
  [[nodiscard]] std::vector<survey::NodeIndex> named(std::string_view name) const;

  /// The pairs of different children of one parent with these names; of one group where `group` is
  /// not empty. More than one where names stand in several groups.
  [[nodiscard]] std::vector<PairPlace> pairs(std::string_view group,
                                             std::string_view left,
                                             std::string_view right) const;

  /// A hint with the nearest name of an item; with a list where there are few and none is near.
  [[nodiscard]] std::string hint_for(std::string_view name) const;

 private:
  const survey::Hierarchy* hierarchy_;
  std::map<std::string, std::vector<survey::NodeIndex>> by_key_;
  std::vector<std::string> shown_;
};

/// What people call an item: its label, with its id where that says more.
[[nodiscard]] std::string item_label(const survey::HierarchyNode& node, std::string_view language);

}  // namespace pondera::exchange
