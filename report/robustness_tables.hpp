// SPDX-License-Identifier: Apache-2.0
// How firm a ranking is, as tables for other programs: results and the name of a table in, CSV out.
#pragma once

#include "robustness/robustness.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// "units", "acceptability", "neighbours", "removals", "stability", "methods".
[[nodiscard]] std::vector<std::string> robustness_table_names();

/// One of the tables, with a heading; numbers with full precision, empty where there is nothing.
/// Columns: docs/commands/explore.md.
[[nodiscard]] std::string robustness_csv(const robustness::Robustness& found,
                                         std::string_view table);

}  // namespace pondera::report
