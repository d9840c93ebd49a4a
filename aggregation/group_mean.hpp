// SPDX-License-Identifier: Apache-2.0
// The means that make one of what the assessors of a panel said: the table that the study's reader,
// the results and the reports share. A choice in, a judgement's logarithm or a priority vector out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <string_view>
#include <vector>

namespace pondera::aggregation {

enum class GroupMean {
  geometric,         ///< weighted mean of logarithms
  arithmetic,        ///< weighted mean, of priorities only
  median,            ///< weighted median of logarithms, pair by pair
  trimmed,           ///< weighted mean of logarithms without the ends, pair by pair
  geometric_median,  ///< of whole priority vectors, by their log ratios
};

struct GroupMeanRow {
  GroupMean mean{};
  std::string_view name;
  std::string_view phrase;  ///< as a sentence names it: "the weighted geometric mean"
  std::string_view help;    ///< one line with the source
  /// Of ln a_ij over those who answered a pair; nullptr: not of judgements.
  double (*of_logarithms)(const std::vector<double>& values,
                          const std::vector<double>& shares,
                          double trimmed_share) = nullptr;
  /// Of priority vectors; nullptr: not of priorities.
  weights::Vector (*of_priorities)(const std::vector<weights::Vector>& priorities,
                                   const std::vector<double>& shares) = nullptr;
  bool takes_zeros = false;  ///< whether priorities may be 0
  std::string_view why_not;  ///< why one of the two is not offered; empty when both are
  std::string_view instead;  ///< what to write then
};

/// The first row is the default of comparisons.
[[nodiscard]] const std::vector<GroupMeanRow>& group_means();
[[nodiscard]] const GroupMeanRow& group_mean(GroupMean mean);

}  // namespace pondera::aggregation
