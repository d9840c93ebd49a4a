// SPDX-License-Identifier: Apache-2.0
// One text as one line of YAML, and back: for what we write into a questionnaire and read again
// after people had it. No YAML library: a person's text is never given to a YAML parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

/// `text` as a YAML scalar on one line: as it stands where that is safe, else in double quotes with
/// escapes (line ends, control and invisible characters among them).
[[nodiscard]] std::string yaml_scalar(std::string_view text);

/// The text of a scalar in double or single quotes, alone or before a comment; nothing when `text`
/// is not in quotes from its first character to its last, or has an unknown escape.
[[nodiscard]] std::optional<std::string> unquoted_scalar(std::string_view text);

/// Whether the text begins with a quotation mark and its partner has not come yet.
[[nodiscard]] bool is_open_quotation(std::string_view text);

}  // namespace pondera::survey
