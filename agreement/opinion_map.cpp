// SPDX-License-Identifier: Apache-2.0
#include "agreement/opinion_map.hpp"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {

namespace {

constexpr std::size_t fewest_to_map = 3;
/// Squared distances below this are rounding: opinions are logarithms of ratios from 1/9 to 9.
constexpr double nothing_to_map = 1e-18;
/// Coordinates of equal size but for rounding, relative to the largest.
constexpr double equal_size = 1e-9;

weights::Matrix centred_rows(const std::vector<weights::Vector>& points) {
  weights::Matrix rows(static_cast<Eigen::Index>(points.size()), points.front().size());
  for (std::size_t k = 0; k < points.size(); ++k) {
    rows.row(static_cast<Eigen::Index>(k)) = points[k].transpose();
  }
  const weights::Vector middle = rows.colwise().mean().transpose();
  rows.rowwise() -= middle.transpose();
  return rows;
}

/// √λ v, its largest coordinate positive.
weights::Vector oriented(const weights::Vector& direction, double eigenvalue) {
  const weights::Vector scaled = direction * std::sqrt(std::max(eigenvalue, 0.0));
  const double largest = scaled.cwiseAbs().maxCoeff();
  for (const double value : scaled) {
    if (std::abs(value) < largest * (1 - equal_size)) continue;
    return value < 0 ? weights::Vector(-scaled) : scaled;
  }
  return scaled;
}

}  // namespace

std::optional<OpinionMap> opinion_map(const Panel& panel) {
  if (panel.groups.empty()) return std::nullopt;
  const std::vector<std::size_t> members = members_of_all(panel);
  if (members.size() < fewest_to_map) return std::nullopt;
  const weights::Matrix rows = centred_rows(panel_points(panel, members));
  const weights::Matrix products = rows * rows.transpose();
  const double all = products.trace();
  if (!(all > nothing_to_map)) return std::nullopt;
  const Eigen::SelfAdjointEigenSolver<weights::Matrix> solver(products);
  OpinionMap map;
  const Eigen::Index last = products.rows() - 1;
  std::array<weights::Vector, 2> axes;
  for (std::size_t axis = 0; axis < 2; ++axis) {
    const Eigen::Index at = last - static_cast<Eigen::Index>(axis);  // eigenvalues ascend
    axes[axis] = oriented(solver.eigenvectors().col(at), solver.eigenvalues()(at));
    map.share[axis] = std::max(solver.eigenvalues()(at), 0.0) / all;
  }
  for (std::size_t k = 0; k < members.size(); ++k) {
    const auto row = static_cast<Eigen::Index>(k);
    map.assessors.push_back(panel.members[members[k]].assessor);
    map.place.push_back({axes[0](row), axes[1](row)});
  }
  return map;
}

}  // namespace pondera::agreement
