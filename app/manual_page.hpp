// SPDX-License-Identifier: Apache-2.0
// Manual pages: the spec of a command in, its page in the man macros of roff out. One source with
// --help.
#pragma once

#include "app/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::app {

/// pondera-<command>(1).
///
/// @param tool name and version, "pondera 0.1.0". No date: the same sources give the same bytes.
[[nodiscard]] std::string manual_page(const CommandSpec& spec, std::string_view tool);

/// pondera(1): what it is for, and every command with its line.
[[nodiscard]] std::string manual_overview(const std::vector<CommandSpec>& specs,
                                          std::string_view tool);

/// A text as roff shows it: backslashes, hyphens and quotes as they are, characters beyond ASCII by
/// their code, and no line that begins with a control character.
[[nodiscard]] std::string roff_text(std::string_view text);

}  // namespace pondera::app
