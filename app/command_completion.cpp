// SPDX-License-Identifier: Apache-2.0
// pondera completion: what a shell needs to complete our command lines, from the same table as
// --help.
#include "app/commands.hpp"
#include "app/completion.hpp"
#include "core/utf8.hpp"

namespace pondera::app {

namespace {

Outcome run_completion(const Arguments& arguments) {
  const std::string& shell = arguments.positional().front();
  if (shell != "bash") {
    return failed(
        {error("usage.unknown-choice", {}, "there is no completion for '" + printable(shell) + "'",
               "write 'pondera completion bash'; zsh takes it after 'autoload -U "
               "bashcompinit && bashcompinit'")});
  }
  std::vector<CommandSpec> specs;
  for (const Command& command : commands()) specs.push_back(command.spec);
  return {Exit::done, bash_completion(specs), {}, {}};
}

}  // namespace

Command completion_command() {
  return {{.name = "completion",
           .summary = "a script with which the shell completes commands and options",
           .description = "Prints a script for bash. Installed programs come with it; otherwise "
                          "put this line into\n"
                          "~/.bashrc: source <(pondera completion bash). zsh takes it after\n"
                          "'autoload -U bashcompinit && bashcompinit'.",
           .positional = {"SHELL", "bash", 1, 1, "", {"bash"}},
           .example = "source <(pondera completion bash)"},
          run_completion};
}

}  // namespace pondera::app
