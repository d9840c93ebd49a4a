// SPDX-License-Identifier: Apache-2.0
// Random indices of incomplete comparison matrices: n items and m missing pairs in, the mean CI of
// the best completion of random answers out.
#pragma once

#include <optional>

namespace pondera::weights {

/// What a completion may put into the gaps.
enum class CompletionBound {
  free,     ///< any positive ratio
  bounded,  ///< between 1/9 and 9, or the ends of another scale, as an answer is
};

/// The bound of CompletionBound::bounded on the linear scale 1-9, to which the table belongs.
inline constexpr double completion_bound = 9;

/// The bound as weights/minimal_lambda takes it: nothing when gaps are free.
/// @param strongest largest ratio of an answer, > 1.
[[nodiscard]] std::optional<double> bound_of(CompletionBound completion,
                                             double strongest = completion_bound);

/// Mean of (λ* - n)/(n - 1) over random answers on the linear scale 1-9 and connected patterns of
/// answered pairs, λ* the smallest λmax that any completion has (weights/minimal_lambda.hpp).
///
/// An index divides only the CI that was made under the same bound: without it, long consistent
/// chains whose implied ratio exceeds 9 cost nothing; with it, they do.
/// @param missing m ≥ 1. @return nothing for n < 3, n > 10 and more missing pairs than leave a
/// tree; 0 for trees without a bound. Source: `bounded` agrees within 0.003 with [agoston2022];
/// both: docs/methods.md, section 3. Checked by: tests/published/random-index.yaml.
[[nodiscard]] std::optional<double> incomplete_random_index(CompletionBound bound,
                                                            int n,
                                                            int missing);

}  // namespace pondera::weights
