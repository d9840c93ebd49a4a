// SPDX-License-Identifier: Apache-2.0
// What a simulated panel is like: how far opinions differ, how noisy judgements are, how many
// assessors have which flaw.
#pragma once

#include "simulation/flaw.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pondera::simulation {

/// Standard deviations are of natural logarithms.
struct PanelPlan {
  std::uint64_t seed = 1;
  double truth_spread = 0.6;     ///< of the true priorities within a group; ≥ 0
  double stratum_spread = 0.15;  ///< of a stratum's opinion about the truth; ≥ 0
  double opinion_spread = 0.3;   ///< of an assessor's opinion about the stratum's; ≥ 0
  double least_noise = 0.15;     ///< of one judgement about the assessor's own opinion:
  double most_noise = 0.7;       ///< uniform between these for each assessor; 0 ≤ least ≤ most
  double missing = 0;            ///< share of answers left out, each by itself; 0 … 1
  std::map<Flaw, double> flaws;  ///< share of the assessors with each; Σ ≤ 1
  int slips = 3;                 ///< how many answers `sign_flips` turns; ≥ 1
  /// True local priorities by group id; groups that it does not have are drawn.
  std::map<std::string, std::vector<double>> truth;
};

}  // namespace pondera::simulation
