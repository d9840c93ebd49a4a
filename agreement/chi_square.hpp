// SPDX-License-Identifier: Apache-2.0
// The chi-square distribution: a value and its degrees of freedom in, the probability of a larger
// one out.
#pragma once

namespace pondera::agreement {

/// P(χ² > x) with `degrees_of_freedom` k ≥ 1; 1 for x ≤ 0. Closed form, with h = x/2:
///
///     even k: e^-h Σ_{i < k/2} h^i/i!      odd k: erfc √h + e^-h Σ_{i=1}^{(k-1)/2}
///     h^(i-1/2)/Γ(i+1/2)
[[nodiscard]] double chi_square_tail(double x, int degrees_of_freedom);

}  // namespace pondera::agreement
