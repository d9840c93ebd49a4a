// SPDX-License-Identifier: Apache-2.0
#include "survey/text_folding.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

namespace pondera::survey {

namespace {

bool has_no_width(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF ||
         code == 0xFE0F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_blank(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

/// One character with its width folded; nothing for one without width.
void append_width_folded(std::string& out, std::string_view character) {
  const char32_t code = code_point(character);
  if (has_no_width(code)) return;
  if (is_blank(code)) {
    out += ' ';
  } else if (code >= 0xFF01 && code <= 0xFF5E) {
    out += static_cast<char>(code - 0xFEE0);
  } else {
    out += character;
  }
}

struct Replacement {
  char32_t code;
  std::string_view text;
};

constexpr std::array replacements = {
    Replacement{0x201C, "\""},  Replacement{0x201D, "\""},  Replacement{0x201E, "\""},
    Replacement{0x201F, "\""},  Replacement{0xAB, "\""},    Replacement{0xBB, "\""},
    Replacement{0x300C, "\""},  Replacement{0x300D, "\""},  Replacement{0x300E, "\""},
    Replacement{0x300F, "\""},  Replacement{0x2033, "\""},  Replacement{0x2018, "'"},
    Replacement{0x2019, "'"},   Replacement{0x201A, "'"},   Replacement{0x201B, "'"},
    Replacement{0x2032, "'"},   Replacement{0xB4, "'"},     Replacement{0x60, "'"},
    Replacement{0x3002, "."},   Replacement{0x3001, ","},   Replacement{0x2026, "..."},
    Replacement{0x2044, "/"},   Replacement{0x2215, "/"},   Replacement{0xBD, "1/2"},
    Replacement{0x2153, "1/3"}, Replacement{0xBC, "1/4"},   Replacement{0x2155, "1/5"},
    Replacement{0x2159, "1/6"}, Replacement{0x2150, "1/7"}, Replacement{0x215B, "1/8"},
    Replacement{0x2151, "1/9"},
};

bool is_plain_digit(char32_t code) {
  return code >= '0' && code <= '9';
}
bool is_circled_digit(char32_t code) {
  return code >= 0x2460 && code <= 0x2468;
}
/// Whether the character folds to a digit or a fraction without being a plain digit.
bool folds_to_number(char32_t code) {
  const auto known = std::ranges::find(replacements, code, &Replacement::code);
  const bool fraction = known != replacements.end() && known->text.starts_with("1/");
  return fraction || is_circled_digit(code);
}

/// Whether the character at `at` touches a number on one side (`step` is 1 or -1), a point or a
/// comma between them included.
bool touches_number(const std::vector<std::string_view>& text, std::size_t at, int step) {
  const auto code = [&](int steps) {
    const auto other = static_cast<std::ptrdiff_t>(at) + std::ptrdiff_t{step} * steps;
    const bool inside = other >= 0 && other < std::ssize(text);
    return inside ? code_point(text[static_cast<std::size_t>(other)]) : char32_t{0};
  };
  const auto is_number = [](char32_t c) { return is_plain_digit(c) || folds_to_number(c); };
  return is_number(code(1)) || ((code(1) == '.' || code(1) == ',') && is_number(code(2)));
}

/// "③" beside another digit is a footnote's mark as well as a digit: "3①" is not 31, "2⅓" not 21/3.
bool is_unclear_number(const std::vector<std::string_view>& text, std::size_t at) {
  return folds_to_number(code_point(text[at])) &&
         (touches_number(text, at, 1) || touches_number(text, at, -1));
}

void append_folded(std::string& out, std::string_view character) {
  const char32_t code = code_point(character);
  const auto known = std::ranges::find(replacements, code, &Replacement::code);
  if (known != replacements.end()) {
    out += known->text;
  } else if (is_dash(code)) {
    out += '-';
  } else if (is_colon(code)) {
    out += ':';
  } else if (is_circled_digit(code)) {
    out += static_cast<char>('1' + (code - 0x2460));
  } else if (code >= 'A' && code <= 'Z') {
    out += static_cast<char>(code - 'A' + 'a');
  } else {
    out += character;
  }
}

}  // namespace

bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE63 ||
         code == 0xFF0D || code == 0x2500;
}

bool is_colon(char32_t code) {
  return code == ':' || code == 0xFF1A || code == 0xFE55 || code == 0xFE30 || code == 0x2236;
}

std::string fold_width(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const std::string_view character : utf8_characters(text)) {
    append_width_folded(out, character);
  }
  return out;
}

std::string folded(std::string_view text) {
  const std::string narrow = fold_width(text);
  std::string out;
  out.reserve(narrow.size());
  const std::vector<std::string_view> characters = utf8_characters(narrow);
  for (std::size_t at = 0; at < characters.size(); ++at) {
    if (is_unclear_number(characters, at)) {
      out += characters[at];
    } else {
      append_folded(out, characters[at]);
    }
  }
  return out;
}

std::string label_key(std::string_view label) {
  std::string key;
  for (const char c : folded(label)) {
    if (c == ' ' || c == '"' || c == '\'' || (c == '-' && key.ends_with('-'))) continue;
    key += c;
  }
  return key;
}

std::string name_key(std::string_view name) {
  std::string key(trimmed(name));
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

}  // namespace pondera::survey
