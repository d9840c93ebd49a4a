// SPDX-License-Identifier: Apache-2.0
// How much each assessor counts: who answered a group, and what each is worth beside others of the
// same stratum, come in; shares that sum to 1 go out.
// Recomputed for every group, because a stratum that did not answer a group has no say in it.
#pragma once

#include "core/rational.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// Shares ω_k of the assessors who answered, in their order; Σ ω_k = 1.
///
/// headcount: ω_k = u_k / Σ u. equal, shares: ω_k = s_f · u_k / Σ_{j in f} u_j over the strata f
/// with Σ u > 0 here, s normalised over those strata. `absent_strata` names the others. With all u
/// the same: 1/K, and s_f / n_f.
struct AssessorShares {
  std::vector<double> share;
  std::vector<std::string> absent_strata;
};

/// @param strata stratum of each assessor who answered; each is one of the study's when it has
/// strata. @param worth u_k ≥ 0, row by row with `strata`, not all 0; empty: all the same.
[[nodiscard]] AssessorShares assessor_shares(const survey::Study& study,
                                             const std::vector<std::string>& strata,
                                             const std::vector<double>& worth = {});

/// The same exactly, for ratings; nothing when a share or worth is no decimal number or on
/// overflow.
[[nodiscard]] std::optional<std::vector<Rational>> exact_assessor_shares(
    const survey::Study& study,
    const std::vector<std::string>& strata,
    const std::vector<double>& worth = {});

}  // namespace pondera::aggregation
