// SPDX-License-Identifier: Apache-2.0
// Random indices of judgement scales: the mean CI of random answers once a scale has made ratios of
// them.
#pragma once

#include "weights/judgement_scale.hpp"

#include <optional>

namespace pondera::weights {

/// RI of complete matrices of n items whose random answers went through the scale.
///
/// A CI of matrices on that scale divided by the index of the linear scale is off by a factor of
/// 0.5 to 16, so the two are never mixed.
/// The row of the linear scale is the mean of the same draws as the other rows, for comparison with
/// them: CR of linear ratios is by a table of weights/random_index.
/// @return nothing for n < 3, n > 10, another parameter than the scale's default, and other
/// strongest intensities than 9. Source: docs/methods.md, section 3. Checked by:
/// tests/published/random-index.yaml.
[[nodiscard]] std::optional<double> scale_random_index(const ScaleChoice& choice, int n);

}  // namespace pondera::weights
