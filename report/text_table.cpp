// SPDX-License-Identifier: Apache-2.0
#include "report/text_table.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace pondera::report {

int display_width(std::string_view text) {
  int width = 0;
  for (const std::string_view character : utf8_characters(text)) {
    width += utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point(character)));
  }
  return width;
}

std::string padded_right(std::string_view text, int width) {
  const int missing = std::max(0, width - display_width(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string padded_left(std::string_view text, int width) {
  const int missing = std::max(0, width - display_width(text));
  return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

std::string bar(double share, int cells) {
  constexpr std::array<std::string_view, 8> eighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double clamped = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
  const auto filled = static_cast<std::size_t>(std::lround(clamped * cells * 8));
  std::string drawn;
  for (std::size_t i = 0; i < filled / 8; ++i) drawn += "█";
  return drawn + std::string(eighths[filled % 8]);
}

TextTable::TextTable(std::vector<Column> columns, std::string indent)
    : columns_(std::move(columns)), indent_(std::move(indent)) {}

void TextTable::add(std::vector<std::string> cells) {
  PONDERA_ASSERT(cells.size() == columns_.size());
  for (std::string& cell : cells) cell = printable(cell, std::numeric_limits<int>::max());
  rows_.push_back(std::move(cells));
}

std::string TextTable::text() const {
  std::vector<int> widths;
  std::vector<std::string> headings;
  for (const Column& column : columns_) {
    headings.push_back(column.heading);
    widths.push_back(display_width(column.heading));
  }
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  const auto line_of = [&](const std::vector<std::string>& cells) {
    std::string line = indent_;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) line += "  ";
      line += columns_[i].align == Align::right ? padded_left(cells[i], widths[i])
                                                : padded_right(cells[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  };
  const bool headed =
      std::ranges::any_of(headings, [](const std::string& heading) { return !heading.empty(); });
  std::string text = headed ? line_of(headings) : "";
  for (const auto& row : rows_) text += line_of(row);
  return text;
}

}  // namespace pondera::report
