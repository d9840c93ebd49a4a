// SPDX-License-Identifier: Apache-2.0
// Members that stand for groups: distances between assessors and a number of groups in, the medoids
// and everybody's group out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <cstdint>
#include <vector>

namespace pondera::agreement {

struct Medoids {
  std::vector<int> medoids;  ///< ascending
  std::vector<int> labels;   ///< of every member: place in `medoids`
  double cost = 0;           ///< Σ distances to the own medoid
  bool exact = true;         ///< every choice of medoids was tried
};

/// Sets of medoids of which all are tried.
inline constexpr std::int64_t most_medoid_sets = 200'000;

/// The k medoids of the least cost. Every set is tried where there are at most `most_sets`; else
/// PAM (BUILD, then SWAP until no exchange helps). A member belongs to its nearest medoid, the
/// smaller one if two are as near; a medoid always to itself. Equal costs go to the smaller
/// members.
///
/// @param distances K×K, symmetric, ≥ 0. Requires 1 ≤ count ≤ K. Source: [kaufman1990]. Checked by:
/// tests/published/clustering.yaml.
[[nodiscard]] Medoids medoids(const weights::Matrix& distances,
                              int count,
                              std::int64_t most_sets = most_medoid_sets);

/// How well every member sits in its group: (b - a)/max(a, b) with a the mean distance to the
/// others of its group and b the least mean distance to another group; -1 … 1. 0 for the only
/// member of a group, for 0/0, and when there is one group. Source: [rousseeuw1987].
[[nodiscard]] std::vector<double> silhouettes(const weights::Matrix& distances,
                                              const std::vector<int>& labels);

}  // namespace pondera::agreement
