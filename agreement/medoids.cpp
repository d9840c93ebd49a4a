// SPDX-License-Identifier: Apache-2.0
#include "agreement/medoids.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace pondera::agreement {

namespace {

using weights::Matrix;
using weights::Vector;

/// An exchange has to save more than the rounding of a sum of distances.
constexpr double least_saving = 1e-12;

/// C(n, k), or `cap` + 1 when it is larger than `cap`.
std::int64_t sets_of(int n, int k, std::int64_t cap) {
  std::int64_t sets = 1;
  for (int i = 1; i <= k; ++i) {
    sets = sets * (n - k + i) / i;
    if (sets > cap) return cap + 1;
  }
  return sets;
}

double cost_of(const Matrix& distances, const std::vector<int>& chosen) {
  double cost = 0;
  for (Eigen::Index member = 0; member < distances.rows(); ++member) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const int medoid : chosen) nearest = std::min(nearest, distances(member, medoid));
    cost += nearest;
  }
  return cost;
}

/// The next set in the order of dictionaries; false after the last one.
bool next_set(std::vector<int>& chosen, int members) {
  const auto count = static_cast<int>(chosen.size());
  for (int place = count - 1; place >= 0; --place) {
    int& value = chosen[static_cast<std::size_t>(place)];
    if (value == members - count + place) continue;
    std::iota(chosen.begin() + place, chosen.end(), value + 1);
    return true;
  }
  return false;
}

std::vector<int> best_set(const Matrix& distances, int count) {
  std::vector<int> chosen(static_cast<std::size_t>(count));
  std::iota(chosen.begin(), chosen.end(), 0);
  std::vector<int> best = chosen;
  double least = cost_of(distances, chosen);
  while (next_set(chosen, static_cast<int>(distances.rows()))) {
    const double cost = cost_of(distances, chosen);
    if (cost < least - least_saving) {
      least = cost;
      best = chosen;
    }
  }
  return best;
}

/// Of all members that are no medoid yet, the one that saves most, again and again.
std::vector<int> built_set(const Matrix& distances, int count) {
  std::vector<int> chosen;
  Vector nearest = Vector::Constant(distances.rows(), std::numeric_limits<double>::infinity());
  while (static_cast<int>(chosen.size()) < count) {
    int best = -1;
    double least = 0;
    for (int candidate = 0; candidate < static_cast<int>(distances.rows()); ++candidate) {
      if (std::ranges::count(chosen, candidate) > 0) continue;
      const double cost = nearest.cwiseMin(distances.col(candidate)).sum();
      if (best < 0 || cost < least - least_saving) {
        best = candidate;
        least = cost;
      }
    }
    chosen.push_back(best);
    nearest = nearest.cwiseMin(distances.col(best));
  }
  return chosen;
}

/// The best exchange of a medoid for another member; false when none saves anything.
bool swap_best(const Matrix& distances, std::vector<int>& chosen) {
  double least = cost_of(distances, chosen);
  std::vector<int> best;
  for (std::size_t place = 0; place < chosen.size(); ++place) {
    std::vector<int> tried = chosen;
    for (int candidate = 0; candidate < static_cast<int>(distances.rows()); ++candidate) {
      if (std::ranges::count(chosen, candidate) > 0) continue;
      tried[place] = candidate;
      const double cost = cost_of(distances, tried);
      if (cost < least - least_saving) {
        least = cost;
        best = tried;
      }
    }
  }
  if (best.empty()) return false;
  chosen = std::move(best);
  return true;
}

int own_medoid(const Matrix& distances, const std::vector<int>& chosen, int member) {
  int own = 0;
  for (int place = 0; place < static_cast<int>(chosen.size()); ++place) {
    const int medoid = chosen[static_cast<std::size_t>(place)];
    if (medoid == member) return place;
    if (distances(member, medoid) < distances(member, chosen[static_cast<std::size_t>(own)])) {
      own = place;
    }
  }
  return own;
}

}  // namespace

Medoids medoids(const Matrix& distances, int count, std::int64_t most_sets) {
  const auto members = static_cast<int>(distances.rows());
  PONDERA_ASSERT(count >= 1 && count <= members);
  Medoids found;
  found.exact = sets_of(members, count, most_sets) <= most_sets;
  if (found.exact) {
    found.medoids = best_set(distances, count);
  } else {
    found.medoids = built_set(distances, count);
    while (swap_best(distances, found.medoids)) {
    }
    std::ranges::sort(found.medoids);
  }
  found.cost = cost_of(distances, found.medoids);
  for (int member = 0; member < members; ++member) {
    found.labels.push_back(own_medoid(distances, found.medoids, member));
  }
  return found;
}

std::vector<double> silhouettes(const Matrix& distances, const std::vector<int>& labels) {
  PONDERA_ASSERT(static_cast<std::size_t>(distances.rows()) == labels.size());
  const int groups = labels.empty() ? 0 : *std::ranges::max_element(labels) + 1;
  Vector sizes = Vector::Zero(groups);
  for (const int label : labels) sizes(label) += 1;
  std::vector<double> values;
  for (std::size_t member = 0; member < labels.size(); ++member) {
    Vector sums = Vector::Zero(groups);
    for (std::size_t other = 0; other < labels.size(); ++other) {
      sums(labels[other]) +=
          distances(static_cast<Eigen::Index>(member), static_cast<Eigen::Index>(other));
    }
    const int own = labels[member];
    double nearest = std::numeric_limits<double>::infinity();
    for (int group = 0; group < groups; ++group) {
      if (group != own) nearest = std::min(nearest, sums(group) / sizes(group));
    }
    const double within = sizes(own) > 1 ? sums(own) / (sizes(own) - 1) : 0;
    const double larger = std::max(within, nearest);
    const bool defined = groups > 1 && sizes(own) > 1 && larger > 0;
    values.push_back(defined ? (nearest - within) / larger : 0);
  }
  return values;
}

}  // namespace pondera::agreement
