// SPDX-License-Identifier: Apache-2.0
#include "agreement/least_fitting_answers.hpp"

#include "weights/group_items.hpp"
#include "weights/group_matrix.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/weigh_assessor.hpp"
#include "weights/worst_judgement.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace pondera::agreement {

namespace {

using survey::RevisitQuestion;

/// The groups that contradict themselves, the worst first.
std::vector<weights::GroupPriorities> inconsistent_groups(
    const std::vector<weights::GroupPriorities>& groups, double threshold) {
  std::vector<weights::GroupPriorities> inconsistent;
  std::ranges::copy_if(groups, std::back_inserter(inconsistent), [&](const auto& group) {
    return group.cr && *group.cr > threshold && group.testability == weights::Testability::testable;
  });
  std::ranges::stable_sort(inconsistent,
                           [](const auto& a, const auto& b) { return *a.cr > *b.cr; });
  return inconsistent;
}

/// Adds the answers of one group until it would be consistent.
void add_of_group(const weights::GroupPriorities& group,
                  weights::ComparisonMatrix matrix,
                  const std::string& assessor,
                  const weights::WeighOptions& options,
                  std::size_t most,
                  std::vector<RevisitQuestion>& questions) {
  std::set<std::pair<int, int>> mended;
  double cr = group.cr.value_or(0);
  while (cr > options.threshold && questions.size() < most) {
    const auto worst = weights::least_fitting_judgement(matrix, options);
    if (!worst || !mended.emplace(worst->first, worst->second).second) return;
    questions.push_back({.assessor = assessor,
                         .group = group.group,
                         .left = group.items[static_cast<std::size_t>(worst->first)],
                         .right = group.items[static_cast<std::size_t>(worst->second)],
                         .reason = survey::RevisitReason::least_fitting,
                         .implied = worst->fitting_code});
    matrix =
        matrix.with(worst->first, worst->second, weights::log_ratio_of_code(worst->fitting_code));
    if (!worst->cr_after) return;
    cr = *worst->cr_after;
  }
}

}  // namespace

Result<std::vector<RevisitQuestion>> least_fitting_answers(const survey::Study& study,
                                                           const survey::Response& response,
                                                           const weights::WeighOptions& options,
                                                           int most) {
  const auto weighed = weights::weigh_assessor(response, study.hierarchy, options);
  if (!weighed) return weighed.diagnostics();
  std::vector<RevisitQuestion> questions;
  for (const auto& group : inconsistent_groups(weighed->groups, options.threshold)) {
    const auto node = study.hierarchy.find(group.group);
    const auto matrix = weights::group_matrix(response, study.hierarchy, *node);
    if (!matrix) return matrix.diagnostics();
    add_of_group(group, *matrix, response.assessor, options, static_cast<std::size_t>(most),
                 questions);
  }
  return questions;
}

}  // namespace pondera::agreement
