// SPDX-License-Identifier: Apache-2.0
// The terminal that a person sits at: raw keys in, screens out; and it is given back as it was
// found, whatever happens.
#pragma once

#include "interview/key.hpp"
#include "interview/screen.hpp"

#include <memory>
#include <string>
#include <vector>

namespace pondera::app {

/// Whether standard input and output are a terminal that can move its cursor (TERM is set and is
/// not "dumb").
[[nodiscard]] bool has_screen();

/// A terminal in raw mode on its alternate screen, from its making to its end. Ctrl-C, Ctrl-Z and
/// Ctrl-D come as keys; SIGTERM, SIGHUP and SIGINT as Key::Kind::end_of_input; another window size
/// as Key::Kind::redraw. A signal that ends the program gives the terminal back first.
///
/// Why not curses: no window, pad or terminal database is needed, only "go to the top", "clear to
/// the end of the line" and "stand out", which every terminal of the last forty years understands;
/// and the program would depend on one more library, with globals and a signal handler of its own.
class Terminal {
 public:
  /// Nothing where standard input is no terminal.
  [[nodiscard]] static std::unique_ptr<Terminal> open();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal();

  [[nodiscard]] static interview::WindowSize size();
  /// Shows the lines from the top; what stood there before is gone.
  void show(const std::vector<interview::ScreenLine>& lines);
  /// Waits for a key.
  [[nodiscard]] interview::Key read_key();
  /// Gives the terminal to the shell until the program is continued.
  void suspend();

 private:
  Terminal() = default;
  std::string pending_;  // bytes that were read and not yet taken
};

}  // namespace pondera::app
