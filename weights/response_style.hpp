// SPDX-License-Identifier: Apache-2.0
// How an assessor used the scale, whatever the answers were about: signed codes in the order of
// presentation in; runs, shares, sides and spread, with flags, out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::weights {

struct ResponseStyle {
  int items = 0;                        ///< answered; the missing ones count nowhere
  int longest_run = 0;                  ///< identical codes in a row; a missing answer ends a run
  std::optional<double> modal_share;    ///< of the most frequent code; none of no answers
  std::optional<double> extreme_share;  ///< of |code| = strongest
  std::optional<double> equal_share;    ///< of |code| = 1
  int left = 0;                         ///< codes > 1: for the item shown first
  int right = 0;                        ///< codes < -1
  std::optional<double> side_p;         ///< exact two-sided binomial; none without sides
  std::optional<double> sd_ladder;      ///< of ladder positions (n - 1); none below two answers

  bool straight_run = false;  ///< longest_run ≥ 5 and ≥ half the answers
  bool one_answer = false;    ///< modal_share ≥ 0.8
  bool extreme = false;       ///< extreme_share ≥ 0.8
  bool no_spread = false;     ///< sd_ladder < 0.5
  bool all_equal = false;     ///< every answer "equal": CR is 0 and says nothing
};

/// Style of one assessor's answers.
///
///     side_p = min(1, 2 P(X ≤ min(left, right))),  X ~ Binomial(left + right, 1/2)
///
/// side_p means something only if the sides were shown in random order. Flags on shares and spread
/// need six answers: fewer may well be alike. A flag is evidence to look at, no verdict.
/// @param codes     ±{1 … strongest}, signed for the item shown first; -1 is 1; nothing: not
/// answered.
/// @param strongest ≥ 2.
/// Source: [meade2012], [curran2016]; thresholds: docs/methods.md.
[[nodiscard]] ResponseStyle response_style(const std::vector<std::optional<int>>& codes,
                                           int strongest = 9);

}  // namespace pondera::weights
