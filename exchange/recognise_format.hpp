// SPDX-License-Identifier: Apache-2.0
// Which program a file is of: its name and text in, the format out. What a judgement means in it is
// never found out this way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::exchange {

enum class Format { table, ahp_os, gluc };

struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view help;
};

/// Every format, in the order of the values. A table is wide, long, of a mapping or of AHP-OS by
/// what its heading says.
[[nodiscard]] const std::vector<FormatRow>& formats();
[[nodiscard]] std::vector<std::string> format_names();

/// By the ending of the name (.csv, .tsv, .txt, .json, .ahp, .yaml, .yml, whatever its letter
/// case), else by the first character of the text: '{' is a project of AHP-OS; else a table.
[[nodiscard]] Format recognised_format(std::string_view name, std::string_view text);

}  // namespace pondera::exchange
