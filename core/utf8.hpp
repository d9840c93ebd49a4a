// SPDX-License-Identifier: Apache-2.0
// Text as people count it: UTF-8 bytes in, characters (code points), lines and safe-to-print text
// out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera {

/// Byte offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and code
/// points above U+10FFFF included), or nothing when all of it is. Source: RFC 3629 section 4.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// The characters of well-formed text; a byte that is not well-formed stands as a character of its
/// own.
[[nodiscard]] std::vector<std::string_view> utf8_characters(std::string_view text);

/// Code point of one character as `utf8_characters` gives it; U+FFFD for a byte that is not
/// well-formed.
[[nodiscard]] char32_t code_point(std::string_view character);

/// The UTF-8 bytes of a code point; U+FFFD for surrogates and values above U+10FFFF.
[[nodiscard]] std::string utf8_of(char32_t code);

/// Number of characters, for columns.
[[nodiscard]] int utf8_length(std::string_view text);

/// Line `number` (from 1) without its line end (LF, CRLF or CR), or nothing past the last.
[[nodiscard]] std::optional<std::string_view> utf8_line(std::string_view text, int number);

/// Whether a terminal gives the character two cells: the East Asian Wide and Fullwidth blocks in
/// common use. Good enough to put a caret under a column; tables measure with a Unicode library in
/// report/.
[[nodiscard]] bool is_wide_character(std::string_view character);

/// A stranger's text made safe for one line of a terminal: control characters (line feeds, escapes,
/// bidirectional overrides) become U+FFFD, and all after `limit` characters is cut, marked by "…".
[[nodiscard]] std::string printable(std::string_view text, int limit = 200);

/// What a message shows of a stranger's text: at most 60 characters, printable, between '…'.
[[nodiscard]] std::string shown(std::string_view text);

/// `text` without blanks (space, tab, line ends, no-break and ideographic space) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace pondera
