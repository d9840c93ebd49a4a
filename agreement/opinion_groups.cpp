// SPDX-License-Identifier: Apache-2.0
#include "agreement/opinion_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace pondera::agreement {

namespace {

/// Mean silhouettes closer than this are the same: the smaller number of groups is taken.
constexpr double silhouette_rounding = 1e-12;

double mean_of_silhouettes(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

std::optional<OpinionGroups> opinion_groups(const weights::Matrix& distances) {
  const auto members = static_cast<int>(distances.rows());
  if (members < fewest_for_groups || members > most_for_groups) return std::nullopt;
  OpinionGroups found;
  found.merges = linkage(distances);
  found.mean_silhouette = -1;
  for (int count = 2; count <= std::min(most_opinion_groups, members - 1); ++count) {
    Medoids partition = medoids(distances, count);
    std::vector<double> values = silhouettes(distances, partition.labels);
    const double mean = mean_of_silhouettes(values);
    found.tried.push_back({count, mean});
    if (mean <= found.mean_silhouette + silhouette_rounding) continue;
    found.count = count;
    found.mean_silhouette = mean;
    found.partition = std::move(partition);
    found.silhouettes = std::move(values);
  }
  if (found.mean_silhouette < least_silhouette) {
    found.count = 1;
    found.partition = medoids(distances, 1);
    found.silhouettes.assign(static_cast<std::size_t>(members), 0.0);
  }
  return found;
}

std::string_view silhouette_wording(double mean_silhouette) {
  if (mean_silhouette < least_silhouette) return "none";
  if (mean_silhouette <= 0.5) return "weak";
  return mean_silhouette <= 0.7 ? "reasonable" : "strong";
}

}  // namespace pondera::agreement
