// SPDX-License-Identifier: Apache-2.0
// The cases tests/published/revision-*.yaml: a complete matrix that is not consistent enough, and
// what an independent computation says of it.
#pragma once

#include "tests/weights/published_case.hpp"

#include <string>
#include <vector>

namespace pondera::testing {

struct RevisionCase {
  std::string file;
  survey::YamlNode tree;
  weights::ComparisonMatrix matrix;
  double tolerance = 0;

  [[nodiscard]] const survey::YamlNode& expected(std::string_view key) const;
};

/// All whose file name starts so.
[[nodiscard]] std::vector<RevisionCase> revision_cases(std::string_view prefix);

/// [[0, 1], [2, 3]].
[[nodiscard]] std::vector<std::pair<int, int>> item_pairs(const survey::YamlNode& node);

/// "inf", "-inf" or a number.
[[nodiscard]] double unbounded_number(const survey::YamlNode& node);

}  // namespace pondera::testing
