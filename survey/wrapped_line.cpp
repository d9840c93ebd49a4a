// SPDX-License-Identifier: Apache-2.0
#include "survey/wrapped_line.hpp"

#include "core/utf8.hpp"

#include <cstddef>

namespace pondera::survey {

std::string_view last_character(std::string_view text) {
  constexpr std::size_t longest_character = 4;
  std::size_t start = text.size() - 1;
  while (start > 0 && text.size() - start < longest_character &&
         (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  return text.substr(start);
}

void append_wrapped(std::string& text, std::string_view more) {
  if (text.empty()) {
    text = more;
    return;
  }
  const bool wide = is_wide_character(last_character(text)) &&
                    is_wide_character(utf8_characters(more.substr(0, 4)).front());
  text += wide ? "" : " ";
  text += more;
}

void append_line(std::string& text, std::string_view more, bool paragraph) {
  if (!paragraph || text.empty()) return append_wrapped(text, more);
  text += "\n";
  text += more;
}

}  // namespace pondera::survey
