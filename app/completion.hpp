// SPDX-License-Identifier: Apache-2.0
// What a shell needs to complete the words of a command line: the commands' specs in, a script out.
#pragma once

#include "app/arguments.hpp"

#include <string>
#include <vector>

namespace pondera::app {

/// The choices that an option's help lists: "one of text, json; default …" gives both; nothing for
/// an option that takes anything.
[[nodiscard]] std::vector<std::string> listed_choices(const OptionSpec& option);

/// A function for bash (4.4 or later; the package bash-completion is not needed) that completes the
/// names of commands, their options, the choices of an option as its help lists them, and files or
/// folders where the spec names one.
[[nodiscard]] std::string bash_completion(const std::vector<CommandSpec>& specs);

}  // namespace pondera::app
