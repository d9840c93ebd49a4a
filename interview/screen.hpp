// SPDX-License-Identifier: Apache-2.0
// A session on a terminal: what it shows laid out for a window out, as lines of cells; and the same
// for a pipe or a screen reader, one line per thing.
#pragma once

#include "interview/page.hpp"

#include <string>
#include <vector>

namespace pondera::interview {

struct WindowSize {
  int columns = 80;
  int rows = 24;
};

struct ScreenLine {
  std::string text;
  bool strong = false;

  friend bool operator==(const ScreenLine&, const ScreenLine&) = default;
};

/// At most `rows` lines of at most `columns` cells (but no less than 8). The page stands above; the
/// scale of a pair, what is typed, the last notice and the keys stand below it and are always
/// shown. A page that is too long is scrolled with the page keys, and says so.
[[nodiscard]] std::vector<ScreenLine> screen_of(const Outline& outline,
                                                const Session& session,
                                                WindowSize window);

/// What the plain mode says before it reads a line: the notice, and the page unless the place is
/// still that of `before`. Lines end with a line feed; nothing is wrapped or repeated.
[[nodiscard]] std::string plain_text(const Outline& outline,
                                     const Session* before,
                                     const Session& session);

}  // namespace pondera::interview
