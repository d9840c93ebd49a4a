// SPDX-License-Identifier: Apache-2.0
// Lines that a mail client or a person broke: the text so far and its next line in, one text out.
#pragma once

#include <string>
#include <string_view>

namespace pondera::survey {

/// The last character of a text that is not empty; only its end is looked at.
[[nodiscard]] std::string_view last_character(std::string_view text);

/// Adds a line to a text, with a blank between; none between two Chinese characters. The text grows
/// in place, so that a long remark costs no more than its length.
///
/// @param more not empty.
void append_wrapped(std::string& text, std::string_view more);

/// The same, or a paragraph of its own behind a line feed.
void append_line(std::string& text, std::string_view more, bool paragraph);

}  // namespace pondera::survey
