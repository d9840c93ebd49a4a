// SPDX-License-Identifier: Apache-2.0
// The text that the YAML parser gets: a file's bytes in, UTF-8 with line feeds out, without
// anything that the parser would drop in silence; and where an empty node stands in it.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace pondera::survey {

/// Strips a byte-order mark and turns CRLF and CR into LF.
///
/// Errors: yaml.too-large, yaml.not-utf8, yaml.control-character, yaml.syntax (a line that starts
/// with '%' above the first node).
[[nodiscard]] Result<std::string> yaml_source(std::string_view bytes,
                                              std::string_view file,
                                              std::size_t most_bytes);

/// Whether `~` or `null` is written at `at`; else the empty node there is implied.
[[nodiscard]] bool is_written_null(std::string_view text, std::size_t at);

/// Offset of the dash of an empty list item. The parser's mark `at` is that of the next token,
/// perhaps lines below; where no dash precedes it, `at` itself.
[[nodiscard]] std::size_t empty_item(std::string_view text, std::size_t at);

}  // namespace pondera::survey
