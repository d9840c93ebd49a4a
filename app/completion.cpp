// SPDX-License-Identifier: Apache-2.0
#include "app/completion.hpp"

#include <string_view>

namespace pondera::app {

namespace {

constexpr std::string_view script_head =
    R"(# Completion of pondera for bash. Made by 'pondera completion bash'.
_pondera() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  # bash takes --format=json for three words.
  if [[ $current == "=" ]]; then
    current=
  elif [[ $previous == "=" ]] && ((COMP_CWORD >= 2)); then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
)";

constexpr std::string_view script_tail = R"(}
_pondera_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }
_pondera_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$1"); }
_pondera_folders() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$1"); }
complete -F _pondera pondera
)";

std::string words_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_named(std::string_view value_name, std::string_view what) {
  return value_name.find(what) != value_name.npos;
}

/// The bash that completes one value.
std::string value_action(std::string_view value_name, const std::vector<std::string>& choices) {
  if (!choices.empty()) return "_pondera_words '" + words_of(choices) + "' \"$current\"";
  if (is_named(value_name, "FOLDER")) return "_pondera_folders \"$current\"";
  if (is_named(value_name, "FILE") || is_named(value_name, "PATH"))
    return "_pondera_files \"$current\"";
  return ":";
}

/// "audit --format", and with its letter "audit -f", as patterns of bash.
std::string patterns_of(const CommandSpec& spec, const OptionSpec& option) {
  std::string text = "'" + spec.name + " --" + option.long_name() + "'";
  const std::size_t comma = option.name.find(',');
  if (comma != std::string::npos)
    text += " | '" + spec.name + " -" + option.name.substr(comma + 1) + "'";
  return text;
}

std::string option_cases(const CommandSpec& spec) {
  std::string text;
  for (const OptionSpec& option : all_options(spec)) {
    if (option.value_name.empty()) continue;
    text += "    " + patterns_of(spec, option) + ") " +
            value_action(option.value_name, listed_choices(option)) + "; return ;;\n";
  }
  return text;
}

std::string command_case(const CommandSpec& spec) {
  std::string options;
  for (const OptionSpec& option : all_options(spec)) {
    options += (options.empty() ? "--" : " --") + option.long_name();
  }
  return "    " + spec.name + ")\n      if [[ $current == -* ]]; then _pondera_words '" + options +
         "' \"$current\"; else " + value_action(spec.positional.name, spec.positional.choices) +
         "; fi ;;\n";
}

}  // namespace

std::vector<std::string> listed_choices(const OptionSpec& option) {
  constexpr std::string_view start = "one of ";
  std::string_view help = option.help;
  if (!help.starts_with(start)) return {};
  help = help.substr(start.size(), help.find(';') - start.size());
  std::vector<std::string> choices;
  while (!help.empty()) {
    const std::size_t comma = help.find(", ");
    choices.emplace_back(help.substr(0, comma));
    help.remove_prefix(comma == help.npos ? help.size() : comma + 2);
  }
  return choices;
}

std::string bash_completion(const std::vector<CommandSpec>& specs) {
  std::vector<std::string> commands;
  for (const CommandSpec& spec : specs) commands.push_back(spec.name);
  const std::string every = words_of(commands);
  std::string text(script_head);
  text += "  if ((COMP_CWORD == 1)); then _pondera_words '" + every +
          " help --help --version' \"$current\"; return; fi\n";
  text += "  local command=${COMP_WORDS[1]}\n";
  text += "  case \"$command $previous\" in\n    'help help') _pondera_words '" + every +
          "' \"$current\"; return ;;\n";
  for (const CommandSpec& spec : specs) text += option_cases(spec);
  text += "  esac\n  case $command in\n";
  for (const CommandSpec& spec : specs) text += command_case(spec);
  return text + "  esac\n" + std::string(script_tail);
}

}  // namespace pondera::app
