// SPDX-License-Identifier: Apache-2.0
// The command line of one command: what it takes (a CommandSpec) and what the user typed in;
// checked Arguments or diagnostics out. Boost.Program_options stays in arguments.cpp.
#pragma once

#include "core/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::app {

struct OptionSpec {
  std::string name;        ///< without dashes; one letter may follow a comma: "output,o"
  std::string value_name;  ///< "FILE", "ID=REASON"; empty: a flag
  std::string help;
  bool repeatable = false;

  [[nodiscard]] std::string long_name() const { return name.substr(0, name.find(',')); }
};

/// What stands behind the options.
struct PositionalSpec {
  std::string name;  ///< "FOLDER", "PATH…"; empty: nothing
  std::string help;
  std::size_t least = 0;
  std::size_t most = 0;
  std::string usage = {};  ///< as the line of usage shows it, where more than the name stands there
  std::vector<std::string> choices = {};  ///< where it is one of few, for completion
};

struct CommandSpec {
  std::string name;
  std::string summary;      ///< one line
  std::string description;  ///< what it does, in a few lines
  PositionalSpec positional;
  std::vector<std::string> formats;  ///< of --format, the default first; empty: no --format
  std::vector<OptionSpec> options;   ///< besides the common ones
  std::string example;
};

/// What the user typed, already checked against the spec.
class Arguments {
 public:
  Arguments(std::vector<std::string> positional,
            std::map<std::string, std::vector<std::string>> values)
      : positional_(std::move(positional)), values_(std::move(values)) {}

  [[nodiscard]] const std::vector<std::string>& positional() const { return positional_; }
  [[nodiscard]] bool has(std::string_view option) const;
  [[nodiscard]] std::string value(std::string_view option, const std::string& fallback = {}) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;

 private:
  std::vector<std::string> positional_;
  std::map<std::string, std::vector<std::string>> values_;
};

/// Checks `words` (without program and command name) against the spec.
///
/// Abbreviations are not accepted. Errors: usage.unknown-option (with the nearest),
/// usage.missing-value, usage.option-twice, usage.too-many-arguments, usage.too-few-arguments,
/// usage.unknown-format, usage.bad-option.
[[nodiscard]] Result<Arguments> parse_arguments(const CommandSpec& spec,
                                                const std::vector<std::string>& words);

/// The options that a command takes, the common ones (--format, --output, --help) included.
[[nodiscard]] std::vector<OptionSpec> all_options(const CommandSpec& spec);

/// "pondera audit [FOLDER] [options]".
[[nodiscard]] std::string usage_line(const CommandSpec& spec);

/// What `pondera <command> --help` prints.
[[nodiscard]] std::string help_text(const CommandSpec& spec);

}  // namespace pondera::app
