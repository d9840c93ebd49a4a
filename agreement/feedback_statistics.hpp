// SPDX-License-Identifier: Apache-2.0
// What a panel said of one item or pair, as it is fed back before a second round: one number per
// assessor in, where the middle lies and how wide the answers are spread out.
#pragma once

#include <map>
#include <optional>
#include <vector>

namespace pondera::agreement {

/// In the unit of the answers; for pairs that is the position on the ladder, -(strongest - 1) to
/// strongest - 1 (weights/ladder.hpp), so that 9 and 1/9 lie equally far from "equal".
struct FeedbackStatistics {
  int n = 0;  ///< answers, ≥ 1
  double least = 0;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
  double most = 0;
  double mean = 0;
  std::optional<double> standard_deviation;  ///< with n - 1; nothing for one answer
  std::optional<double> variation;  ///< standard deviation / mean; nothing for a mean of 0 too

  [[nodiscard]] double interquartile_range() const { return upper_quartile - lower_quartile; }
};

/// @param answers finite; an assessor without one is nothing. Nothing when there is none at all.
/// Source: docs/methods.md. Checked by: tests/agreement/feedback_statistics_test.cpp.
[[nodiscard]] std::optional<FeedbackStatistics> feedback_statistics(
    const std::vector<std::optional<double>>& answers);

/// How many gave each answer; answers that nobody gave are not listed.
[[nodiscard]] std::map<int, int> answer_histogram(const std::vector<int>& answers);

}  // namespace pondera::agreement
