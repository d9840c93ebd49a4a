// SPDX-License-Identifier: Apache-2.0
// A panel of earnest assessors whose opinions and noise are known, for tests that spoil some of
// their answers.
#pragma once

#include "audit/panel_judgements.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::testing {

/// Groups of 5, 4 and 4 items (22 pairs); assessors E1 … E<assessors>.
[[nodiscard]] survey::Study earnest_study(int assessors);

/// Assessor k's answers to all pairs, k from 1: opinions lie 0.2 around one truth, judgements err
/// by 0.2 (standard deviations of natural logarithms); the sides are drawn.
[[nodiscard]] survey::Response earnest_response(int k);

/// The first `assessors` of them.
[[nodiscard]] std::vector<survey::Response> earnest_panel(int assessors);

/// Every answer drawn from the whole scale.
[[nodiscard]] survey::Response at_random(survey::Response response, std::uint64_t seed);

/// Every answer with left and right taken the wrong way round; only in `group` unless that is "".
[[nodiscard]] survey::Response turned(survey::Response response, const std::string& group = "");

/// The panel's matrices.
[[nodiscard]] audit::PanelJudgements judgements_of(const survey::Study& study,
                                                   const std::vector<survey::Response>& responses);

}  // namespace pondera::testing
