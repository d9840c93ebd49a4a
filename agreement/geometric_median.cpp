// SPDX-License-Identifier: Apache-2.0
#include "agreement/geometric_median.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pondera::agreement {

namespace {

using weights::Termination;
using weights::Vector;

/// Points closer than this part of the panel's extent are at one place: the direction from one to
/// the other would be rounding.
constexpr double same_place = 1e-12;
/// Rounding of a sum of thousands of unit vectors, over the sum of the shares.
constexpr double pull_rounding = 1e-12;
/// A step below this part of the extent ends the iteration; it converges linearly, so what is left
/// is of the same order.
constexpr double last_step = 1e-15;
constexpr int median_iteration_cap = 10'000;

/// Points with their shares, the sum of which is 1, and the largest distance from their mean.
struct Cloud {
  std::vector<Vector> points;
  std::vector<double> shares;
  Vector mean;
  double extent = 0;
};

Cloud cloud_of(const std::vector<Vector>& points, const std::vector<double>& shares) {
  PONDERA_ASSERT(!points.empty());
  PONDERA_ASSERT(shares.empty() || shares.size() == points.size());
  const double sum = shares.empty() ? static_cast<double>(points.size())
                                    : std::accumulate(shares.begin(), shares.end(), 0.0);
  PONDERA_ASSERT(sum > 0);
  Cloud cloud;
  cloud.mean = Vector::Zero(points.front().size());
  for (std::size_t k = 0; k < points.size(); ++k) {
    const double share = (shares.empty() ? 1.0 : shares[k]) / sum;
    PONDERA_ASSERT(share >= 0);
    if (share == 0) continue;
    cloud.points.push_back(points[k]);
    cloud.shares.push_back(share);
    cloud.mean += share * points[k];
  }
  for (const Vector& point : cloud.points) {
    cloud.extent = std::max(cloud.extent, (point - cloud.mean).norm());
  }
  return cloud;
}

/// How the points pull at a place y.
struct Pull {
  Vector force;        ///< Σ ω (x - y)/‖x - y‖ over the points elsewhere
  double here = 0;     ///< Σ ω of the points at y
  double inverse = 0;  ///< Σ ω/‖x - y‖ over the points elsewhere
};

Pull pull_at(const Cloud& cloud, const Vector& place) {
  Pull pull = {Vector::Zero(place.size())};
  for (std::size_t k = 0; k < cloud.points.size(); ++k) {
    const Vector way = cloud.points[k] - place;
    const double distance = way.norm();
    if (distance <= same_place * cloud.extent) {
      pull.here += cloud.shares[k];
    } else {
      pull.inverse += cloud.shares[k] / distance;
      pull.force += cloud.shares[k] / distance * way;
    }
  }
  return pull;
}

/// The places of points that are medians, each once.
std::vector<Vector> median_places(const Cloud& cloud) {
  std::vector<Vector> places;
  for (const Vector& point : cloud.points) {
    const Pull pull = pull_at(cloud, point);
    if (pull.force.norm() > pull.here + pull_rounding) continue;
    const bool known = std::ranges::any_of(places, [&](const Vector& place) {
      return (place - point).norm() <= same_place * cloud.extent;
    });
    if (!known) places.push_back(point);
  }
  return places;
}

}  // namespace

GeometricMedian geometric_median(const std::vector<Vector>& points,
                                 const std::vector<double>& shares) {
  const Cloud cloud = cloud_of(points, shares);
  GeometricMedian median = {cloud.mean};
  if (const std::vector<Vector> places = median_places(cloud); !places.empty()) {
    median.point.setZero();
    for (const Vector& place : places) median.point += place / static_cast<double>(places.size());
    return median;
  }
  while (median.iterations < median_iteration_cap) {
    ++median.iterations;
    const Pull pull = pull_at(cloud, median.point);
    // Without a median among the points, the force at a point is greater than its own share.
    const double held = pull.here > 0 ? std::min(1.0, pull.here / pull.force.norm()) : 0;
    const Vector step = (1 - held) / pull.inverse * pull.force;
    median.point += step;
    if (step.norm() <= last_step * cloud.extent) {
      median.termination = Termination::converged;
      return median;
    }
  }
  median.termination = Termination::iteration_cap;
  return median;
}

}  // namespace pondera::agreement
