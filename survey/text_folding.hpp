// SPDX-License-Identifier: Apache-2.0
// What input methods and word processors change without changing the meaning: text in, the same
// text in one plain form out, for keys, answers and the comparison of labels. Remarks are never
// folded.
#pragma once

#include <string>
#include <string_view>

namespace pondera::survey {

/// Full-width ASCII becomes ASCII, every kind of blank a space; characters without width (joiners,
/// direction marks, soft hyphens) are dropped. Letters keep their case.
[[nodiscard]] std::string fold_width(std::string_view text);

/// fold_width, and: ASCII letters in lower case; all quotation marks as " or ', all dashes as '-';
/// Chinese full stop, colon and comma as '.', ':' and ','; "½" as "1/2", "…" as "...", "③" as "3".
/// "③" and "½" beside another digit stay as they are: "3①" is a 3 with a footnote rather than 31.
[[nodiscard]] std::string folded(std::string_view text);

/// What two labels have in common when only tools changed them: folded, without blanks and
/// quotation marks, and with runs of '-' as one.
[[nodiscard]] std::string label_key(std::string_view label);

/// What two ids, names, addresses or labels have in common that a person takes for the same:
/// without blanks at the ends, ASCII letters in lower case.
[[nodiscard]] std::string name_key(std::string_view name);

/// Whether the character is a dash of any kind (hyphen, en dash, em dash, minus sign).
[[nodiscard]] bool is_dash(char32_t code);
/// Whether the character is a colon of any width.
[[nodiscard]] bool is_colon(char32_t code);

}  // namespace pondera::survey
