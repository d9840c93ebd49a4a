// SPDX-License-Identifier: Apache-2.0
#include "weights/dense_eigenvector.hpp"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace pondera::weights {

std::optional<PerronVector> dense_perron_vector(const Matrix& positive) {
  // The Perron eigenvalue is real; the algorithm may leave this much imaginary part, relatively.
  constexpr double imaginary_tolerance = 1e-9;
  const Eigen::EigenSolver<Matrix> solver(positive);
  if (solver.info() != Eigen::Success) return std::nullopt;
  Eigen::Index largest = 0;
  const double lambda = solver.eigenvalues().real().maxCoeff(&largest);
  const double imaginary = std::abs(solver.eigenvalues()(largest).imag());
  if (!(lambda > 0) || imaginary > imaginary_tolerance * lambda) return std::nullopt;
  const Vector v = solver.eigenvectors().col(largest).real();
  const Vector normalised = v / v.sum();
  if (!normalised.allFinite() || normalised.minCoeff() <= 0) return std::nullopt;
  return PerronVector{lambda, normalised};
}

}  // namespace pondera::weights
