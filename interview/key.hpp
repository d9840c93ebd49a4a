// SPDX-License-Identifier: Apache-2.0
// Keys of a terminal: the bytes that it sends in, keys out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pondera::interview {

struct Key {
  enum class Kind {
    character,  ///< `text`: one UTF-8 character that can be seen, or a blank
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    enter,
    backspace,
    escape,
    interrupt,     ///< Ctrl-C
    suspend,       ///< Ctrl-Z
    end_of_input,  ///< Ctrl-D, or nothing more to read
    redraw,        ///< Ctrl-L, or the window has another size
    other,         ///< anything else
  };
  Kind kind = Kind::other;
  std::string text = {};
};

struct DecodedKey {
  Key key;
  std::size_t used = 0;  ///< bytes; 0: more are needed
};

/// The first key of `bytes` (not empty), from a terminal in raw mode: UTF-8, and the sequences that
/// VT100, xterm, the Linux console and their kin send for arrows and pages.
///
/// @param last no more bytes will come soon: an escape that stands alone is the key Escape, and a
/// character that was cut off is `other`.
[[nodiscard]] DecodedKey decode_key(std::string_view bytes, bool last);

}  // namespace pondera::interview
