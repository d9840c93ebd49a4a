// SPDX-License-Identifier: Apache-2.0
// What one assessor is shown beside a question that is asked again: the own earlier answer, what
// the others said, and their reasons. Comes from agreement/round_feedback; goes to feedback_lines.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::survey {

/// With fewer others behind it, a summary could tell who said what: then it is not shown.
inline constexpr int fewest_others = 5;

/// What the other assessors said, on the ladder of the question. Pairwise: positions with the
/// question's left item on the left (weights/ladder.hpp: 3 is "left 4", -3 is "right 4", 0 is
/// equal). Rating: the rating. Budget: points; direct: per cent of the part's sum; both without a
/// histogram, since hardly two people give the same.
struct PanelFeedback {
  int others = 0;  ///< ≥ fewest_others
  std::map<int, int> counts;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
};

struct ItemFeedback {
  std::string group;
  std::string left;
  std::string right;
  std::optional<int> own;           ///< code of the earlier answer, with `left` on the left
  std::optional<double> own_share;  ///< direct: per cent of the part's sum
  std::optional<int> implied;       ///< code that the assessor's other answers imply, likewise
  std::optional<PanelFeedback> panel;
  std::vector<std::string> reasons;  ///< of others, in an order that tells nothing
};

}  // namespace pondera::survey
