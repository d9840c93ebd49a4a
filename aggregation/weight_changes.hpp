// SPDX-License-Identifier: Apache-2.0
// What decisions do to the result: the weights with them and without come in, the difference for
// every indicator and top-level criterion goes out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/hierarchy.hpp"

#include <string>
#include <vector>

namespace pondera::aggregation {

struct WeightChange {
  std::string id;
  bool leaf = true;    ///< an indicator; otherwise a criterion directly below the goal
  double weight = 0;   ///< with the decisions
  double without = 0;  ///< without them

  [[nodiscard]] double difference() const { return weight - without; }
};

/// Of every child of the goal that has children of its own, then of every leaf: its global weight
/// (rating: leaves only, their mean ratings), with and without. Largest |difference| first; equal
/// ones in the order of the hierarchy, criteria first.
///
/// Requires weights of this hierarchy, both complete.
[[nodiscard]] std::vector<WeightChange> weight_changes(const survey::Hierarchy& hierarchy,
                                                       const GroupWeights& with,
                                                       const GroupWeights& without);

}  // namespace pondera::aggregation
