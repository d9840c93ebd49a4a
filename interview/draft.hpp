// SPDX-License-Identifier: Apache-2.0
// An answer that is being put together from keys: what has been typed and a key in; what is typed
// then, in the form that the file teaches, out.
#pragma once

#include "interview/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pondera::interview {

/// A pair: 'l' and 'r' choose a side, a digit behind a side says how strongly (a second one where
/// the scale has two), '=', 'e' or a lone '1' that both are equal. Nothing for a number without a
/// side.
[[nodiscard]] std::optional<std::string> pair_draft(const Outline& outline,
                                                    std::size_t question,
                                                    const std::string& draft,
                                                    std::string_view key);

/// One step to the left (-1) or to the right (+1) from the draft, else from what is given: of a
/// pair towards that side, from left `strongest` over equal to right `strongest`; of a rating one
/// number down or up within its bounds. Nothing for other methods.
[[nodiscard]] std::optional<std::string> shifted_draft(const Outline& outline,
                                                       const Session& session,
                                                       int direction);

/// What an answer to the question looks like, as a sentence.
[[nodiscard]] std::string expected_answer(const Outline& outline, std::size_t question);

}  // namespace pondera::interview
