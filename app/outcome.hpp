// SPDX-License-Identifier: Apache-2.0
// What a command comes to: its result as bytes, what it has to say about the input, and the exit
// status. Commands return it; commands.cpp alone prints.
#pragma once

#include "core/diagnostic.hpp"

#include <map>
#include <string>

namespace pondera::app {

/// Exit statuses of the program.
enum class Exit {
  done = 0,
  finding = 1,      ///< done, and a finding exceeds a limit that the user asked to enforce
  bad_input = 2,    ///< bad input or usage
  environment = 3,  ///< file, database, network
  our_bug = 70,
};

/// Texts of the files that were read, by the name used in diagnostics: to quote the line a
/// diagnostic is about.
using Sources = std::map<std::string, std::string>;

struct Outcome {
  Exit exit = Exit::done;
  std::string output;       ///< the result, for standard output or --output
  Diagnostics diagnostics;  ///< for standard error; in JSON they are part of `output`
  Sources sources;
  bool output_used = false;  ///< what --output names is written: `output` is for the terminal
};

/// The outcome of errors: exit status 3 when one of them is about the environment (file.*,
/// store.*), else 2.
[[nodiscard]] Outcome failed(Diagnostics diagnostics, Sources sources = {});

/// Adds `more` behind what was found before.
void append(Diagnostics& found, const Diagnostics& more);

}  // namespace pondera::app
