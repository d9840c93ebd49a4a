// SPDX-License-Identifier: Apache-2.0
// The bytes of a file with a table in, UTF-8 text out.
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>

namespace pondera::proof {

// A printed table of this size has 50,000 rows. Cells and their places take up to 250 times as
// much.
inline constexpr std::size_t most_table_file_bytes = std::size_t{4} << 20U;

/// UTF-8 and UTF-16, GB18030 and Windows-1252 (survey/text_encoding.hpp), told by a note when it
/// was converted.
/// Errors: proof.not-text (a spreadsheet, PDF or other binary file). Notes: proof.converted.
[[nodiscard]] Result<std::string> table_text(std::string_view bytes, std::string_view file);

}  // namespace pondera::proof
