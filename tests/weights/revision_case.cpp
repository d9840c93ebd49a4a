// SPDX-License-Identifier: Apache-2.0
#include "tests/weights/revision_case.hpp"

#include <limits>

namespace pondera::testing {

const survey::YamlNode& RevisionCase::expected(std::string_view key) const {
  return field(field(tree, "expected"), key);
}

std::vector<RevisionCase> revision_cases(std::string_view prefix) {
  std::vector<RevisionCase> cases;
  for (const std::string& file : published_files(prefix)) {
    survey::YamlNode tree = published_case(file);
    weights::ComparisonMatrix matrix =
        judged_matrix(whole(field(tree, "n")), field(tree, "judgements"));
    const double tolerance = ratio(field(tree, "tolerance"));
    cases.push_back({file, std::move(tree), std::move(matrix), tolerance});
  }
  return cases;
}

std::vector<std::pair<int, int>> item_pairs(const survey::YamlNode& node) {
  std::vector<std::pair<int, int>> pairs;
  for (const survey::YamlNode& pair : node.items) {
    pairs.emplace_back(whole(pair.items.at(0)), whole(pair.items.at(1)));
  }
  return pairs;
}

double unbounded_number(const survey::YamlNode& node) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (node.text == "inf") return infinity;
  return node.text == "-inf" ? -infinity : ratio(node);
}

}  // namespace pondera::testing
