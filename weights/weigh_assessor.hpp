// SPDX-License-Identifier: Apache-2.0
// One assessor, group by group: a Response comes in, priorities, consistency and the least fitting
// judgement go out. Plain numbers, so that reports need no linear algebra.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"
#include "weights/best_worst.hpp"
#include "weights/contradiction.hpp"
#include "weights/group_matrix.hpp"  // IWYU pragma: export
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::weights {

/// The judgement that fits the others least, in the order in which it was shown.
struct WorstJudgement {
  std::string left;
  std::string right;
  int code = 1;                    ///< as answered, signed for (left, right)
  int fitting_code = 1;            ///< what the other answers imply, signed for (left, right)
  std::optional<double> cr_after;  ///< CR with that value instead
  std::optional<Contradiction> contradiction;  ///< in places of the group's `items`
  SourceSpot where;
};

struct GroupPriorities {
  std::string group;
  std::vector<std::string> items;  ///< in the hierarchy's order
  int pairs = 0;                   ///< n(n-1)/2; budget, direct: n; best-worst: 2n - 3
  int asked =
      0;  ///< of `pairs`: fewer where a design leaves some out; a group that was not asked: 0
  int answered = 0;
  std::vector<double> priorities;    ///< empty when disconnected; row by row with `items`
  std::string method;                ///< "eigenvector", "shares-of-sum", …; "" without priorities
  std::optional<double> lambda_max;  ///< incomplete: the least of all completions
  std::optional<double> ci;
  std::optional<double> cr;
  std::string random_index;   ///< what CR was divided by
  std::optional<double> gci;  ///< where there is something to test
  Testability testability = Testability::testable;
  std::optional<WorstJudgement> worst;     ///< when CR > 0 beyond rounding (n ≥ 3)
  std::optional<BestWorstFit> best_worst;  ///< best-worst: of a complete group
};

struct AssessorWeights {
  std::string assessor;
  std::vector<GroupPriorities> groups;  ///< every group with ≥ 2 children, in the hierarchy's order
};

/// Priorities and consistency of every group.
///
/// Priorities by the methods that the options choose for complete and incomplete groups, on the
/// ratios of the options' judgement scale; λmax, CI, CR and GCI (weights/matrix_consistency.hpp);
/// and the judgement that fits least, with the answer that would fit. Disconnected: no priorities.
///
/// Points and direct weights: weigh_points. Best-Worst: weigh_best_worst.
///
/// Errors: weights.intensity-out-of-range (an answer beyond the scale), weights.unknown-item,
/// weights.unknown-group (the hierarchy changed after the
/// questionnaire was sent), weights.pair-twice, weights.self-comparison, weights.matrix-size.
[[nodiscard]] Result<AssessorWeights> weigh_assessor(const survey::Response& response,
                                                     const survey::Hierarchy& hierarchy,
                                                     const WeighOptions& options);

}  // namespace pondera::weights
