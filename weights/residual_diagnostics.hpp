// SPDX-License-Identifier: Apache-2.0
// Every judgement of one group against all the others of it: a matrix, complete or not, comes in;
// residual, leverage, what it would be without itself, and how unusual that is, go out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// Why a value is not defined.
enum class Unchecked {
  none,
  bridge,          ///< no other way between the two items: nothing to check the judgement against
  few_judgements,  ///< too few judgements beyond a tree (df ≤ 1) to estimate their spread without
                   ///< it
  no_spread,       ///< the judgements are consistent: no spread to measure by
};

/// "bridge", "few-judgements", "no-spread"; "" for none.
[[nodiscard]] std::string_view name(Unchecked reason);

struct ResidualDiagnostic {
  int first = 0;  ///< first < second
  int second = 0;
  double log_ratio = 0;                ///< L = ln a_ij as judged
  double residual = 0;                 ///< e = L - xᵢ + xⱼ
  double leverage = 0;                 ///< h, 0 < h ≤ 1
  std::optional<double> left_out;      ///< e/(1 - h): L minus what the others imply
  std::optional<double> t;             ///< externally studentised; ±infinity: it alone is off
  Unchecked reason = Unchecked::none;  ///< of the missing values
  bool flagged = false;                ///< |t| > 3 or |left_out| > ln 4
};

struct ResidualDiagnostics {
  Vector w;                                    ///< log least squares
  double sse = 0;                              ///< Σ e²
  int df = 0;                                  ///< judgements - (n - 1)
  std::vector<ResidualDiagnostic> judgements;  ///< known pairs by (first, second)
};

/// Residual diagnostics of the log-linear model L_ij = xᵢ - xⱼ + error on the comparison graph.
///
///     h = G_ii + G_jj - 2 G_ij,  G = (Λ + 11ᵀ/n)⁻¹   (effective resistance; Σ h = n - 1; 2/n if
///     complete) t = e / (s √(1 - h)),      s² = (SSE - e²/(1 - h)) / (df - 1)
///
/// Not defined: left_out and t of a bridge (h ≥ 1 - 1e-9); t for df ≤ 1 or SSE ≤ 1e-20. When
/// without the judgement at most 1e-12 of SSE remains, t is ±infinity.
/// @param matrix connected, 1 ≤ n ≤ 15. n = 1: no judgements.
/// Errors: none. Source: leave-one-out diagnostics of least squares [cook1982]; docs/methods.md.
/// Checked by: tests/published/incomplete-*.yaml.
[[nodiscard]] ResidualDiagnostics residual_diagnostics(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
