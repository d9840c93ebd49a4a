// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_assessor.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/geometric_consistency.hpp"
#include "weights/group_items.hpp"
#include "weights/priority_method.hpp"
#include "weights/scaled_matrix.hpp"
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

void add_consistency(GroupPriorities& group,
                     const MatrixConsistency& found,
                     const ComparisonMatrix& judged) {
  group.testability = found.testability;
  group.random_index = found.random_index;
  group.ci = found.ci;
  group.cr = found.cr;
  if (found.principal.usable()) group.lambda_max = found.principal.lambda_max;
  if (judged.size() >= 3) group.gci = geometric_consistency_index(judged);
}

/// The least fitting judgement of a group whose answers contradict each other.
std::optional<WorstJudgement> worst_of(const GroupPriorities& group,
                                       const ComparisonMatrix& judged,
                                       const survey::Response& response,
                                       const WeighOptions& options) {
  if (judged.size() < 3 || group.ci.value_or(0) <= rounding_ci) return std::nullopt;
  const auto found = least_fitting_judgement(judged, options);
  if (!found) return std::nullopt;
  WorstJudgement worst = as_shown(*found, group.items, group.group, response);
  worst.contradiction = strongest_contradiction(judged, found->first, found->second);
  return worst;
}

/// All pairs where it is not known what was asked.
int asked_pairs(const survey::Response& response, const GroupPriorities& group) {
  if (response.asked_of_group.empty()) return group.pairs;
  const auto asked = response.asked_of_group.find(group.group);
  return asked == response.asked_of_group.end() ? 0 : asked->second;
}

Result<GroupPriorities> weigh_group(const ComparisonMatrix& judged,
                                    const Hierarchy& hierarchy,
                                    NodeIndex index,
                                    const survey::Response& response,
                                    const WeighOptions& options) {
  GroupPriorities group;
  group.group = hierarchy.node(index).id;
  group.items = item_ids(hierarchy, index);
  group.pairs = judged.pairs();
  group.answered = judged.known_pairs();
  group.asked = asked_pairs(response, group);
  const Result<ComparisonMatrix> scaled = on_scale(judged, options.scale);
  if (!scaled) return scaled.diagnostics();
  if (connected_parts(judged).size() > 1) {
    group.testability = Testability::disconnected;
    return group;
  }
  const MethodPriority derived = derive_priority(*scaled, options.priority);
  // Ratios within largest_log_ratio: nothing in such a matrix can overflow.
  PONDERA_ASSERT(derived.priority.termination != Termination::not_finite);
  if (!derived.priority.usable()) return not_converged(group.group, derived.method);
  group.priorities = plain(derived.priority.w);
  group.method = derived.method;
  add_consistency(group, consistency_of(judged, *scaled, options), judged);
  group.worst = worst_of(group, judged, response, options);
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
    Result<GroupPriorities> group = weigh_group(*matrix, hierarchy, index, response, options);
    found.insert(found.end(), group.diagnostics().begin(), group.diagnostics().end());
    if (group) weights.groups.push_back(*std::move(group));
  }
  return finished(std::move(weights), std::move(found));
}

}  // namespace pondera::weights
