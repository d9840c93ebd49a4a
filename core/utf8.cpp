// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.hpp"

#include <algorithm>
#include <array>

namespace pondera {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// Well-formed sequences by their first byte: bounds of the second byte, and the length. Bounds
/// other than 80-BF shut out overlong forms, surrogates and code points above U+10FFFF. Source: RFC
/// 3629 section 4.
struct SequenceForm {
  unsigned first_low, first_high;
  unsigned second_low, second_high;
  std::size_t length;
};
constexpr std::array<SequenceForm, 8> sequence_forms = {{{0xC2, 0xDF, 0x80, 0xBF, 2},
                                                         {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                                         {0xE1, 0xEC, 0x80, 0xBF, 3},
                                                         {0xED, 0xED, 0x80, 0x9F, 3},
                                                         {0xEE, 0xEF, 0x80, 0xBF, 3},
                                                         {0xF0, 0xF0, 0x90, 0xBF, 4},
                                                         {0xF1, 0xF3, 0x80, 0xBF, 4},
                                                         {0xF4, 0xF4, 0x80, 0x8F, 4}}};

bool is_between(unsigned low, unsigned byte, unsigned high) {
  return low <= byte && byte <= high;
}

/// Length of the well-formed sequence that starts at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  const auto* form = std::find_if(
      sequence_forms.begin(), sequence_forms.end(),
      [&](const SequenceForm& f) { return is_between(f.first_low, first, f.first_high); });
  if (form == sequence_forms.end()) return 0;
  if (!is_between(form->second_low, byte(at + 1), form->second_high)) return 0;
  for (std::size_t i = 2; i < form->length; ++i) {
    if (!is_between(0x80, byte(at + i), 0xBF)) return 0;
  }
  return form->length;
}

bool is_unprintable(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_blank(std::string_view character) {
  const char32_t code = code_point(character);
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0xA0 || code == 0x3000 ||
         code == 0xFEFF || code == 0x200B || (code >= 0x2000 && code <= 0x200A);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::vector<std::string_view> utf8_characters(std::string_view text) {
  std::vector<std::string_view> characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    characters.push_back(text.substr(at, length == 0 ? 1 : length));
    at += characters.back().size();
  }
  return characters;
}

char32_t code_point(std::string_view character) {
  if (character.empty() || sequence_length(character, 0) != character.size()) return replacement;
  constexpr std::array<unsigned, 5> mask = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t code = static_cast<unsigned char>(character[0]) & mask[character.size()];
  for (std::size_t i = 1; i < character.size(); ++i) {
    code = (code << 6U) | (static_cast<unsigned char>(character[i]) & 0x3FU);
  }
  return code;
}

std::string utf8_of(char32_t code) {
  const auto byte = [](char32_t bits) {
    return static_cast<char>(static_cast<unsigned char>(bits));
  };
  const auto tail = [&](unsigned shift) { return byte(0x80U | ((code >> shift) & 0x3FU)); };
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return utf8_of(replacement);
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {byte(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

int utf8_length(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t length = sequence_length(text, at);
    at += length == 0 ? 1 : length;
  }
  return count;
}

std::optional<std::string_view> utf8_line(std::string_view text, int number) {
  std::size_t start = 0;
  for (int line = 1;; ++line) {
    const std::size_t end = text.find_first_of("\r\n", start);
    if (line == number) return text.substr(start, end == text.npos ? text.npos : end - start);
    if (end == text.npos) return std::nullopt;
    const bool crlf = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    start = end + (crlf ? 2 : 1);
  }
}

bool is_wide_character(std::string_view character) {
  const char32_t code = code_point(character);
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0x303E) ||
         (code >= 0x3041 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE6F) ||
         (code >= 0xFF01 && code <= 0xFF60) || (code >= 0xFFE0 && code <= 0xFFE6) ||
         (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
}

std::string printable(std::string_view text, int limit) {
  std::string shown;
  int count = 0;
  for (const std::string_view character : utf8_characters(text)) {
    if (count++ == limit) return shown + "…";
    const char32_t code = code_point(character);
    shown +=
        is_unprintable(code) || code == replacement ? utf8_of(replacement) : std::string(character);
  }
  return shown;
}

std::string shown(std::string_view text) {
  constexpr int most_characters = 60;
  return "'" + printable(text, most_characters) + "'";
}

std::string_view trimmed(std::string_view text) {
  const std::vector<std::string_view> characters = utf8_characters(text);
  std::size_t first = 0;
  std::size_t last = characters.size();
  while (first < last && is_blank(characters[first])) ++first;
  while (last > first && is_blank(characters[last - 1])) --last;
  if (first == last) return {};
  const char* begin = characters[first].data();
  const char* end = characters[last - 1].data() + characters[last - 1].size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace pondera
