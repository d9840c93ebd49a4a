// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_quoting.hpp"

#include "core/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace pondera::survey {

namespace {

/// Characters that a reader could drop, reorder or take for a line end.
bool is_invisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0xA0) || code == 0xAD ||
         (code >= 0x2000 && code <= 0x200F) || (code >= 0x2028 && code <= 0x202F) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x3000 || code == 0xFFFD;
}

bool is_plain(std::string_view text) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`~=";
  if (text.empty() || text != trimmed(text) || indicators.find(text[0]) != indicators.npos) {
    return false;
  }
  if (text.find(": ") != text.npos || text.find(" #") != text.npos || text.ends_with(':')) {
    return false;
  }
  if (text == "null" || text == "Null" || text == "NULL") return false;
  return std::ranges::none_of(utf8_characters(text), [](std::string_view character) {
    return is_invisible(code_point(character));
  });
}

std::string escaped(std::string_view character) {
  const char32_t code = code_point(character);
  if (character == "\"" || character == "\\") return "\\" + std::string(character);
  if (character == "\n") return "\\n";
  if (!is_invisible(code)) return std::string(character);
  return fmt::format("\\u{:04X}", static_cast<unsigned>(code));
}

std::optional<unsigned> hexadecimal(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    const auto at = std::string_view("0123456789abcdef")
                        .find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
    if (at == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(at);
  }
  return value;
}

struct Escape {
  std::string text;
  std::size_t length = 0;  ///< of what stands behind the backslash
};

std::optional<Escape> escape_at(std::string_view text) {
  if (text.empty()) return std::nullopt;
  switch (text[0]) {
    case '"':
    case '\\':
    case '/':
      return Escape{std::string(1, text[0]), 1};
    case 'n':
      return Escape{"\n", 1};
    case 't':
      return Escape{"\t", 1};
    case 'r':
      return Escape{"\r", 1};
    case 'x':
    case 'u': {
      const std::size_t digits = text[0] == 'x' ? 2 : 4;
      if (text.size() <= digits) return std::nullopt;
      const auto code = hexadecimal(text.substr(1, digits));
      if (!code) return std::nullopt;
      return Escape{utf8_of(*code), 1 + digits};
    }
    default:
      return std::nullopt;
  }
}

/// Where the quotation that begins the text ends, or nothing: none begins, or its end is missing.
std::optional<std::size_t> closing_mark(std::string_view text) {
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return std::nullopt;
  const char mark = text[0];
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool escape = mark == '"' && text[at] == '\\';
    const bool doubled = mark == '\'' && text.substr(at, 2) == "''";
    if (escape || doubled) {
      ++at;
    } else if (text[at] == mark) {
      return at;
    }
  }
  return std::nullopt;
}

/// The text between double quotes with its escapes replaced.
std::optional<std::string> unescaped(std::string_view inner) {
  std::string content;
  for (std::size_t at = 0; at < inner.size(); ++at) {
    if (inner[at] != '\\') {
      content += inner[at];
      continue;
    }
    const auto escape = escape_at(inner.substr(at + 1));
    if (!escape) return std::nullopt;
    content += escape->text;
    at += escape->length;
  }
  return content;
}

/// The text between single quotes, in which a quotation mark is written twice.
std::string undoubled(std::string_view inner) {
  std::string content;
  for (std::size_t at = 0; at < inner.size(); ++at) {
    content += inner[at];
    if (inner[at] == '\'') ++at;
  }
  return content;
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted = "\"";
  for (const std::string_view character : utf8_characters(text)) quoted += escaped(character);
  return quoted + "\"";
}

std::optional<std::string> unquoted_scalar(std::string_view text) {
  const auto end = closing_mark(text);
  if (!end) return std::nullopt;
  const std::string_view behind = text.substr(*end + 1);
  const bool commented = behind.starts_with(' ') && trimmed(behind).starts_with('#');
  if (!trimmed(behind).empty() && !commented) return std::nullopt;
  const std::string_view inner = text.substr(1, *end - 1);
  return text[0] == '"' ? unescaped(inner) : undoubled(inner);
}

bool is_open_quotation(std::string_view text) {
  const bool begins = !text.empty() && (text[0] == '"' || text[0] == '\'');
  return begins && !closing_mark(text);
}

}  // namespace pondera::survey
