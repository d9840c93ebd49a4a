// SPDX-License-Identifier: Apache-2.0
#include "exchange/ahp_os_hierarchy.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace pondera::exchange {

namespace {

constexpr std::size_t most_children = 15;
/// AHP-OS takes 50; each is a level at the worst.
constexpr std::size_t most_branches = 200;

struct Branch {
  std::string name;
  std::vector<std::string> children;
  bool is_fixed = false;
};

std::string one_blank(std::string_view text) {
  std::string plain;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      plain += c;
    } else if (!plain.ends_with(' ')) {
      plain += ' ';
    }
  }
  return plain;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

class HierarchyReading {
 public:
  explicit HierarchyReading(const SourceSpot& where) : where_(where) {}

  Result<AhpOsHierarchy> read(std::string_view text) {
    for (const std::string_view part : split(text, ';')) {
      if (branches_.size() > most_branches) break;
      if (!trimmed(part).empty()) read_branch(part);
    }
    if (branches_.size() > most_branches) fail("it has more than 200 nodes with children");
    if (found_.empty()) check_names();
    if (found_.empty()) add(root_, std::nullopt);
    if (found_.empty() && hierarchy_.items.size() != expected_items()) {
      fail("some of its nodes are below none of the others");
    }
    return finished(std::move(hierarchy_), std::move(found_));
  }

 private:
  void fail(const std::string& what) {
    if (found_.size() >= most_diagnostics) return;
    found_.push_back(error("import.ahp-os-hierarchy", where_,
                           "the hierarchy of the project cannot be read: " + what,
                           "AHP-OS writes it as 'Goal: A, B, C; A: x, y;'"));
  }

  void read_branch(std::string_view part) {
    const std::size_t colon = part.find(':');
    Branch branch{one_blank(part.substr(0, colon)), {}, false};
    if (colon == std::string_view::npos || branch.name.empty()) {
      return fail(shown(trimmed(part)) + " is not of the form 'name: child, child'");
    }
    for (const std::string_view child : split(part.substr(colon + 1), ',')) {
      const std::size_t equals = child.find('=');
      branch.is_fixed = branch.is_fixed || equals != std::string_view::npos;
      const std::string name = one_blank(child.substr(0, equals));
      if (!name.empty()) branch.children.push_back(name);
    }
    if (branch.children.empty()) return fail(shown(branch.name) + " has no children");
    if (branch.children.size() > most_children) {
      return fail(shown(branch.name) + " has more than 15 children, and no one compares them all");
    }
    if (!at_.emplace(branch.name, branches_.size()).second) {
      return fail(shown(branch.name) + " is defined twice");
    }
    branches_.push_back(std::move(branch));
  }

  void check_names() {
    std::set<std::string> children;
    for (const Branch& branch : branches_) {
      for (const std::string& child : branch.children) {
        if (!children.insert(child).second) fail(shown(child) + " stands below two nodes");
      }
    }
    std::vector<std::string> roots;
    for (const Branch& branch : branches_) {
      if (!children.contains(branch.name)) roots.push_back(branch.name);
    }
    if (roots.size() != 1) {
      return fail(roots.empty()
                      ? "it has no goal"
                      : shown(roots[0]) + " and " + shown(roots[1]) + " are both at the top");
    }
    root_ = roots.front();
  }

  [[nodiscard]] std::size_t expected_items() const {
    std::size_t items = 1;
    for (const Branch& branch : branches_) items += branch.children.size();
    return items;
  }

  /// Preorder. Names are unique and there is one top, so that what is reached is a tree.
  void add(const std::string& name, std::optional<std::size_t> parent) {
    const std::size_t index = hierarchy_.items.size();
    hierarchy_.items.push_back({name, parent, false, where_});
    const auto at = at_.find(name);
    if (at == at_.end()) return;
    const Branch& branch = branches_[at->second];
    if (branch.is_fixed) hierarchy_.fixed.push_back(name);
    for (const std::string& child : in_order_of_comparison(branch)) add(child, index);
  }

  /// Children without children first, as they stand; then the others as they are defined.
  [[nodiscard]] std::vector<std::string> in_order_of_comparison(const Branch& branch) const {
    std::vector<std::string> order = branch.children;
    std::ranges::stable_sort(order, {}, [&](const std::string& child) {
      const auto at = at_.find(child);
      return at == at_.end() ? std::size_t{0} : at->second + 1;
    });
    return order;
  }

  SourceSpot where_;
  std::vector<Branch> branches_;
  std::map<std::string, std::size_t> at_;
  std::string root_;
  AhpOsHierarchy hierarchy_;
  Diagnostics found_;
};

}  // namespace

Result<AhpOsHierarchy> read_ahp_os_hierarchy(std::string_view text, const SourceSpot& where) {
  return HierarchyReading(where).read(text);
}

std::vector<std::size_t> children_of(const std::vector<ModelItem>& items, std::size_t parent) {
  std::vector<std::size_t> children;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].parent == parent) children.push_back(i);
  }
  return children;
}

}  // namespace pondera::exchange
