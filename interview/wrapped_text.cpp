// SPDX-License-Identifier: Apache-2.0
#include "interview/wrapped_text.hpp"

#include "core/utf8.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <limits>

namespace pondera::interview {

namespace {

constexpr int least_width = 8;

bool is_closing(std::string_view character) {
  constexpr std::string_view marks = "，。；：、！？）》”’…,.;:!?)";
  return marks.find(character) != marks.npos;
}

bool is_opening(std::string_view character) {
  constexpr std::string_view marks = "（《“‘(";
  return marks.find(character) != marks.npos;
}

bool may_end_between(std::string_view before, std::string_view after) {
  if (before == " " || after == " ") return true;
  const bool wide = report::display_width(before) == 2 || report::display_width(after) == 2;
  return wide && !is_closing(after) && !is_opening(before);
}

/// How many characters from `first` on fit into `room` cells, up to the last good place to break.
std::size_t fitting(const std::vector<std::string_view>& text, std::size_t first, int room) {
  int used = 0;
  std::size_t good = 0;
  std::size_t at = first;
  for (; at < text.size(); ++at) {
    if (at > first && may_end_between(text[at - 1], text[at])) good = at - first;
    used += report::display_width(text[at]);
    if (used > room && text[at] != " ") break;
  }
  if (at == text.size()) return at - first;
  return good > 0 ? good : std::max<std::size_t>(1, at - first);
}

}  // namespace

std::vector<std::string> wrapped_text(std::string_view text, int width, int indent) {
  const std::string visible = printable(text, std::numeric_limits<int>::max());
  const std::vector<std::string_view> characters = utf8_characters(visible);
  const int room = std::max(width, least_width);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < characters.size();) {
    const int margin = lines.empty() ? 0 : std::min(indent, room / 2);
    const std::size_t length = fitting(characters, first, room - margin);
    std::string line(static_cast<std::size_t>(margin), ' ');
    for (std::size_t at = first; at < first + length; ++at) line += characters[at];
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
    first += length;
    while (first < characters.size() && characters[first] == " ") ++first;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace pondera::interview
