// SPDX-License-Identifier: Apache-2.0
// The Perron vector of a positive matrix by a dense eigensolver: what power iteration falls back
// on.
#pragma once

#include "weights/linear_algebra.hpp"

#include <optional>

namespace pondera::weights {

struct PerronVector {
  double lambda = 0;  ///< the eigenvalue of the largest real part
  Vector v;           ///< (n), vᵢ > 0, Σ vᵢ = 1
};

/// Of a square matrix of positive finite entries, by the QR algorithm on its Hessenberg form.
/// Nothing when the algorithm does not converge or its vector is not real and positive.
[[nodiscard]] std::optional<PerronVector> dense_perron_vector(const Matrix& positive);

}  // namespace pondera::weights
