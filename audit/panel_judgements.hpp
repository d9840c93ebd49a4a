// SPDX-License-Identifier: Apache-2.0
// The panel's comparisons in pairs as matrices: responses come in, one matrix per assessor and
// group goes out, for the checks that look at everybody at once.
#pragma once

#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/comparison_matrix.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::audit {

struct JudgedGroup {
  std::string id;
  std::vector<std::string> items;  ///< in the hierarchy's order; n ≥ 2
};

struct PanelJudgements {
  std::vector<JudgedGroup> groups;     ///< in the hierarchy's order; those of one item are left out
  std::vector<std::string> assessors;  ///< in the order of the responses
  /// matrices[k][g]: of assessor k in group g, complete or not; nothing when no pair of it was
  /// answered.
  std::vector<std::vector<std::optional<weights::ComparisonMatrix>>> matrices;
};

/// Errors: those of weights::group_matrix.
[[nodiscard]] Result<PanelJudgements> panel_judgements(
    const survey::Study& study, const std::vector<survey::Response>& responses);

}  // namespace pondera::audit
