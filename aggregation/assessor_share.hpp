// SPDX-License-Identifier: Apache-2.0
// How much each assessor counts: who answered a group comes in, shares that sum to 1 go out.
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
/// headcount: ω_k = 1/K. equal, shares: ω_k = s_f / n_f over the strata f with n_f ≥ 1 assessors
/// here, s normalised over those strata. `absent_strata` names the others.
struct AssessorShares {
  std::vector<double> share;
  std::vector<std::string> absent_strata;
};

/// @param strata stratum of each assessor who answered; each is one of the study's when it has
/// strata.
[[nodiscard]] AssessorShares assessor_shares(const survey::Study& study,
                                             const std::vector<std::string>& strata);

/// The same exactly, for ratings; nothing when a share is no decimal number or on overflow.
[[nodiscard]] std::optional<std::vector<Rational>> exact_assessor_shares(
    const survey::Study& study, const std::vector<std::string>& strata);

}  // namespace pondera::aggregation
