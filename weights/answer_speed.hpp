// SPDX-License-Identifier: Apache-2.0
// Whether an assessor answered faster than one can read: seconds per question of one assessor and
// of the panel in, relative speed and flags out. Nobody's clock is read here.
#pragma once

#include <optional>
#include <vector>

namespace pondera::weights {

struct AnswerSpeed {
  int items = 0;                         ///< questions with both times, all > 0
  std::optional<double> relative_speed;  ///< 1: as fast as the panel; at most 3; none: no item
  std::optional<double> mean_seconds;    ///< of the assessor's own times > 0
  bool fast = false;                     ///< relative_speed > 2
  bool watch = false;                    ///< relative_speed > 1.75
  bool below_floor = false;              ///< mean_seconds < 2
};

///     relative_speed = mean over questions of min(3, panel's median time / own time)
///
/// @param seconds of the assessor, @param medians of the panel, both by question and of one length;
///                nothing, or ≤ 0 or not finite: the question is passed over.
/// Source: relative speed [leiner2019]; two seconds a question [huang2012].
[[nodiscard]] AnswerSpeed answer_speed(const std::vector<std::optional<double>>& seconds,
                                       const std::vector<std::optional<double>>& medians);

}  // namespace pondera::weights
