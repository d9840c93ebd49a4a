// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_long_table.hpp"

#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace pondera::exchange {

namespace {

constexpr std::array<std::string_view, 4> needed_columns = {"assessor", "left", "right", "value"};
constexpr std::array<std::string_view, 2> other_columns = {"group", "comment"};

using Columns = std::map<std::string, std::size_t>;

Columns columns_of(const CsvTable& table, ImportedAnswers& answers, Diagnostics& found) {
  Columns columns;
  const std::vector<CsvCell>& headings = table.rows.front();
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const std::string name = survey::name_key(headings[i].text);
    const bool known = std::ranges::find(needed_columns, name) != needed_columns.end() ||
                       std::ranges::find(other_columns, name) != other_columns.end();
    if (!known) {
      answers.left_alone.push_back("column " + printable(headings[i].text, 60));
    } else if (!columns.emplace(name, i).second) {
      found.push_back(error("import.column-twice", headings[i].where,
                            "two columns have the heading " + shown(headings[i].text),
                            "remove the one that does not count"));
    }
  }
  for (const std::string_view name : needed_columns) {
    if (columns.contains(std::string(name))) continue;
    found.push_back(
        error("import.missing-column", headings.front().where,
              "the table has no column with the heading '" + std::string(name) + "'",
              "a table with one judgement per row has the columns assessor, left, right "
              "and value; group and comment may be there"));
  }
  return columns;
}

class LongReading {
 public:
  LongReading(const CsvTable& table, const ValueRule& rule) : table_(table), rule_(rule) {}

  Result<ImportedAnswers> read() {
    answers_.format = "long";
    answers_.direction = direction_sentence(rule_);
    found_ = ragged_rows(table_);
    if (found_.size() > most_diagnostics) found_.resize(most_diagnostics);
    columns_ = columns_of(table_, answers_, found_);
    if (has_error(found_)) return found_;
    if (table_.rows.size() < 2) {
      return error("import.no-rows", {table_.file, 0, 0}, "the table has a heading and no row");
    }
    for (std::size_t row = 1; row < table_.rows.size() && found_.size() < most_diagnostics; ++row) {
      read_row(table_.rows[row]);
    }
    return finished(std::move(answers_), std::move(found_));
  }

 private:
  [[nodiscard]] std::string text(const std::vector<CsvCell>& row, const std::string& name) const {
    const auto at = columns_.find(name);
    return at == columns_.end() ? "" : std::string(trimmed(row[at->second].text));
  }

  [[nodiscard]] const CsvCell& cell(const std::vector<CsvCell>& row,
                                    const std::string& name) const {
    return row[columns_.at(name)];
  }

  bool has_items(const std::vector<CsvCell>& row) {
    bool has = true;
    for (const std::string name : {"left", "right"}) {
      if (!text(row, name).empty()) continue;
      has = false;
      found_.push_back(error("import.blank-item", cell(row, name).where,
                             "the row does not say which item is on the " + name,
                             "write the item's id or label, or remove the row"));
    }
    return has;
  }

  void read_row(const std::vector<CsvCell>& row) {
    const std::string assessor = text(row, "assessor");
    if (assessor.empty()) {
      found_.push_back(error("import.no-assessor", cell(row, "assessor").where,
                             "the row does not say whose it is",
                             "write the assessor's id, name or mail address, or remove the row"));
      return;
    }
    if (seen_.insert(assessor).second) {
      answers_.assessors.push_back({assessor, cell(row, "assessor").where, ""});
    }
    const ReadValue value = read_value(cell(row, "value").text, rule_);
    if (!value.problem.empty()) {
      found_.push_back(
          error("import.bad-value", cell(row, "value").where, value.problem, value.hint));
      return;
    }
    if (!has_items(row)) return;
    const std::string group = text(row, "group");
    const std::string source =
        "pair " + printable(text(row, "left"), 40) + " : " + printable(text(row, "right"), 40);
    const auto [at, is_new] = source_at_.emplace(source, answers_.sources.size());
    if (is_new) answers_.sources.push_back({source, 0});
    if (!value.ratio) {
      ++answers_.sources[at->second].missing;
      return;
    }
    answers_.judgements.push_back({.assessor = assessor,
                                   .group = group,
                                   .left = text(row, "left"),
                                   .right = text(row, "right"),
                                   .ratio = *value.ratio,
                                   .written = cell(row, "value").text,
                                   .source = source,
                                   .why = text(row, "comment"),
                                   .where = cell(row, "value").where});
  }

  const CsvTable& table_;
  const ValueRule& rule_;
  Columns columns_;
  ImportedAnswers answers_;
  Diagnostics found_;
  std::set<std::string> seen_;
  std::map<std::string, std::size_t> source_at_;
};

}  // namespace

Result<ImportedAnswers> read_long_table(const CsvTable& table, const ValueRule& rule) {
  return LongReading(table, rule).read();
}

bool is_long_table(const CsvTable& table) {
  return std::ranges::all_of(needed_columns, [&](std::string_view name) {
    return std::ranges::any_of(table.rows.front(), [&](const CsvCell& heading) {
      return survey::name_key(heading.text) == name;
    });
  });
}

}  // namespace pondera::exchange
