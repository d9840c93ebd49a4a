// SPDX-License-Identifier: Apache-2.0
// The commands of the program, one file each (command_<name>.cpp), and the way from a command line
// to an exit status.
#pragma once

#include "app/arguments.hpp"
#include "app/outcome.hpp"

#include <vector>

namespace pondera::app {

/// A command: what it takes, and what it does. `run` gets arguments that fit the spec; it prints
/// nothing.
struct Command {
  CommandSpec spec;
  Outcome (*run)(const Arguments& arguments) = nullptr;
};

[[nodiscard]] Command answer_command();
[[nodiscard]] Command audit_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command collect_command();
[[nodiscard]] Command compare_command();
[[nodiscard]] Command completion_command();
[[nodiscard]] Command decide_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command invite_command();
[[nodiscard]] Command new_command();
[[nodiscard]] Command priorities_command();
[[nodiscard]] Command proof_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command revisit_command();
[[nodiscard]] Command score_command();
[[nodiscard]] Command explore_command();
[[nodiscard]] Command simulate_command();
[[nodiscard]] Command status_command();
[[nodiscard]] Command weigh_command();

/// Every command, in the order in which a study uses them.
[[nodiscard]] const std::vector<Command>& commands();

/// The whole program: words after the program's name in, exit status out; prints to standard output
/// and error.
[[nodiscard]] int run_program(const std::vector<std::string>& words);

}  // namespace pondera::app
