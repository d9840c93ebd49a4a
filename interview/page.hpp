// SPDX-License-Identifier: Apache-2.0
// What a session shows: an outline and a session in; sentences out, for a screen of any width, or
// one per line for a pipe or a screen reader.
#pragma once

#include "interview/session.hpp"

#include <string>
#include <vector>

namespace pondera::interview {

/// One thing that is said. On a narrow screen it is wrapped.
struct PageLine {
  std::string text;
  int indent = 0;       ///< of the lines after the first, where it is wrapped
  bool strong = false;  ///< to be made to stand out, where a terminal can
};

/// All that is said in the session's place, from where one is to what can be done, without what is
/// being typed.
[[nodiscard]] std::vector<PageLine> page_of(const Outline& outline, const Session& session);

/// What is being typed, in words: "left 3: 'A' matters 3 times as much as 'B' (moderate)"; empty
/// where nothing is typed.
[[nodiscard]] std::string draft_in_words(const Outline& outline, const Session& session);

/// The last words, after the session: what is complete, what is open, where it is saved, how to
/// send it back, how to go on.
[[nodiscard]] std::vector<std::string> farewell(const Outline& outline,
                                                const Session& session,
                                                const std::string& file);

}  // namespace pondera::interview
