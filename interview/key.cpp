// SPDX-License-Identifier: Apache-2.0
#include "interview/key.hpp"

#include "core/utf8.hpp"

#include <algorithm>

namespace pondera::interview {

namespace {

constexpr char escape_byte = '\x1B';

Key::Kind control_kind(unsigned char byte) {
  switch (byte) {
    case 0x03:
      return Key::Kind::interrupt;
    case 0x04:
      return Key::Kind::end_of_input;
    case 0x08:
    case 0x7F:
      return Key::Kind::backspace;
    case 0x0A:
    case 0x0D:
      return Key::Kind::enter;
    case 0x0C:
      return Key::Kind::redraw;
    case 0x1A:
      return Key::Kind::suspend;
    default:
      return Key::Kind::other;
  }
}

/// What a sequence "ESC [ … final" or "ESC O final" means.
Key::Kind sequence_kind(std::string_view parameters, char final) {
  switch (final) {
    case 'A':
      return Key::Kind::up;
    case 'B':
      return Key::Kind::down;
    case 'C':
      return Key::Kind::right;
    case 'D':
      return Key::Kind::left;
    case 'M':
      return Key::Kind::enter;  // of the keypad
    case '~':
      if (parameters == "5") return Key::Kind::page_up;
      if (parameters == "6") return Key::Kind::page_down;
      return Key::Kind::other;
    default:
      return Key::Kind::other;
  }
}

DecodedKey decode_escape(std::string_view bytes, bool last) {
  if (bytes.size() == 1) return {{Key::Kind::escape}, last ? 1U : 0U};
  if (bytes[1] != '[' && bytes[1] != 'O') return {{Key::Kind::escape}, 1};
  constexpr std::size_t introducer = 2;
  const bool one_final = bytes[1] == 'O';
  for (std::size_t at = introducer; at < bytes.size(); ++at) {
    const bool final = one_final || (bytes[at] >= '@' && bytes[at] <= '~');
    if (!final) continue;
    const std::string_view parameters = bytes.substr(introducer, at - introducer);
    return {{sequence_kind(parameters, bytes[at])}, at + 1};
  }
  return {{Key::Kind::other}, last ? bytes.size() : 0U};
}

/// How long the character is that begins with this byte; 1 where none does.
std::size_t character_length(unsigned char byte) {
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  if (byte >= 0xC2 && byte < 0xE0) return 2;
  return 1;
}

}  // namespace

DecodedKey decode_key(std::string_view bytes, bool last) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (bytes.front() == escape_byte) return decode_escape(bytes, last);
  if (first < 0x20 || first == 0x7F) return {{control_kind(first)}, 1};
  const std::size_t length = character_length(first);
  if (bytes.size() < length) return {{Key::Kind::other}, last ? bytes.size() : 0U};
  const std::string_view character = bytes.substr(0, length);
  const bool valid = !first_invalid_utf8(character) && printable(character) == character;
  if (!valid) return {{Key::Kind::other}, length};
  return {{Key::Kind::character, std::string(character)}, length};
}

}  // namespace pondera::interview
