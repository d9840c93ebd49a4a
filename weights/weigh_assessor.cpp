// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_assessor.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/priority.hpp"
#include "weights/weigh_best_worst.hpp"
#include "weights/weigh_points.hpp"
#include "weights/worst_judgement.hpp"

#include <algorithm>
#include <utility>

namespace pondera::weights {

namespace {

using survey::Answer;
using survey::Hierarchy;
using survey::NodeIndex;

std::vector<double> plain(const Vector& w) {
  return {w.begin(), w.end()};
}

/// The least fitting judgement in the words of the answer: the order in which it was shown.
WorstJudgement as_shown(const LeastFitting& found,
                        const std::vector<std::string>& items,
                        const std::string& group,
                        const survey::Response& response) {
  const std::string& first = items[static_cast<std::size_t>(found.first)];
  const std::string& second = items[static_cast<std::size_t>(found.second)];
  const auto answer = std::ranges::find_if(response.answers, [&](const Answer& candidate) {
    return candidate.group == group && ((candidate.left == first && candidate.right == second) ||
                                        (candidate.left == second && candidate.right == first));
  });
  PONDERA_ASSERT(answer != response.answers.end());
  WorstJudgement worst;
  worst.left = answer->left;
  worst.right = answer->right;
  worst.code = answer->code;
  const bool turned = answer->left == second;
  worst.fitting_code = turned && found.fitting_code != 1 ? -found.fitting_code : found.fitting_code;
  worst.cr_after = found.cr_after;
  worst.where = answer->where;
  return worst;
}

Testability testability(const ComparisonMatrix& matrix, const std::optional<double>& cr) {
  if (matrix.size() <= 2) return Testability::trivial;
  return cr ? Testability::testable : Testability::beyond_table;
}

void add_eigenvector(GroupPriorities& group,
                     const ComparisonMatrix& matrix,
                     const survey::Response& response,
                     const WeighOptions& options) {
  // Below this CI the judgements agree to all digits that an answer can have.
  constexpr double rounding_ci = 1e-10;
  const Priority priority = principal_priority(matrix);
  // Codes are whole numbers of a short scale: nothing in such a matrix can overflow.
  PONDERA_ASSERT(priority.usable());
  const Consistency found = consistency(priority.lambda_max, matrix.size(), *options.random_index);
  group.priorities = plain(priority.w);
  group.lambda_max = priority.lambda_max;
  group.ci = found.ci;
  group.cr = found.cr;
  group.testability = testability(matrix, found.cr);
  if (matrix.size() >= 3 && found.ci > rounding_ci) {
    group.worst = as_shown(least_fitting_judgement(matrix, priority.w, options), group.items,
                           group.group, response);
  }
}

GroupPriorities weigh_group(const ComparisonMatrix& matrix,
                            const Hierarchy& hierarchy,
                            NodeIndex index,
                            const survey::Response& response,
                            const WeighOptions& options) {
  GroupPriorities group;
  group.group = hierarchy.node(index).id;
  for (const NodeIndex child : hierarchy.node(index).children) {
    group.items.push_back(hierarchy.node(child).id);
  }
  group.pairs = matrix.pairs();
  group.answered = matrix.known_pairs();
  if (matrix.complete()) {
    add_eigenvector(group, matrix, response, options);
  } else if (connected_parts(matrix).size() == 1) {
    group.priorities = plain(log_least_squares(matrix));
    group.by_least_squares = true;
    group.testability = Testability::incomplete;
  } else {
    group.testability = Testability::disconnected;
  }
  return group;
}

}  // namespace

Result<AssessorWeights> weigh_assessor(const survey::Response& response,
                                       const Hierarchy& hierarchy,
                                       const WeighOptions& options) {
  PONDERA_ASSERT(options.random_index != nullptr);
  if (survey::gives_amounts(response.method)) return weigh_points(response, hierarchy);
  if (response.method == survey::ElicitationMethod::best_worst) {
    return weigh_best_worst(response, hierarchy, options);
  }
  AssessorWeights weights;
  weights.assessor = response.assessor;
  Diagnostics found = answers_to_unknown_groups(response, hierarchy);
  for (const NodeIndex index : hierarchy.groups()) {
    if (hierarchy.node(index).children.size() < 2) continue;
    const Result<ComparisonMatrix> matrix = group_matrix(response, hierarchy, index);
    if (!matrix) {
      found.insert(found.end(), matrix.diagnostics().begin(), matrix.diagnostics().end());
      continue;
    }
    weights.groups.push_back(weigh_group(*matrix, hierarchy, index, response, options));
  }
  return finished(std::move(weights), std::move(found));
}

}  // namespace pondera::weights
