// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_lines.hpp"

#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

#include <string>

namespace pondera::survey {

namespace {

bool is_soft_break(char32_t code) {
  return code == 0x0B || code == 0x0C || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// The part of `characters` from `first` on, as it stands in the text.
std::string_view from(const std::vector<std::string_view>& characters, std::size_t first) {
  if (first == characters.size()) return {};
  const char* begin = characters[first].data();
  const char* end = characters.back().data() + characters.back().size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool is_blank_character(std::string_view character) {
  return trimmed(character).empty() || fold_width(character).empty();
}

/// How many characters of quoting and blanks stand before the text.
std::size_t quoting_length(const std::vector<std::string_view>& characters) {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < characters.size() && is_blank_character(characters[at])) ++at;
  };
  for (skip_blanks(); at < characters.size(); skip_blanks()) {
    const bool mark = characters[at] == ">" || characters[at] == "＞";
    const bool bar = characters[at] == "|" &&
                     (at + 1 == characters.size() || is_blank_character(characters[at + 1]));
    if (!mark && !bar) break;
    ++at;
  }
  return at;
}

SheetLine without_quoting(const std::vector<std::string_view>& characters, int line, int column) {
  const std::size_t first = quoting_length(characters);
  return {trimmed(from(characters, first)), line, column + static_cast<int>(first)};
}

/// One line of the file, split at soft breaks.
void add_parts(std::vector<SheetLine>& lines, std::string_view text, int number) {
  std::vector<std::string_view> part;
  int column = 1;
  int part_column = 1;
  for (const std::string_view character : utf8_characters(text)) {
    ++column;
    if (is_soft_break(code_point(character))) {
      lines.push_back(without_quoting(part, number, part_column));
      part.clear();
      part_column = column;
    } else {
      part.push_back(character);
    }
  }
  lines.push_back(without_quoting(part, number, part_column));
}

}  // namespace

std::vector<SheetLine> sheet_lines(std::string_view text) {
  std::vector<SheetLine> lines;
  int number = 1;
  for (std::size_t start = 0; start <= text.size(); ++number) {
    const std::size_t end = text.find_first_of("\r\n", start);
    const std::size_t length = (end == text.npos ? text.size() : end) - start;
    add_parts(lines, text.substr(start, length), number);
    if (end == text.npos) break;
    const bool crlf = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    start = end + (crlf ? 2 : 1);
  }
  return lines;
}

bool is_comment(const SheetLine& line) {
  const std::string start = fold_width(line.text.substr(0, 8));
  return start.starts_with('#') && (start.size() == 1 || start[1] == ' ' || start[1] == '#');
}

}  // namespace pondera::survey
