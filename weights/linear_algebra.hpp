// SPDX-License-Identifier: Apache-2.0
// The names that kernels of one assessor use for vectors and matrices; storage order and element
// type are decided here.
#pragma once

#include <Eigen/Core>

namespace pondera::weights {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

/// The same for the inner loops of one group, which has at most 15 items (ComparisonMatrix): on the
/// stack, because they run thousands of times.
using SmallVector = Eigen::Matrix<double, Eigen::Dynamic, 1, Eigen::ColMajor, 15, 1>;
using SmallMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::ColMajor, 15, 15>;

}  // namespace pondera::weights
