// SPDX-License-Identifier: Apache-2.0
// The hierarchy of tests/published/hierarchy-unbalanced.yaml.
#pragma once

#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::testing {

struct PublishedHierarchy {
  survey::YamlNode tree = published_case("hierarchy-unbalanced.yaml");
  survey::Hierarchy hierarchy = hierarchy_of(groups());
  std::map<std::string, std::vector<double>> local = numbers("local");
  const survey::YamlNode& expected = field(tree, "expected");
  double tolerance = ratio(field(tree, "tolerance"));

 private:
  [[nodiscard]] Groups groups() const {
    Groups found;
    for (const survey::YamlEntry& group : field(tree, "hierarchy").entries) {
      found.emplace_back(group.key, std::vector<std::string>{});
      for (const auto& item : group.value.items) found.back().second.push_back(item.text);
    }
    return found;
  }
  [[nodiscard]] std::map<std::string, std::vector<double>> numbers(std::string_view key) const {
    std::map<std::string, std::vector<double>> found;
    for (const survey::YamlEntry& entry : field(tree, key).entries) {
      found[entry.key] = ratios(entry.value);
    }
    return found;
  }
};

}  // namespace pondera::testing
