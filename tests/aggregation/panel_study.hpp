// SPDX-License-Identifier: Apache-2.0
// The simulated panel of tests/data/igcu-2022-panel as a study with its responses.
#pragma once

#include "core/csv_table.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::testing {

struct Panel {
  survey::Study study;  ///< strata are the assessors' fields, counting the same
  std::vector<survey::Response> responses;
};

/// @param folder where judgements.csv, groups.csv and assessors.csv are.
[[nodiscard]] Panel read_panel(const std::string& folder);

/// Rows of a CSV file, without its heading.
[[nodiscard]] std::vector<std::vector<CsvCell>> csv_rows(const std::string& path);

}  // namespace pondera::testing
