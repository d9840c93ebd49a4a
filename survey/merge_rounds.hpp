// SPDX-License-Identifier: Apache-2.0
// What counts of an assessor who answered in several rounds: the responses of the rounds in, one
// response with the latest answer to every question out.
#pragma once

#include "survey/response.hpp"

#include <vector>

namespace pondera::survey {

/// The answers of earlier rounds overlaid by those of later ones, pair by pair (whichever side was
/// shown left) and item by item. Each answer keeps its round, its place and its reason; the order
/// is that of the first round in which the question was answered. Revision, method and round are
/// those of the last response; `asked` is the most that was asked or answered, `asked_of_group` the
/// most of each group (not known where a round does not know it), `received` the smallest that is
/// known; remarks are joined by line feeds.
///
/// @param rounds of one assessor, at least one, in ascending order of round.
[[nodiscard]] Response merge_rounds(const std::vector<Response>& rounds);

/// The same for a panel: every assessor who answered in any round, in byte order of assessor id.
///
/// @param rounds for each round, ascending, its responses (one per assessor).
[[nodiscard]] std::vector<Response> merge_panel(const std::vector<std::vector<Response>>& rounds);

}  // namespace pondera::survey
