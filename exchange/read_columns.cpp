// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_columns.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace pondera::exchange {

namespace {

constexpr std::size_t digits_of_a_row_id = 3;

class ColumnReading {
 public:
  ColumnReading(const CsvTable& table, const ColumnMap& map) : table_(table), map_(map) {}

  Result<ImportedAnswers> read(const std::string& format) {
    answers_.format = format;
    answers_.direction = direction_sentence(map_.rule);
    found_ = ragged_rows(table_);
    if (found_.size() > most_diagnostics) found_.resize(most_diagnostics);
    find_columns();
    if (has_error(found_)) return found_;
    if (table_.rows.size() < 2) {
      return error("import.no-rows", {table_.file, 0, 0}, "the table has a heading and no row");
    }
    for (std::size_t row = 1; row < table_.rows.size() && errors_ < most_diagnostics; ++row) {
      read_row(table_.rows[row], row);
    }
    say_what_was_left();
    return finished(std::move(answers_), std::move(found_));
  }

 private:
  void report(Diagnostic diagnostic) {
    errors_ += diagnostic.severity == Severity::error ? 1U : 0U;
    found_.push_back(std::move(diagnostic));
  }

  /// Index of the column, or nothing and why.
  std::optional<std::size_t> column(const std::string& heading, const SourceSpot& where) {
    const std::vector<CsvCell>& headings = table_.rows.front();
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (headings[i].text != heading) continue;
      used_.insert(i);
      if (found) {
        report(error("import.column-twice", headings[i].where,
                     "two columns have the heading " + shown(heading),
                     "give each a heading of its own, or remove the one that does not count"));
        return std::nullopt;
      }
      found = i;
    }
    if (found) return found;
    std::vector<std::string> known;
    for (const CsvCell& cell : headings) known.push_back(printable(cell.text, 80));
    report(error("import.missing-column", where,
                 "the table has no column with the heading " + shown(heading),
                 known_names_hint(heading, known)));
    return std::nullopt;
  }

  void find_columns() {
    const SourceSpot top = table_.rows.front().front().where;
    if (!map_.assessor.empty()) {
      const auto& headings = table_.rows.front();
      const bool has = std::ranges::find(headings, map_.assessor, &CsvCell::text) != headings.end();
      if (!has && map_.only_these) {
        report(error("import.no-assessor-column", top,
                     "no column has the heading " + shown(map_.assessor) +
                         ", so nothing says whose row is whose",
                     "name the column with --assessor-column; if there is none, --row-ids P calls "
                     "the rows P001, P002, …"));
      } else {
        assessor_ = column(map_.assessor, top);
      }
    }
    if (!map_.complete.empty()) complete_ = column(map_.complete, top);
    if (!map_.remark.empty()) remark_ = column(map_.remark, top);
    for (const PairColumn& pair : map_.pairs) {
      answers_.sources.push_back({"column " + printable(pair.column, 60), 0});
      const SourceSpot where = map_.only_these || pair.where.line == 0 ? top : pair.where;
      pairs_.push_back(column(pair.column, where));
    }
  }

  [[nodiscard]] std::string row_id(std::size_t row) const {
    std::string number = std::to_string(row);
    number.insert(0, digits_of_a_row_id - std::min(digits_of_a_row_id, number.size()), '0');
    return map_.row_ids + number;
  }

  void read_row(const std::vector<CsvCell>& cells, std::size_t row) {
    if (complete_ && cells[*complete_].text.empty()) {
      ++not_sent_;
      return;
    }
    const SourceSpot where = assessor_ ? cells[*assessor_].where : cells.front().where;
    const std::string name = assessor_ ? std::string(trimmed(cells[*assessor_].text)) : row_id(row);
    if (name.empty()) {
      report(error("import.no-assessor", where, "the row does not say whose it is",
                   "write the assessor's id, name or mail address, or remove the row"));
      return;
    }
    const auto [first, is_new] = line_of_.emplace(name, where.line);
    if (!is_new) {
      report(error(
          "import.row-twice", where,
          shown(name) + " has two rows; the first is on line " + std::to_string(first->second),
          "keep the row that counts, and remove the other"));
      return;
    }
    answers_.assessors.push_back({name, where, remark_ ? cells[*remark_].text : ""});
    for (std::size_t i = 0; i < map_.pairs.size(); ++i) {
      read_cell(cells[*pairs_[i]], i, name);
    }
  }

  void read_cell(const CsvCell& cell, std::size_t index, const std::string& assessor) {
    const PairColumn& pair = map_.pairs[index];
    SourceCount& count = answers_.sources[index];
    const std::string& source = count.source;
    const ReadValue value = read_value(cell.text, map_.rule);
    if (!value.problem.empty()) {
      report(
          error("import.bad-value", cell.where, value.problem + " (" + source + ")", value.hint));
      return;
    }
    if (!value.ratio) {
      ++count.missing;
      return;
    }
    answers_.judgements.push_back({.assessor = assessor,
                                   .group = pair.group,
                                   .left = pair.left,
                                   .right = pair.right,
                                   .ratio = *value.ratio,
                                   .written = cell.text,
                                   .source = source,
                                   .why = "",
                                   .where = cell.where});
  }

  void say_what_was_left() {
    if (not_sent_ > 0) {
      found_.push_back(note("import.not-sent", {table_.file, 0, 0},
                            std::to_string(not_sent_) + (not_sent_ == 1 ? " row is" : " rows are") +
                                " left out: the column " + shown(map_.complete) +
                                " is blank, so the answers were never sent"));
    }
    const std::vector<CsvCell>& headings = table_.rows.front();
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (!used_.contains(i)) {
        answers_.left_alone.push_back("column " + printable(headings[i].text, 60));
      }
    }
  }

  const CsvTable& table_;
  const ColumnMap& map_;
  ImportedAnswers answers_;
  Diagnostics found_;
  std::size_t errors_ = 0;
  std::optional<std::size_t> assessor_;
  std::optional<std::size_t> complete_;
  std::optional<std::size_t> remark_;
  std::vector<std::optional<std::size_t>> pairs_;  // row by row with map_.pairs
  std::set<std::size_t> used_;
  std::map<std::string, int> line_of_;
  int not_sent_ = 0;
};

}  // namespace

Result<ImportedAnswers> read_columns(const CsvTable& table,
                                     const ColumnMap& map,
                                     const std::string& format) {
  return ColumnReading(table, map).read(format);
}

}  // namespace pondera::exchange
