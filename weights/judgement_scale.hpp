// SPDX-License-Identifier: Apache-2.0
// From the intensity of an answer to a ratio, and only here. A scale is one row of the table; a
// study chooses one. What is judged stays the questionnaire's whole number: a scale is what it is
// taken for.
#pragma once

#include "core/result.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::weights {

enum class JudgementScale {
  linear,  ///< "five times as important" is the ratio 5
  power,
  geometric,
  logarithmic,
  root_square,
  inverse_linear,
  balanced,
  balanced_n,
  adaptive_balanced,
  adaptive,
};

/// Which scale, with its parameter, on a questionnaire whose intensities are 1 … strongest.
struct ScaleChoice {
  JudgementScale scale = JudgementScale::linear;
  std::optional<double> parameter;  ///< a; nothing: the scale's own default
  int strongest = 9;                ///< M ≥ 2
};

/// What the formula of a scale sees beside the intensity.
struct ScaleTerms {
  double a = 0;  ///< parameter, where the scale has one
  double m = 9;  ///< M, the strongest intensity
  double n = 2;  ///< items of the comparison group, ≥ 2
};

/// c(x) for 1 ≤ x ≤ M: c(1) = 1, strictly increasing; an intensity of the other side is 1/c(x).
struct JudgementScaleRow {
  JudgementScale scale = JudgementScale::linear;
  std::string_view name;
  std::string_view help;            ///< one line: formula and source
  std::optional<double> parameter;  ///< default of a; nothing: the scale takes none
  double least_parameter = 0;       ///< a must be greater
  bool depends_on_n = false;
  double (*ratio)(double x, const ScaleTerms& terms) = nullptr;  ///< c(x)
};

/// Every scale; the first is the default.
[[nodiscard]] const std::vector<JudgementScaleRow>& judgement_scales();
[[nodiscard]] const JudgementScaleRow& judgement_scale(JudgementScale scale);
/// The row of that name, or nullptr.
[[nodiscard]] const JudgementScaleRow* find_judgement_scale(std::string_view name);

/// Largest ln c(M) that a scale may reach: priorities are then doubles.
///
/// Least squares: across a cut between two neighbours in the order of x = ln w, the mean of xᵢ - xⱼ
/// is the mean of the judgements, so no gap exceeds 10 and the spread of 15 items is at most
/// 14 · 10 = 140. Eigenvectors: λ wᵢ ≥ a_ij wⱼ along every judgement and λ ≤ 15 e^10, so at most
/// 14 (10 + ln λ) < 318. A double ends at e^-708. The default scales stay below 6 for
/// M = 9. The batch path has products of a dozen matrices before it scales them: e^(3 · 10 · 12) is
/// finite.
inline constexpr double largest_log_ratio = 10;

/// What is wrong with a scale that ends beyond largest_log_ratio in a group of n items.
/// Error: weights.scale-too-steep.
[[nodiscard]] std::optional<Diagnostic> too_steep(const ScaleChoice& choice, int n);

/// c(x) of the chosen scale for a group of n items.
///
/// @param intensity 1 ≤ x ≤ M, a real number: means of answers fall between the steps.
/// @param n items of the group; n = 1 has nothing to compare and counts as 2.
/// Errors: weights.intensity-out-of-range (no clamping: inverse-linear has a pole at M + 1,
/// balanced at M + 2, balanced-n at M + n); weights.scale-too-steep. Source: docs/methods.md,
/// section 1. Checked by: tests/published/scale-*.yaml.
[[nodiscard]] Result<double> scaled_ratio(double intensity, const ScaleChoice& choice, int n);

/// Largest ratio that the scale can express in a group of n items, c(M).
[[nodiscard]] double strongest_ratio(const ScaleChoice& choice, int n);

/// ln of the ratio of a signed code on the linear scale: ln s for s > 0, -ln |s| for s < 0, so that
/// the same answer seen from the other side is the same number with the other sign, to the last
/// bit.
///
/// @param code ±{2 … strongest} or 1 (survey/response.hpp); never 0.
[[nodiscard]] double log_ratio_of_code(int code);

}  // namespace pondera::weights
