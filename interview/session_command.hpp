// SPDX-License-Identifier: Apache-2.0
// The commands of the questionnaire at the terminal: a key or a word in, the command out.
#pragma once

#include <string>
#include <string_view>

namespace pondera::interview {

enum class Command {
  none,
  next,
  back,
  undo,
  clear,
  reason,
  keep,
  overview,
  again,
  remark,
  help,
  quit,
};

struct TypedCommand {
  Command command = Command::none;
  std::string text;  ///< what stands behind `why` or `remark`
};

/// The command of one letter, as the screen takes it.
[[nodiscard]] Command command_of_key(std::string_view character);

/// A line that is a command in any language, capitals or not; `why` and `remark` with what stands
/// behind them, with or without a colon.
[[nodiscard]] TypedCommand command_of_line(std::string_view line);

}  // namespace pondera::interview
