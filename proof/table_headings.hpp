// SPDX-License-Identifier: Apache-2.0
// Which column of a table of print holds what, by its headings: the cells in, the layout out.
#pragma once

#include "core/csv_table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::proof {

/// One row per value: headings `table` (may be absent), `column`, `rank` (may be absent), one that
/// names the unit, `value`, in any order.
struct LongLayout {
  std::optional<std::size_t> table;
  std::size_t column = 0;
  std::optional<std::size_t> rank;
  std::size_t unit = 0;
  std::size_t value = 0;
};

/// One row per unit: a rank (may be absent), the unit, and columns of values.
struct WideLayout {
  std::optional<std::size_t> rank;
  std::size_t unit = 0;
  std::vector<std::size_t> values;
  std::vector<std::string> passed_over;  ///< headings of columns that hold no numbers
};

/// Headings are compared in lower case, without blanks around them; English and Chinese ones are
/// known ("rank", "排名"). Nothing when the file does not have this form.
[[nodiscard]] std::optional<LongLayout> long_layout(const CsvTable& csv);

/// The unit is the column headed as one ("unit", "city", "country", "name", "城市", …), else the
/// first that holds no numbers. A column holds values when at least half of its filled cells are
/// numbers. Nothing when there is no unit or no column of values.
[[nodiscard]] std::optional<WideLayout> wide_layout(const CsvTable& csv);

/// Whether a column so named is the total of the others: "total", "overall", "sum", "总分", …
[[nodiscard]] bool is_total_heading(std::string_view heading);

/// What stands where there is no number: "", "-", "n/a", "…", "缺失".
[[nodiscard]] bool is_missing_mark(std::string_view text);

}  // namespace pondera::proof
