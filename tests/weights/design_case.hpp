// SPDX-License-Identifier: Apache-2.0
// Designs with independently computed results: tests/published/design-*.yaml in, pairs and numbers
// out.
#pragma once

#include "tests/weights/published_case.hpp"
#include "weights/pair_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::testing {

struct DesignCases {
  std::vector<survey::YamlNode> nodes;
  double tolerance = 0;
};

/// The cases of tests/published/design-<kind>.yaml.
[[nodiscard]] inline DesignCases design_cases(const std::string& kind) {
  const survey::YamlNode file = published_case("design-" + kind + ".yaml");
  return {field(file, "cases").items, ratio(field(file, "tolerance"))};
}

[[nodiscard]] inline double number(const survey::YamlNode& node, std::string_view key) {
  return ratio(field(node, key));
}

[[nodiscard]] inline std::vector<weights::ItemPair> pairs_of(const survey::YamlNode& node) {
  std::vector<weights::ItemPair> pairs;
  for (const survey::YamlNode& pair : node.items) {
    pairs.push_back({whole(pair.items[0]), whole(pair.items[1])});
  }
  return pairs;
}

}  // namespace pondera::testing
