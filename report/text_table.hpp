// SPDX-License-Identifier: Apache-2.0
// Tables for a terminal: cells in, aligned lines out, also where Chinese takes two cells a
// character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// How many cells of a terminal `text` takes (Unicode East Asian Width; combining marks take none).
[[nodiscard]] int display_width(std::string_view text);

/// `text` with blanks added to `width` cells; a longer text is left whole.
[[nodiscard]] std::string padded_right(std::string_view text, int width);
[[nodiscard]] std::string padded_left(std::string_view text, int width);

/// A bar of `share` (0 … 1) of `cells` cells, in eighths.
[[nodiscard]] std::string bar(double share, int cells);

enum class Align { left, right };

/// Rows of cells under a heading, each column as wide as its widest cell, two blanks between
/// columns.
class TextTable {
 public:
  struct Column {
    std::string heading;
    Align align = Align::left;
  };

  explicit TextTable(std::vector<Column> columns, std::string indent = "");

  /// Adds a row; requires one cell per column. Line feeds and control characters of a cell become
  /// visible marks.
  void add(std::vector<std::string> cells);

  /// All lines, the headings first (left out when all are empty); no blanks at line ends.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<Column> columns_;
  std::string indent_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace pondera::report
