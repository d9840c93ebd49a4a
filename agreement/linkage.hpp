// SPDX-License-Identifier: Apache-2.0
// Who is closest to whom, step by step: distances between assessors in, the merges of the
// dendrogram out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <vector>

namespace pondera::agreement {

/// How far apart two clusters are: the mean or the largest distance of their members.
enum class LinkageRule { average, complete };

/// Two clusters become one, named by its smallest member, `first`.
struct Merge {
  int first = 0;
  int second = 0;  ///< > first
  double height = 0;
};

/// K - 1 merges, heights not decreasing (rounding aside). Always the closest two; distances that
/// are the same to 12 decimals go to the smaller `first`, then the smaller `second`. O(K³).
///
/// @param distances K×K, symmetric, ≥ 0. Source: [kaufman1990] (Lance and Williams' update).
/// Checked by: tests/published/clustering.yaml.
[[nodiscard]] std::vector<Merge> linkage(const weights::Matrix& distances,
                                         LinkageRule rule = LinkageRule::average);

/// The clusters that are left when `clusters` remain: a label from 0 for each of the K members, in
/// the order of their first members. @param merges all K - 1. Requires 1 ≤ clusters ≤ K.
[[nodiscard]] std::vector<int> cut(const std::vector<Merge>& merges, int clusters);

}  // namespace pondera::agreement
