// SPDX-License-Identifier: Apache-2.0
// What scores.csv and units.csv have in common: a line of column names, then one row per unit,
// whose id comes first. Text in, rows with unlike ids out.
#pragma once

#include "core/csv_table.hpp"
#include "core/diagnostic.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// A reader stops after so many mistakes: whoever made more made one of them many times.
inline constexpr std::size_t most_mistakes = 50;

struct UnitRows {
  std::vector<CsvCell> header;
  std::vector<std::vector<CsvCell>> rows;  ///< ids non-empty, each once; rows may be ragged

  /// Whether a row below the header has something in `column`.
  [[nodiscard]] bool has_content(std::size_t column) const;
};

/// Leaves out rows without any content, which spreadsheets write below a table.
///
/// @param found receives every mistake: csv.*, scoring.empty-id, scoring.duplicate-unit,
/// scoring.empty-header (a column with content and no name), scoring.no-units.
/// @return what could be read, with or without mistakes; without a header, nothing could.
[[nodiscard]] UnitRows read_unit_rows(std::string_view text,
                                      std::string_view file,
                                      Diagnostics& found);

/// The same from a table that was read before.
[[nodiscard]] UnitRows identified_rows(CsvTable table, Diagnostics& found);

/// Takes out the rows without any content; scoring.no-units where no row is left below the header.
///
/// @return whether there is one.
[[nodiscard]] bool keep_rows_with_content(CsvTable& table, Diagnostics& found);

}  // namespace pondera::scoring
