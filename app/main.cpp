// SPDX-License-Identifier: Apache-2.0
// The program's door: words in, exit status out. What nobody caught is our bug.
#include "app/commands.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  // A reader that closes the pipe early (head) is no bug: writing then fails and is reported.
  std::signal(SIGPIPE, SIG_IGN);
  // Likewise a limit on file sizes: a full disk by another name, and an error message like it.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return pondera::app::run_program(
        std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "pondera: internal error: %s. Please report this.\n", failure.what());
  }
  return static_cast<int>(pondera::app::Exit::our_bug);
}
