// SPDX-License-Identifier: Apache-2.0
#include "agreement/aitchison.hpp"

#include "core/assert.hpp"
#include "weights/softmax.hpp"

#include <Eigen/Core>

namespace pondera::agreement {

using weights::Matrix;
using weights::Vector;

Vector without_zeros(const Vector& priorities) {
  const auto zeros = static_cast<double>((priorities.array() <= 0).count());
  if (zeros == 0) return priorities;
  const double kept = 1 - zero_replacement * zeros;
  return (priorities.array() > 0).select(priorities * kept, zero_replacement);
}

Vector centred_log_ratios(const Vector& priorities) {
  PONDERA_ASSERT((priorities.array() > 0).all());
  const Vector logs = priorities.array().log();
  return logs.array() - logs.mean();
}

Vector priorities_of(const Vector& log_ratios) {
  return weights::softmax(log_ratios);
}

double aitchison_distance(const Vector& w, const Vector& v) {
  return (centred_log_ratios(w) - centred_log_ratios(v)).norm();
}

Matrix point_distances(const std::vector<Vector>& points) {
  const auto count = static_cast<Eigen::Index>(points.size());
  Matrix distances = Matrix::Zero(count, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    for (Eigen::Index j = i + 1; j < count; ++j) {
      distances(i, j) =
          (points[static_cast<std::size_t>(i)] - points[static_cast<std::size_t>(j)]).norm();
      distances(j, i) = distances(i, j);
    }
  }
  return distances;
}

Matrix aitchison_distances(const std::vector<Vector>& priorities) {
  std::vector<Vector> points;
  for (const Vector& each : priorities) points.push_back(centred_log_ratios(each));
  return point_distances(points);
}

}  // namespace pondera::agreement
