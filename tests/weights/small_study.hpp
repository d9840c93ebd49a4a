// SPDX-License-Identifier: Apache-2.0
// Studies, hierarchies and responses in a few words, for tests.
#pragma once

#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>
#include <utility>
#include <vector>

namespace pondera::testing {

/// Groups by id with their items; the first is the goal. An item that is a group has its own row.
/// Every node's label is "Label of <id>" in English.
using Groups = std::vector<std::pair<std::string, std::vector<std::string>>>;

[[nodiscard]] survey::Hierarchy hierarchy_of(const Groups& groups);

/// Assessors "id" or "id/stratum"; strata in the order of their first mention, counting the same
/// when there are any.
[[nodiscard]] survey::Study study_of(const Groups& groups,
                                     const std::vector<std::string>& assessors = {});

struct Said {
  std::string group;
  std::string left;
  std::string right;
  int code = 1;
};

/// Answers on lines 11, 12, … of "<assessor>.yaml".
[[nodiscard]] survey::Response response_of(const std::string& assessor,
                                           const std::vector<Said>& said);

/// All pairs of one group from the codes of the upper triangle, row after row.
[[nodiscard]] std::vector<Said> all_pairs(const std::string& group,
                                          const std::vector<std::string>& items,
                                          const std::vector<int>& codes);

}  // namespace pondera::testing
