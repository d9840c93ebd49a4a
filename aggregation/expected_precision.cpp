// SPDX-License-Identifier: Apache-2.0
#include "aggregation/expected_precision.hpp"

#include "core/assert.hpp"

#include <cmath>
#include <cstddef>

namespace pondera::aggregation {

double variance_per_assessor(int n, int pairs, const ExpectedAnswers& answers) {
  PONDERA_ASSERT(n >= 1);
  if (n == 1) return 0;
  PONDERA_ASSERT(n - 1 <= pairs && pairs <= n * (n - 1) / 2);
  const int low = 2 * pairs / n;   // degree of most items
  const int more = 2 * pairs % n;  // how many items have one pair more
  const double degrees_and_squares =
      (n - more) * low * (low + 1.0) + more * (low + 1.0) * (low + 2.0);
  const double m1 = 2.0 * pairs / (n - 1);
  const double m2 = degrees_and_squares / (n - 1);
  return (n - 1.0) / n * (answers.opinion_variance * m2 / (m1 * m1) + answers.noise_variance / m1);
}

double expected_log_error(const survey::Hierarchy& hierarchy,
                          const std::vector<int>& pairs,
                          int assessors,
                          const ExpectedAnswers& answers) {
  PONDERA_ASSERT(assessors >= 1);
  const std::vector<survey::NodeIndex> groups = hierarchy.groups();
  PONDERA_ASSERT(pairs.size() == groups.size());
  std::vector<double> variance(hierarchy.nodes().size(), 0);  // of the global weight, by node
  for (std::size_t g = 0; g < groups.size(); ++g) {           // parents come before children
    const survey::HierarchyNode& node = hierarchy.node(groups[g]);
    const double local =
        variance_per_assessor(static_cast<int>(node.children.size()), pairs[g], answers);
    for (const survey::NodeIndex child : node.children)
      variance[child] = variance[groups[g]] + local;
  }
  double sum = 0;
  const std::vector<survey::NodeIndex> leaves = hierarchy.leaves();
  for (const survey::NodeIndex leaf : leaves) sum += variance[leaf];
  return std::sqrt(sum / static_cast<double>(leaves.size()) / assessors);
}

double relative_margin(double log_error) {
  constexpr double two_sided_95_percent = 1.96;
  return std::expm1(two_sided_95_percent * log_error);
}

}  // namespace pondera::aggregation
