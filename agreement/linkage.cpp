// SPDX-License-Identifier: Apache-2.0
#include "agreement/linkage.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::agreement {

namespace {

using weights::Matrix;

/// Distances that differ less are the same: their order would be rounding.
double rounded_distance(double distance) {
  constexpr double steps = 1e12;
  return std::round(distance * steps) / steps;
}

struct Cluster {
  int label = 0;
  int size = 1;
};

/// The closest two of `left`, whose labels ascend.
Merge closest(const std::vector<Cluster>& left, const Matrix& distances) {
  Merge best = {left[0].label, left[1].label, distances(left[0].label, left[1].label)};
  double least = rounded_distance(best.height);
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (std::size_t j = i + 1; j < left.size(); ++j) {
      const double distance = distances(left[i].label, left[j].label);
      if (rounded_distance(distance) < least) {
        best = {left[i].label, left[j].label, distance};
        least = rounded_distance(distance);
      }
    }
  }
  return best;
}

}  // namespace

std::vector<Merge> linkage(const Matrix& distances, LinkageRule rule) {
  Matrix between = distances;
  std::vector<Cluster> left;
  for (int k = 0; k < static_cast<int>(distances.rows()); ++k) left.push_back({k});
  std::vector<Merge> merges;
  while (left.size() > 1) {
    const Merge merge = closest(left, between);
    merges.push_back(merge);
    const auto kept = std::ranges::find(left, merge.first, &Cluster::label);
    const auto gone = std::ranges::find(left, merge.second, &Cluster::label);
    for (const Cluster& other : left) {
      const double one = between(merge.first, other.label);
      const double two = between(merge.second, other.label);
      const double joined = rule == LinkageRule::complete
                                ? std::max(one, two)
                                : (kept->size * one + gone->size * two) / (kept->size + gone->size);
      between(merge.first, other.label) = joined;
      between(other.label, merge.first) = joined;
    }
    kept->size += gone->size;
    left.erase(gone);
  }
  return merges;
}

std::vector<int> cut(const std::vector<Merge>& merges, int clusters) {
  const int members = static_cast<int>(merges.size()) + 1;
  PONDERA_ASSERT(clusters >= 1 && clusters <= members);
  std::vector<int> smallest(static_cast<std::size_t>(members));
  for (int k = 0; k < members; ++k) smallest[static_cast<std::size_t>(k)] = k;
  for (int step = 0; step < members - clusters; ++step) {
    const Merge& merge = merges[static_cast<std::size_t>(step)];
    std::ranges::replace(smallest, merge.second, merge.first);
  }
  std::vector<int> names = smallest;
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<int> labels;
  for (const int name : smallest) {
    labels.push_back(static_cast<int>(std::ranges::lower_bound(names, name) - names.begin()));
  }
  return labels;
}

}  // namespace pondera::agreement
