// SPDX-License-Identifier: Apache-2.0
// What one unit got: its total, the points of every node, its rank.
#pragma once

#include "scoring/score_value.hpp"
#include "scoring/total_bounds.hpp"
#include "scoring/unit_filter.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// A value is missing where scores are and the method does not do without them.
struct UnitScore {
  Unit unit;
  bool eligible = true;
  std::optional<ScoreValue> total;  ///< of the dimensions together
  std::map<std::string, std::optional<ScoreValue>>
      parts;  ///< by node id: points of every node below the goal, leaves too
  /// On the total among eligible units; nothing when not eligible, without a total, or where
  /// missing scores at both extremes leave several ranks possible.
  std::optional<int> rank;
  /// By node id as `parts`, and of "total": on the node's own scale, that is points over weight.
  std::map<std::string, std::optional<ScoreValue>> values = {};
  std::vector<std::string> missing = {};   ///< indicators without a score
  double coverage = 1;                     ///< share of the weight whose indicators have a score
  std::optional<TotalBounds> bounds = {};  ///< where missing scores are taken at both extremes
};

}  // namespace pondera::scoring
