// SPDX-License-Identifier: Apache-2.0
// Published tables as they stand in print: every cell with its text, its number and its place. Made
// by read_tables.hpp, looked at by every check.
#pragma once

#include "core/diagnostic.hpp"
#include "proof/printed_number.hpp"

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::proof {

/// Line and column, from 1, in the file of the table; 0: none.
struct CellSpot {
  int line = 0;
  int column = 0;
};

/// One value with the unit and the rank beside it.
struct PrintedCell {
  std::string unit = {};
  CellSpot unit_spot = {};
  std::string text = {};  ///< of the value
  CellSpot spot = {};
  std::optional<PrintedNumber> number = {};  ///< nothing: missing, or no number
  std::string rank_text = {};
  CellSpot rank_spot = {};
  std::optional<Rational> rank = {};
};

struct PrintedColumn {
  std::string name = {};
  std::vector<PrintedCell> cells = {};  ///< in the order of the rows
};

struct PrintedTable {
  std::string name = {};
  std::string file = {};
  std::vector<PrintedColumn> columns = {};
  /// One rank per row for the whole table; else every column has its own.
  bool one_ranking = false;
};

using PrintedTables = std::vector<PrintedTable>;

/// One cell of the tables; `row` = all_rows stands for which rows a column has.
struct CellRef {
  std::size_t table = 0;
  std::size_t column = 0;
  std::size_t row = 0;

  friend auto operator<=>(const CellRef&, const CellRef&) = default;
};

// A unit and a column are looked up in no more places than this: in noise they stand in thousands.
inline constexpr std::size_t most_places = 64;

inline constexpr std::size_t all_rows = static_cast<std::size_t>(-1);

[[nodiscard]] inline const PrintedCell& cell_of(const PrintedTables& tables, const CellRef& ref) {
  return tables[ref.table].columns[ref.column].cells[ref.row];
}

}  // namespace pondera::proof
