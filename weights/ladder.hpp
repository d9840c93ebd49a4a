// SPDX-License-Identifier: Apache-2.0
// Where an answer stands on the ladder of the scale, so that "by how many steps" can be said of two
// answers: a ratio or a signed code in, a position out.
#pragma once

#include <vector>

namespace pondera::weights {

/// Position of a ratio a = e^log_ratio: a - 1 for a ≥ 1, 1 - 1/a below; 0 is "equal", 8 is nine
/// times. Real for ratios between codes.
[[nodiscard]] double ladder_position(double log_ratio);

/// Position of a signed code ±{1 … strongest}: code - 1 or code + 1; both ±1 are 0. Never of 0.
[[nodiscard]] int ladder_position_of_code(int code);
/// The inverse: 3 is left 4, -3 is right 4, 0 is equal (code 1). A slider of 17 positions from -8
/// to 8 is this ladder.
[[nodiscard]] int code_at_ladder_position(int position);

/// Where intensity `k` gives way to the next stronger one as the nearest answer to a ratio: half
/// way between their logarithms; +infinity for the strongest. 1 ≤ k ≤ strongest.
[[nodiscard]] double answer_border(int k, int strongest);

/// The answer nearest to a ratio, on the logarithm; at a border the weaker one.
[[nodiscard]] int nearest_code(double log_ratio, int strongest);

/// Every answer of a scale, from -strongest to strongest: no 0, and 1 but not -1 for "equal".
[[nodiscard]] std::vector<int> scale_codes(int strongest);

/// Which item a judgement favours: 1 the first, -1 the second, 0 neither. |ln a| ≤ 1e-9 is neither:
/// answers are exactly 0 there, means of answers and ways around are 0 up to rounding.
[[nodiscard]] int side(double log_ratio);

/// Steps as searches compare them: on a grid of 1e-9, so that rounding does not decide.
[[nodiscard]] double comparable_steps(double steps);

/// |position - position|.
[[nodiscard]] double ladder_steps(double log_ratio, double other_log_ratio);

}  // namespace pondera::weights
