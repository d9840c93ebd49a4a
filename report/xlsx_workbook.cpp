// SPDX-License-Identifier: Apache-2.0
#include "report/xlsx_workbook.hpp"

#include "core/utf8.hpp"
#include "report/provenance.hpp"
#include "report/sheet_name.hpp"
#include "report/text_table.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace pondera::report {

namespace {

constexpr int longest_text = 32'767;  // Excel's limit of one cell
constexpr int widest_column = 60;     // in characters; longer texts run on or are wrapped by hand
constexpr double width_margin = 2;    // what a column needs beside its text
constexpr time_t fixed_date =
    946'684'800;  // 2000-01-01: the format wants a date, results have none

/// A file that is only in memory. The library writes to a name, and libraries touch no disk.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  MemoryFile(MemoryFile&&) = delete;
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile() {
    if (is_open()) close(descriptor_);
  }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  [[nodiscard]] std::string bytes() const {
    std::string all;
    std::array<char, 65'536> block = {};
    if (lseek(descriptor_, 0, SEEK_SET) != 0) return all;
    for (;;) {
      const ssize_t count = read(descriptor_, block.data(), block.size());
      if (count <= 0) return all;
      all.append(block.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  int descriptor_;
};

/// Formats of a workbook, each made once.
class Formats {
 public:
  explicit Formats(lxw_workbook* book) : book_(book) {
    heading_ = workbook_add_format(book);
    format_set_bold(heading_);
    format_set_text_wrap(heading_);
    format_set_bottom(heading_, LXW_BORDER_THIN);
    format_set_align(heading_, LXW_ALIGN_VERTICAL_BOTTOM);
    number_heading_ = workbook_add_format(book);
    format_set_bold(number_heading_);
    format_set_text_wrap(number_heading_);
    format_set_bottom(number_heading_, LXW_BORDER_THIN);
    format_set_align(number_heading_, LXW_ALIGN_RIGHT);
    title_ = workbook_add_format(book);
    format_set_bold(title_);
  }

  [[nodiscard]] lxw_format* heading(Align align) const {
    return align == Align::right ? number_heading_ : heading_;
  }
  [[nodiscard]] lxw_format* title() const { return title_; }

  /// "0", "0.00": a number shown with so many decimals.
  [[nodiscard]] lxw_format* number(int decimals) {
    lxw_format*& format = numbers_[decimals];
    if (format == nullptr) {
      format = workbook_add_format(book_);
      const std::string digits(static_cast<std::size_t>(std::max(decimals, 0)), '0');
      format_set_num_format(format, (digits.empty() ? "0" : "0." + digits).c_str());
    }
    return format;
  }

 private:
  lxw_workbook* book_;
  lxw_format* heading_ = nullptr;
  lxw_format* number_heading_ = nullptr;
  lxw_format* title_ = nullptr;
  std::map<int, lxw_format*> numbers_;
};

void write_text(lxw_worksheet* sheet,
                lxw_row_t row,
                lxw_col_t column,
                const std::string& text,
                lxw_format* format = nullptr) {
  if (text.empty()) return;
  worksheet_write_string(sheet, row, column, printable(text, longest_text - 1).c_str(), format);
}

void set_width(lxw_worksheet* sheet, lxw_col_t column, int characters) {
  const double width = std::min(characters, widest_column) + width_margin;
  worksheet_set_column(sheet, column, column, width, nullptr);
}

void write_facts(lxw_worksheet* sheet, const Workbook& workbook, const Formats& formats) {
  write_text(sheet, 0, 0, workbook.title, formats.title());
  lxw_row_t row = 2;
  int names = 0;
  int values = 0;
  for (const WorkbookFact& fact : workbook.facts) {
    write_text(sheet, row, 0, fact.name);
    write_text(sheet, row, 1, fact.value);
    names = std::max(names, display_width(fact.name));
    values = std::max(values, display_width(fact.value));
    ++row;
  }
  set_width(sheet, 0, names);
  set_width(sheet, 1, values);
}

int column_width(const TableSheet& table, std::size_t column) {
  constexpr int wrapped_heading = 24;  // headings wrap; what they head need not be as wide
  int width = std::min(display_width(table.columns[column].heading), wrapped_heading);
  for (const auto& row : table.rows) width = std::max(width, display_width(row[column].text));
  return width;
}

void write_table(lxw_worksheet* sheet, const TableSheet& table, Formats& formats) {
  constexpr lxw_row_t heading_row = 2;  // below the title and an empty row
  write_text(sheet, 0, 0, table.title, formats.title());
  lxw_col_t keys = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    const SheetColumn& spec = table.columns[c];
    write_text(sheet, heading_row, column, spec.heading, formats.heading(spec.align));
    set_width(sheet, column, column_width(table, c));
    if (spec.is_key && column == keys) ++keys;
  }
  lxw_row_t at = heading_row + 1;
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      const SheetCell& cell = row[c];
      if (cell.number) {
        worksheet_write_number(sheet, at, column, *cell.number, formats.number(cell.decimals));
      } else {
        write_text(sheet, at, column, cell.text);
      }
    }
    ++at;
  }
  worksheet_freeze_panes(sheet, heading_row + 1, keys);
  for (const std::string& note : table.notes) write_text(sheet, ++at, 0, note);
}

void set_properties(lxw_workbook* book, const Workbook& workbook) {
  std::string title = printable(workbook.title, 200);
  std::string company(tool());
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.comments = company.data();
  properties.created = fixed_date;
  workbook_set_properties(book, &properties);
}

Diagnostic not_written(const std::string& reason) {
  return error("file.unwritable", {}, "the workbook could not be put together: " + reason,
               "it takes some memory and a folder for temporary files");
}

}  // namespace

Result<std::string> xlsx_workbook(const Workbook& workbook) {
  const MemoryFile file;
  if (!file.is_open()) return not_written("no file in memory");
  lxw_workbook* book = workbook_new(file.name().c_str());
  if (book == nullptr) return not_written("no memory");
  set_properties(book, workbook);
  Formats formats(book);
  std::vector<std::string> names = {"study"};
  for (const TableSheet& table : workbook.tables) names.push_back(table.id);
  names = sheet_names(names);
  write_facts(workbook_add_worksheet(book, names.front().c_str()), workbook, formats);
  for (std::size_t i = 0; i < workbook.tables.size(); ++i) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, names[i + 1].c_str());
    write_table(sheet, workbook.tables[i], formats);
  }
  const lxw_error failure = workbook_close(book);
  if (failure != LXW_NO_ERROR) return not_written(lxw_strerror(failure));
  return file.bytes();
}

}  // namespace pondera::report
