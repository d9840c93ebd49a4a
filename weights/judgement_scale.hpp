// SPDX-License-Identifier: Apache-2.0
// From the signed code of an answer to a ratio, and only here. A scale is one row of the table.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::weights {

enum class JudgementScale {
  linear,  ///< "five times as important" is the ratio 5
};

/// What an intensity x of the questionnaire (1 ≤ x) stands for: c(1) = 1, strictly increasing.
struct JudgementScaleRow {
  JudgementScale scale = JudgementScale::linear;
  std::string_view name;
  std::string_view help;              ///< one line with the source
  double (*ratio)(double intensity);  ///< c(x)
};

[[nodiscard]] const std::vector<JudgementScaleRow>& judgement_scales();

/// ln of the ratio of a signed code: ln c(s) for s > 0, -ln c(|s|) for s < 0, so that the same
/// answer seen from the other side is the same number with the other sign, to the last bit.
///
/// @param code ±{2 … strongest} or 1 (survey/response.hpp); never 0.
[[nodiscard]] double log_ratio_of_code(int code, JudgementScale scale = JudgementScale::linear);

}  // namespace pondera::weights
