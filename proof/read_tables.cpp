// SPDX-License-Identifier: Apache-2.0
#include "proof/read_tables.hpp"

#include "core/utf8.hpp"
#include "proof/table_headings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace pondera::proof {

namespace {

using Row = std::vector<CsvCell>;

CellSpot spot_of_cell(const CsvCell& cell) {
  return {cell.where.line, cell.where.column};
}

/// "3", "3.", "=3", "3=", "2.5" → the rank.
std::optional<Rational> parse_rank(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('=')) text.remove_prefix(1);
  if (text.ends_with('=') || text.ends_with('.')) text.remove_suffix(1);
  const auto number = parse_printed(text);
  if (!number || number->percent) return std::nullopt;
  return number->value;
}

PrintedCell printed_cell(const CsvCell& unit, const CsvCell& value, const CsvCell* rank) {
  PrintedCell cell;
  cell.unit = trimmed(unit.text);
  cell.unit_spot = spot_of_cell(unit);
  cell.text = trimmed(value.text);
  cell.spot = spot_of_cell(value);
  cell.number = parse_printed(value.text);
  if (rank != nullptr) {
    cell.rank_text = trimmed(rank->text);
    cell.rank_spot = spot_of_cell(*rank);
    cell.rank = parse_rank(rank->text);
  }
  return cell;
}

bool is_blank_row(const Row& row) {
  return std::ranges::all_of(row, [](const CsvCell& cell) { return trimmed(cell.text).empty(); });
}

/// Whether most units of a table have one rank in all its columns.
bool has_one_ranking(const PrintedTable& table) {
  if (table.columns.size() < 2) return true;
  std::map<std::string, std::set<std::string>> ranks;
  for (const PrintedColumn& column : table.columns) {
    for (const PrintedCell& cell : column.cells) ranks[cell.unit].insert(cell.rank_text);
  }
  const auto same =
      std::ranges::count_if(ranks, [](const auto& of) { return of.second.size() == 1; });
  return static_cast<std::size_t>(same) * 2 > ranks.size();
}

class LongTables {
 public:
  explicit LongTables(std::string file) : file_(std::move(file)) {}

  PrintedColumn& column(const std::string& table, const std::string& name) {
    const auto [known, added] = places_.try_emplace({table, name});
    if (added) known->second = make(table, name);
    return tables_[known->second.first].columns[known->second.second];
  }

  PrintedTables finished_tables() && {
    for (PrintedTable& table : tables_) table.one_ranking = has_one_ranking(table);
    return std::move(tables_);
  }

 private:
  std::pair<std::size_t, std::size_t> make(const std::string& table, const std::string& name) {
    const auto [known, added] = table_places_.try_emplace(table, tables_.size());
    if (added) tables_.push_back({.name = table, .file = file_});
    auto& columns = tables_[known->second].columns;
    columns.push_back({.name = name});
    return {known->second, columns.size() - 1};
  }

  std::string file_;
  PrintedTables tables_;
  std::map<std::string, std::size_t> table_places_;
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> places_;
};

ReadTables read_long(const CsvTable& csv, const LongLayout& layout, const std::string& name) {
  LongTables tables(csv.file);
  for (std::size_t r = 1; r < csv.rows.size(); ++r) {
    const Row& row = csv.rows[r];
    if (is_blank_row(row)) continue;
    const std::string table = layout.table ? std::string(trimmed(row[*layout.table].text)) : name;
    tables.column(table, std::string(trimmed(row[layout.column].text)))
        .cells.push_back(printed_cell(row[layout.unit], row[layout.value],
                                      layout.rank ? &row[*layout.rank] : nullptr));
  }
  return {std::move(tables).finished_tables(), {}};
}

ReadTables read_wide(const CsvTable& csv, const WideLayout& layout, const std::string& name) {
  PrintedTable table{.name = name, .file = csv.file, .columns = {}, .one_ranking = true};
  for (const std::size_t at : layout.values) {
    PrintedColumn column{.name = std::string(trimmed(csv.rows.front()[at].text))};
    for (std::size_t r = 1; r < csv.rows.size(); ++r) {
      const Row& row = csv.rows[r];
      if (is_blank_row(row)) continue;
      column.cells.push_back(
          printed_cell(row[layout.unit], row[at], layout.rank ? &row[*layout.rank] : nullptr));
    }
    table.columns.push_back(std::move(column));
  }
  return {{std::move(table)}, layout.passed_over};
}

}  // namespace

Result<ReadTables> read_printed_tables(const CsvTable& csv, const std::string& name) {
  if (Diagnostics ragged = ragged_rows(csv); !ragged.empty()) {
    if (ragged.size() > most_diagnostics) ragged.resize(most_diagnostics);
    return ragged;
  }
  if (csv.rows.size() < 2) {
    return error("proof.no-rows", {csv.file, 0, 0}, "the table has a heading and no row below it",
                 "one row per unit, or per value");
  }
  if (const auto layout = long_layout(csv)) return read_long(csv, *layout, name);
  if (const auto layout = wide_layout(csv)) return read_wide(csv, *layout, name);
  return error("proof.not-a-table", csv.rows.front().front().where,
               "this is no table of values: no column that names units, or none that holds numbers",
               "head the columns rank, unit (or city, country, name) and one per value; or write "
               "one row per value with the headings table, column, rank, unit, value");
}

}  // namespace pondera::proof
