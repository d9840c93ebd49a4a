// SPDX-License-Identifier: Apache-2.0
// How alike two priority vectors are, by the measures of the literature: two vectors in, a number
// out. The distance by log ratios is in aitchison.hpp.
#pragma once

#include "weights/linear_algebra.hpp"

#include <optional>

namespace pondera::agreement {

/// All take two priority vectors of the same n ≥ 1 items, ≥ 0 and not all 0.
/// Checked by: tests/published/agreement.yaml.

/// w·v/(‖w‖ ‖v‖), 0 … 1; 1 for proportional vectors.
[[nodiscard]] double cosine(const weights::Vector& w, const weights::Vector& v);

/// Spearman's correlation of average ranks, -1 … 1; nothing where one of them ties all items (n = 1
/// included).
[[nodiscard]] std::optional<double> spearman(const weights::Vector& w, const weights::Vector& v);

/// Kendall's τ_b, -1 … 1: (concordant - discordant pairs)/√(pairs not tied in w · not tied in v);
/// nothing where one of them ties all items.
[[nodiscard]] std::optional<double> kendall_tau(const weights::Vector& w, const weights::Vector& v);

/// Saaty's compatibility index (1/n²) Σ_ij (wᵢ/wⱼ)(vⱼ/vᵢ) ≥ 1; 1 for proportional vectors, up to
/// 1.10 they count as compatible. Requires w, v > 0. Source: [saaty1994].
[[nodiscard]] double saaty_compatibility(const weights::Vector& w, const weights::Vector& v);
inline constexpr double saaty_compatible = 1.10;

/// Garuti's compatibility index Σ (wᵢ + vᵢ)/2 · min(wᵢ, vᵢ)/max(wᵢ, vᵢ), 0 … 1, an item of 0 in
/// both adding nothing; from 0.90 they count as compatible. Requires Σ w = Σ v = 1. Source:
/// [garuti2011].
[[nodiscard]] double garuti_compatibility(const weights::Vector& w, const weights::Vector& v);
inline constexpr double garuti_compatible = 0.90;

/// ½ Σ |wᵢ - vᵢ|, 0 … 1: the share of weight that would have to move. Requires Σ w = Σ v = 1.
[[nodiscard]] double half_l1(const weights::Vector& w, const weights::Vector& v);

}  // namespace pondera::agreement
