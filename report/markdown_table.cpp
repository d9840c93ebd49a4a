// SPDX-License-Identifier: Apache-2.0
#include "report/markdown_table.hpp"

#include "core/utf8.hpp"

#include <limits>

namespace pondera::report {

namespace {

template <class Text>
std::string markdown_row(std::size_t columns, const Text& text_of) {
  std::string line = "|";
  for (std::size_t c = 0; c < columns; ++c) line += " " + text_of(c) + " |";
  return line + "\n";
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&!";
  std::string escaped;
  std::string blanked(text);
  for (char& c : blanked) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  for (const char c : printable(blanked, std::numeric_limits<int>::max())) {
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string markdown_table(const TableSheet& sheet) {
  const TableSheet shown = for_readers(sheet);
  const std::size_t columns = shown.columns.size();
  std::string text = "## " + markdown_text(shown.title) + "\n\n";
  text +=
      markdown_row(columns, [&](std::size_t c) { return markdown_text(shown.columns[c].heading); });
  text += markdown_row(columns, [&](std::size_t c) {
    return std::string(shown.columns[c].align == Align::right ? "--:" : ":--");
  });
  for (const auto& row : shown.rows) {
    text += markdown_row(columns, [&](std::size_t c) {
      return row[c].text.empty() ? std::string("-") : markdown_text(row[c].text);
    });
  }
  for (const std::string& note : shown.notes) text += "\n" + markdown_text(note) + "\n";
  return text;
}

}  // namespace pondera::report
