// SPDX-License-Identifier: Apache-2.0
#include "report/table_sheet.hpp"

#include "core/csv_table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace pondera::report {

namespace {

constexpr int indent_cells = 2;
constexpr int gap_cells = 2;           // between columns
constexpr int longest_note = 100'000;  // characters; names of all units of a large study

const std::string& shown_text(const SheetCell& cell) {
  static const std::string nothing = "-";
  return cell.text.empty() ? nothing : cell.text;
}

/// Where a line may break: after a blank, and around characters that take two cells.
std::vector<std::string> breakable_words(const std::string& heading) {
  std::vector<std::string> words(1);
  for (const std::string_view character : utf8_characters(heading)) {
    const bool wide = display_width(character) > 1;
    if (wide && !words.back().empty()) words.emplace_back();
    words.back() += character;
    if (character == " " || wide) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<std::string> wrapped(const std::string& heading, int width) {
  std::vector<std::string> lines(1);
  for (const std::string& word : breakable_words(heading)) {
    const std::string longer = lines.back() + word;
    if (display_width(trimmed(longer)) > width && !lines.back().empty()) {
      lines.push_back(word);
    } else {
      lines.back() = longer;
    }
  }
  for (std::string& line : lines) line = trimmed(line);
  return lines;
}

/// A column laid out: its heading in lines, and how many cells it takes.
struct LaidOut {
  std::vector<std::string> heading;
  int width = 0;
};

int widest(const std::vector<std::string>& lines) {
  int width = 0;
  for (const std::string& line : lines) width = std::max(width, display_width(trimmed(line)));
  return width;
}

LaidOut laid_out(const TableSheet& sheet, std::size_t column, bool wrap) {
  constexpr int least = 9;  // headings of many short lines are hard to read
  int cells = 0;
  for (const auto& row : sheet.rows) {
    cells = std::max(cells, display_width(shown_text(row[column])));
  }
  const std::string& heading = sheet.columns[column].heading;
  if (!wrap) return {{heading}, std::max(cells, display_width(heading))};
  const int target = std::max({cells, least, widest(breakable_words(heading))});
  LaidOut made{wrapped(heading, target), 0};
  made.width = std::max(cells, widest(made.heading));
  return made;
}

std::vector<LaidOut> layout(const TableSheet& sheet, bool wrap) {
  std::vector<LaidOut> columns;
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    columns.push_back(laid_out(sheet, c, wrap));
  }
  return columns;
}

/// Columns of each part, the key columns first in every one.
std::vector<std::vector<std::size_t>> parts_of(const TableSheet& sheet,
                                               const std::vector<LaidOut>& columns,
                                               int width) {
  std::vector<std::size_t> keys;
  std::vector<std::size_t> others;
  int key_width = indent_cells;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    (sheet.columns[c].is_key ? keys : others).push_back(c);
    if (sheet.columns[c].is_key) key_width += columns[c].width + gap_cells;
  }
  std::vector<std::vector<std::size_t>> parts = {keys};
  int taken = key_width;
  for (const std::size_t c : others) {
    const bool has_room = taken + columns[c].width <= width;
    if (!has_room && parts.back().size() > keys.size()) {
      parts.push_back(keys);
      taken = key_width;
    }
    parts.back().push_back(c);
    taken += columns[c].width + gap_cells;
  }
  return parts;
}

std::string part_text(const TableSheet& sheet,
                      const std::vector<LaidOut>& columns,
                      const std::vector<std::size_t>& part) {
  std::size_t heading_lines = 1;
  for (const std::size_t c : part) {
    heading_lines = std::max(heading_lines, columns[c].heading.size());
  }
  const auto heading_line = [&](std::size_t c, std::size_t line) {
    return line < columns[c].heading.size() ? columns[c].heading[line] : std::string();
  };
  std::vector<TextTable::Column> headings;
  for (const std::size_t c : part) headings.push_back({heading_line(c, 0), sheet.columns[c].align});
  TextTable table(std::move(headings), std::string(indent_cells, ' '));
  for (std::size_t line = 1; line < heading_lines; ++line) {
    std::vector<std::string> cells;
    for (const std::size_t c : part) cells.push_back(heading_line(c, line));
    table.add(std::move(cells));
  }
  for (const auto& row : sheet.rows) {
    std::vector<std::string> cells;
    for (const std::size_t c : part) cells.push_back(shown_text(row[c]));
    table.add(std::move(cells));
  }
  return table.text();
}

}  // namespace

TableSheet for_readers(const TableSheet& sheet) {
  TableSheet shown{sheet.id, sheet.title, sheet.notes, {}, {}};
  shown.rows.resize(sheet.rows.size());
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    if (sheet.columns[c].for_data) continue;
    shown.columns.push_back(sheet.columns[c]);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      shown.rows[r].push_back(sheet.rows[r][c]);
    }
  }
  return shown;
}

std::string sheet_text(const TableSheet& sheet, int width) {
  const TableSheet shown = for_readers(sheet);
  std::vector<LaidOut> columns = layout(shown, false);
  const int natural = std::accumulate(
      columns.begin(), columns.end(), indent_cells - gap_cells,
      [](int sum, const LaidOut& column) { return sum + column.width + gap_cells; });
  if (natural > width) columns = layout(shown, true);
  std::string text;
  for (const auto& part : parts_of(shown, columns, natural > width ? width : natural)) {
    text += (text.empty() ? "" : "\n") + part_text(shown, columns, part);
  }
  return text;
}

std::string notes_text(const TableSheet& sheet, int width) {
  const std::string indent(indent_cells, ' ');
  std::string text;
  for (const std::string& note : sheet.notes) {
    for (const std::string& line : wrapped(printable(note, longest_note), width - indent_cells)) {
      text += indent + line + "\n";
    }
  }
  return text;
}

std::string sheet_csv(const TableSheet& sheet) {
  std::vector<std::string> header;
  for (const SheetColumn& column : sheet.columns) header.push_back(column.id);
  std::string csv = csv_line(header);
  for (const auto& row : sheet.rows) {
    std::vector<std::string> cells;
    for (const SheetCell& cell : row) cells.push_back(cell.text);
    csv += csv_line(cells);
  }
  return csv;
}

}  // namespace pondera::report
