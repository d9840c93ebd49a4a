// SPDX-License-Identifier: Apache-2.0
// One assessor, group by group: a Response comes in, priorities, consistency and the least fitting
// judgement go out. Plain numbers, so that reports need no linear algebra.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"
#include "weights/best_worst.hpp"
#include "weights/group_matrix.hpp"  // IWYU pragma: export
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::weights {

/// Why a group has no CR.
enum class Testability {
  testable,
  trivial,       ///< n ≤ 2: consistent by definition, CR = 0
  incomplete,    ///< pairs are missing; CR needs a random index of that pattern
  disconnected,  ///< the answers leave the group in parts: no priorities either
  beyond_table,  ///< the random-index table has no value for n
  not_measured,  ///< points and direct weights cannot contradict each other
};

/// The judgement that fits the others least, in the order in which it was shown.
struct WorstJudgement {
  std::string left;
  std::string right;
  int code = 1;                    ///< as answered, signed for (left, right)
  int fitting_code = 1;            ///< what the other answers imply, signed for (left, right)
  std::optional<double> cr_after;  ///< CR with that value instead
  SourceSpot where;
};

struct GroupPriorities {
  std::string group;
  std::vector<std::string> items;  ///< in the hierarchy's order
  int pairs = 0;                   ///< n(n-1)/2; budget, direct: n; best-worst: 2n - 3
  int answered = 0;
  std::vector<double> priorities;  ///< empty when disconnected; row by row with `items`
  bool by_least_squares =
      false;  ///< incomplete: logarithmic least squares instead of the eigenvector
  std::optional<double> lambda_max;  ///< complete only
  std::optional<double> ci;
  std::optional<double> cr;
  Testability testability = Testability::testable;
  std::optional<WorstJudgement> worst;     ///< when CR > 0 beyond rounding (n ≥ 3, complete)
  std::optional<BestWorstFit> best_worst;  ///< best-worst: of a complete group
};

struct AssessorWeights {
  std::string assessor;
  std::vector<GroupPriorities> groups;  ///< every group with ≥ 2 children, in the hierarchy's order
};

/// Priorities and consistency of every group.
///
/// A complete group: principal eigenvector, λmax, CI, CR, and the judgement with the largest
/// residual against the eigenvector weights. What would fit there is the whole-number code nearest
/// to what all other answers of the group imply (log_least_squares without that pair). Incomplete
/// but connected: log_least_squares, no CR. Disconnected: no priorities.
///
/// Points and direct weights: weigh_points. Best-Worst: weigh_best_worst.
///
/// Errors: weights.unknown-item, weights.unknown-group (the hierarchy changed after the
/// questionnaire was sent), weights.pair-twice, weights.self-comparison, weights.matrix-size.
[[nodiscard]] Result<AssessorWeights> weigh_assessor(const survey::Response& response,
                                                     const survey::Hierarchy& hierarchy,
                                                     const WeighOptions& options);

}  // namespace pondera::weights
