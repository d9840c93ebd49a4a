// SPDX-License-Identifier: Apache-2.0
// Whether a panel falls into groups of like opinion, and into how many: distances between assessors
// in, everybody's group out.
#pragma once

#include "agreement/linkage.hpp"
#include "agreement/medoids.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::agreement {

struct TriedGroups {
  int count = 0;
  double mean_silhouette = 0;
};

struct OpinionGroups {
  int count = 1;                    ///< how many groups; 1: no groups of opinion were found
  Medoids partition;                ///< into `count` groups
  std::vector<double> silhouettes;  ///< of every assessor; 0 for one group
  double mean_silhouette = 0;       ///< of the best number of groups above 1, even if not taken
  std::vector<TriedGroups> tried;   ///< 2 … min(6, K - 1)
  std::vector<Merge> merges;        ///< the dendrogram, average linkage
};

inline constexpr int fewest_for_groups = 4;
/// Linkage takes K³ steps.
inline constexpr int most_for_groups = 500;
inline constexpr int most_opinion_groups = 6;
/// Below this mean silhouette there is no structure to speak of [kaufman1990].
inline constexpr double least_silhouette = 0.25;

/// k-medoids for every k from 2 to min(6, K - 1); the k with the largest mean silhouette, the
/// smaller one of equals; one group if that is below least_silhouette.
///
/// Answers at random reach 0.25 easily when the assessors are few: groups are a question to look
/// into, no finding.
///
/// @param distances K×K (aitchison_distances, opinion_distances).
/// @return nothing for K < fewest_for_groups or K > most_for_groups.
/// Source: [kaufman1990], [rousseeuw1987]. Checked by: tests/published/clustering.yaml.
[[nodiscard]] std::optional<OpinionGroups> opinion_groups(const weights::Matrix& distances);

/// "none" below 0.25, "weak" up to 0.5, "reasonable" up to 0.7, "strong". Source: [kaufman1990].
[[nodiscard]] std::string_view silhouette_wording(double mean_silhouette);

}  // namespace pondera::agreement
