// SPDX-License-Identifier: Apache-2.0
// Whether a panel disagrees on a question so far that asking again may help, and how far one
// assessor is from the others' middle: the answers in, yes or no and a distance out.
#pragma once

#include "agreement/panel_answers.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::agreement {

/// Below this share of the panel on the side of the majority a pair is contested.
/// Source: docs/methods.md.
inline constexpr double clear_majority = 2.0 / 3.0;
/// An interquartile range beyond this share of what a part divides is a wide one: ten points of a
/// hundred. Our own choice.
inline constexpr double agreeing_share_of_part = 0.1;

/// Widest interquartile range that counts as agreement, in the unit of panel_answers.
[[nodiscard]] double agreeing_range(const survey::Elicitation& elicitation);

/// Pairs: the side with more answers has less than 2/3 of them ("equal" counts half for either), or
/// the interquartile range of the ladder positions is beyond 2. Others: the range is beyond
/// agreeing_range. False for fewer than two answers.
[[nodiscard]] bool is_contested(const std::vector<PanelAnswer>& answers,
                                const survey::Elicitation& elicitation);

/// How far the assessor's answer lies outside the middle half of the others', in the unit of the
/// values; 0 inside. Nothing when fewer than survey::fewest_others others answered: then nothing
/// could be shown, or when the assessor did not.
[[nodiscard]] std::optional<double> distance_from_middle(const std::vector<PanelAnswer>& answers,
                                                         std::string_view assessor);

}  // namespace pondera::agreement
