// SPDX-License-Identifier: Apache-2.0
// How alike the priorities of a panel are, as AHP-OS measures it: the assessors' priorities of one
// group in, one number from 0 to 1 with its entropies out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace pondera::agreement {

/// What counts as no agreement at all, S* = 0.
enum class ConsensusVersion {
  ahp_os,                    ///< as many assessors as items, each with another item on top
  goepel2013,                ///< each assessor with another item on top, however few they are
  homogeneity,               ///< each assessor gives everything to another item, one for each item
  homogeneity_by_assessors,  ///< the same, however few assessors they are
};

/// What the zero of a version depends on.
struct ConsensusTerms {
  int items = 0;
  std::vector<double> shares;  ///< Σ = 1, all above 0
  double scale_maximum = 9;
};

struct ConsensusVersionRow {
  ConsensusVersion version = ConsensusVersion::ahp_os;
  std::string_view name;
  std::string_view help;                        ///< one line: what stands for no agreement
  double (*zero_point)(const ConsensusTerms&);  ///< effective number of groups at S* = 0
};

/// Every version; the first is the default.
[[nodiscard]] const std::vector<ConsensusVersionRow>& consensus_versions();
[[nodiscard]] const ConsensusVersionRow& consensus_version(ConsensusVersion version);

/// The scale has no end: an assessor may give everything to one item (budgets, direct weights).
inline constexpr double no_scale_maximum = std::numeric_limits<double>::infinity();

struct ConsensusOptions {
  ConsensusVersion version = ConsensusVersion::ahp_os;
  /// M > 1: the largest ratio that an answer can express (weights::strongest_ratio), or
  /// no_scale_maximum.
  double scale_maximum = 9;
  std::vector<double> shares;  ///< ω ≥ 0 of any sum above 0; empty: all the same, as AHP-OS has it
};

struct ConsensusIndicator {
  double value = 0;       ///< S*, ≤ 1; may be a little below 0
  double alpha = 0;       ///< H_α: mean entropy of the assessors' priorities, nats
  double beta = 0;        ///< H_β = H_γ - H_α ≥ 0: between assessors
  double gamma = 0;       ///< H_γ: entropy of the mean priorities
  double groups = 1;      ///< exp H_β: as if the panel had so many groups without common ground
  double zero_point = 1;  ///< the same at S* = 0
  double floor = 0;       ///< consensus_floor of this panel
};

/// Goepel's consensus indicator.
///
///     H_α = Σ ω_k H(w_k),   H_γ = H(Σ ω_k w_k),   H_β = H_γ - H_α,   H(w) = -Σ w ln w, 0 ln 0 = 0
///     S* = (exp(-H_β) - 1/c)/(1 - 1/c),   ahp-os: c = n / exp(H_least),   homogeneity: c = n
///
/// with H_least the entropy of the priorities M/(n+M-1), 1/(n+M-1), …, of an assessor who puts one
/// item M times above all others. goepel2013: c = exp(H_γ of K such assessors with different items
/// on top - H_least). 1 for identical priorities. With as many assessors as items and each item on
/// top of one: 0. Below 0 is possible, since H_least is no true minimum (two items on top) and for
/// priorities with zeros. With fewer assessors than items it cannot get down to 0: look at `floor`.
///
/// @param priorities of the assessors (K), each of n, ≥ 0, Σ = 1.
/// @return nothing for fewer than two assessors that count, or n < 2.
/// Source: [goepel2018], equations 19 to 21, and the program AHP-OS; unequal shares: [jost2007].
/// Checked by: tests/published/consensus.yaml, ahpos-consensus.yaml.
[[nodiscard]] std::optional<ConsensusIndicator> consensus_indicator(
    const std::vector<weights::Vector>& priorities, const ConsensusOptions& options = {});

/// S* (ahp-os) of a panel that agrees as little as one of its size can: K assessors, each with
/// another item M times above all others. 0 for K ≥ n (also where unequal shares keep it above).
[[nodiscard]] double consensus_floor(const ConsensusTerms& terms);

/// "very low" up to 0.5, "low" up to 0.625, "moderate" up to 0.75, "high" up to 0.875, "very high".
/// Source: the program AHP-OS ([goepel2018] has 0.65 in the place of 0.625 and 0.85 of 0.875).
[[nodiscard]] std::string_view consensus_wording(double value);

/// S* of one group, and how much the group counts in the whole.
struct GroupConsensus {
  double global = 0;  ///< global weight of the group's node, > 0; the goal: 1
  std::optional<double> value;
};

/// Σ g S* / Σ g over the groups with a value; nothing without one. Source: [goepel2018].
[[nodiscard]] std::optional<double> hierarchy_consensus(const std::vector<GroupConsensus>& groups);

}  // namespace pondera::agreement
