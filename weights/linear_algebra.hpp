// SPDX-License-Identifier: Apache-2.0
// The names that kernels of one assessor use for vectors and matrices; storage order and element
// type are decided here.
#pragma once

#include <Eigen/Core>

namespace pondera::weights {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

}  // namespace pondera::weights
