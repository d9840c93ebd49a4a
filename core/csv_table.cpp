// SPDX-License-Identifier: Apache-2.0
#include "core/csv_table.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace pondera {

namespace {

constexpr std::size_t most_mistakes = 50;
constexpr std::size_t most_bytes = std::size_t{64} << 20U;

constexpr std::string_view separators = ",;\t";

/// The separators of the first line that is not blank; those inside quoted cells do not count.
std::string separators_of_first_line(std::string_view text) {
  std::string seen;
  bool quoted = false;
  bool cell_starts = true;
  for (const char c : text.substr(std::min(text.size(), text.find_first_not_of("\r\n")))) {
    const bool mark = c == '"' && (quoted || cell_starts);
    if (mark) quoted = !quoted;
    if (mark || quoted) continue;
    if (c == '\r' || c == '\n') break;
    const bool separates = separators.find(c) != separators.npos;
    if (separates) seen += c;
    cell_starts = separates || (cell_starts && c == ' ');
  }
  return seen;
}

char separator_of(std::string_view text) {
  const std::string seen = separators_of_first_line(text);
  return *std::ranges::max_element(
      separators, {}, [&](char separator) { return std::ranges::count(seen, separator); });
}

/// Walks the text once, keeping line and column.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view file)
      : text_(text), separator_(separator_of(text)) {
    table_.file = file;
  }

  Result<CsvTable> read() {
    while (at_ < text_.size() && found_.size() < most_mistakes) read_row();
    if (table_.rows.empty() && found_.empty()) {
      found_.push_back(error("csv.empty", {table_.file, 0, 0}, "the file holds no row",
                             "write one row per line, cells separated by commas"));
    }
    return finished(std::move(table_), std::move(found_));
  }

 private:
  [[nodiscard]] bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
  }

  void step() {  // one byte; continuation bytes of a character do not move the column
    if (text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_ + 1, 1) != "\n")) {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
      ++column_;
    }
    ++at_;
  }

  void read_row() {
    std::vector<CsvCell> row;
    for (;;) {
      row.push_back(read_cell());
      if (at_line_end()) break;
      step();  // the separator
      if (at_line_end()) {
        row.push_back({"", spot()});
        break;
      }
    }
    if (at_ < text_.size() && text_[at_] == '\r') {
      const bool crlf = text_.substr(at_ + 1, 1) == "\n";
      step();
      if (crlf) step();
    } else if (at_ < text_.size()) {
      step();
    }
    const bool blank = row.size() == 1 && row.front().text.empty();
    if (!blank) table_.rows.push_back(std::move(row));
  }

  CsvCell read_cell() {
    while (!at_line_end() && text_[at_] == ' ') step();
    CsvCell cell{"", spot()};
    if (at_ < text_.size() && text_[at_] == '"') {
      read_quoted(cell);
    } else {
      const std::size_t start = at_;
      while (!at_line_end() && text_[at_] != separator_) step();
      cell.text = trimmed(text_.substr(start, at_ - start));
    }
    return cell;
  }

  void read_quoted(CsvCell& cell) {
    step();
    for (;;) {
      if (at_ >= text_.size()) {
        found_.push_back(error("csv.unclosed-quote", cell.where,
                               "the quotation that starts here is never closed",
                               "close it with \", and write a \" inside a cell as \"\""));
        return;
      }
      const bool quote = text_[at_] == '"';
      if (quote && text_.substr(at_ + 1, 1) == "\"") {
        step();
      } else if (quote) {
        step();
        break;
      }
      cell.text += text_[at_];
      step();
    }
    while (!at_line_end() && text_[at_] == ' ') step();
    if (at_line_end() || text_[at_] == separator_) return;
    found_.push_back(
        error("csv.text-after-quote", spot(), "there is text after the closing quotation mark",
              "put the whole cell in quotation marks, and write a \" inside it as \"\""));
    while (!at_line_end() && text_[at_] != separator_) step();
  }

  [[nodiscard]] SourceSpot spot() const { return {table_.file, line_, column_}; }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  CsvTable table_;
  Diagnostics found_;
};

bool starts_a_formula(std::string_view cell) {
  if (cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
    return false;
  return !parse_number(cell);
}

}  // namespace

Result<CsvTable> read_csv(std::string_view text, std::string_view file) {
  const SourceSpot whole{std::string(file), 0, 0};
  if (text.size() > most_bytes) {
    return error("csv.too-large", whole, "the table is larger than 64 MiB", "split the table");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const auto bad = first_invalid_utf8(text)) {
    const std::string_view before = text.substr(0, *bad);
    const auto line = static_cast<int>(1 + std::ranges::count(before, '\n'));
    const int column = 1 + utf8_length(before.substr(before.rfind('\n') + 1));
    return error("csv.not-utf8", {std::string(file), line, column}, "the text is not UTF-8",
                 "save the table as \"CSV UTF-8\"");
  }
  return CsvReader(text, file).read();
}

Diagnostics ragged_rows(const CsvTable& table) {
  Diagnostics found;
  for (const auto& row : table.rows) {
    if (row.size() == table.rows.front().size()) continue;
    found.push_back(
        error("csv.ragged-row", row.front().where,
              "this row has " + std::to_string(row.size()) + " cells, the first row has " +
                  std::to_string(table.rows.front().size()),
              "put a cell that holds a comma in quotation marks; write decimals with a point"));
  }
  return found;
}

std::string csv_line(const std::vector<std::string>& cells, bool for_spreadsheet) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    std::string cell = for_spreadsheet && starts_a_formula(cells[i]) ? "'" + cells[i] : cells[i];
    const bool quoted =
        cell.find_first_of(",;\t\"\r\n") != std::string::npos || cell != trimmed(cell);
    if (quoted) {
      for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2)
        cell.insert(at, "\"");
      cell = '"' + cell + '"';
    }
    line += cell;
  }
  return line + "\n";
}

}  // namespace pondera
