// SPDX-License-Identifier: Apache-2.0
// Answers of somebody who does not answer in earnest, or slips: honest answers in, flawed ones out.
#pragma once

#include "core/random_stream.hpp"
#include "simulation/flaw.hpp"
#include "survey/response.hpp"

#include <vector>

namespace pondera::simulation {

struct FlawedAnswers {
  std::vector<survey::Answer> answers;  ///< in the order of the honest ones
  std::vector<std::size_t> turned;  ///< sign_flips: places of the answers that were turned round
  std::string group;                ///< reversed_group: which
};

/// Applies a flaw to honest answers, in the order in which they were asked.
///
/// random: uniform over the scale. straight_line: one of left 2, 3, 5 or right 2, 3, 5; all_equal:
/// 1; both on all but one answer in twenty. extreme: every answer but "equal" becomes the
/// strongest, side kept. reversed: every side turned. reversed_group: those of one group of at
/// least three items with answers that are not equal, if there are
/// other groups. sign_flips: `slips` answers of intensity 3 or
/// more turned (fewer if there are fewer). copy: the answers of `original` where it has one, turned
/// to the own side, but for one in fifty.
/// @param strongest the largest intensity, ≥ 2.
[[nodiscard]] FlawedAnswers flawed_answers(const std::vector<survey::Answer>& honest,
                                           Flaw flaw,
                                           const std::vector<survey::Answer>& original,
                                           int slips,
                                           int strongest,
                                           const RandomStream& stream);

}  // namespace pondera::simulation
