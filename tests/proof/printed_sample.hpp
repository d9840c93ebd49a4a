// SPDX-License-Identifier: Apache-2.0
// Published tables made from random scores on a grid, printed as rows of the long form: units and
// dimensions in, rows out, to be misprinted and read back.
#pragma once

#include "core/random_stream.hpp"
#include "core/rational.hpp"
#include "proof/read_tables.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace pondera::proof {

struct SampleRow {
  std::string table;
  std::string column;
  std::string rank;
  std::string unit;
  std::string value;
};

/// Scores as whole 32nds: one row per unit, one entry per dimension.
using SampleScores = std::vector<std::vector<std::int64_t>>;

inline std::string printed_32nds(std::int64_t steps) {
  return Rational::make(steps, 32)->fixed_text(2);
}

inline std::string sample_unit(std::size_t i) {
  // Names that no slip of three letters turns into each other.
  const std::string letters = {static_cast<char>('a' + i / 5), static_cast<char>('v' + i % 5)};
  return letters + letters + letters + letters + letters;
}

/// A table of one column by 1224 ranks, or of several by the first.
inline void add_sample_table(std::vector<SampleRow>& rows,
                             const std::string& table,
                             const std::vector<std::string>& names,
                             const SampleScores& columns,
                             std::size_t first_units) {
  std::vector<std::size_t> order(columns.front().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return columns[0][a] > columns[0][b]; });
  for (std::size_t at = 0; at < first_units; ++at) {
    const std::size_t unit = order[at];
    const auto better = std::ranges::count_if(
        columns[0], [&](std::int64_t other) { return other > columns[0][unit]; });
    for (std::size_t c = 0; c < names.size(); ++c) {
      rows.push_back({table, names[c], std::to_string(better + 1), sample_unit(unit),
                      printed_32nds(columns[c][unit])});
    }
  }
}

/// Table "0" with totals, one table per dimension, and table "all" with everything for the best
/// ten.
inline std::vector<SampleRow> sample_rows(std::uint64_t seed, std::size_t units) {
  const std::vector<std::string> dimensions = {"air", "rail", "parks", "homes", "law"};
  const RandomStream draws(seed, "printed-sample");
  SampleScores columns(dimensions.size() + 1, std::vector<std::int64_t>(units, 0));
  for (std::size_t d = 0; d < dimensions.size(); ++d) {
    for (std::size_t u = 0; u < units; ++u) {
      // A few equal values, so that there are ties.
      const std::uint64_t steps = draws.below(d * units + u, 400) + 20;
      columns[d + 1][u] = static_cast<std::int64_t>(steps % 7 == 0 ? 96 : steps * 5);
      columns[0][u] += columns[d + 1][u];
    }
  }
  std::vector<std::string> names = {"total"};
  names.insert(names.end(), dimensions.begin(), dimensions.end());
  std::vector<SampleRow> rows;
  for (std::size_t c = 0; c < names.size(); ++c) {
    add_sample_table(rows, std::to_string(c), {names[c]}, {columns[c]}, units);
  }
  add_sample_table(rows, "all", names, columns, 10);
  return rows;
}

inline PrintedTables read_sample(const std::vector<SampleRow>& rows) {
  std::string text = "table,column,rank,unit,value\n";
  for (const SampleRow& row : rows) {
    text += row.table + "," + row.column + "," + row.rank + "," + row.unit + "," + row.value + "\n";
  }
  return read_printed_tables(read_csv(text, "printed.csv").value(), "printed").value().tables;
}

}  // namespace pondera::proof
