// SPDX-License-Identifier: Apache-2.0
// The tables that a study publishes: its list `scoring: tables:` in, what each shows out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// The name of the column that holds the sum over all dimensions.
inline constexpr std::string_view total_column = "total";

/// One published table. A column is "total" or the id of a node of the hierarchy (its subtotal).
struct TableSpec {
  std::string id = {};
  survey::LocalisedText title = {};
  UnitFilter units = {};  ///< resolved: the study's `eligible` where the table says nothing
  std::vector<std::string> columns = {};
  std::string order_by = {};  ///< one of the columns; descending; ranks follow it
  SourceSpot where = {};      ///< of the table in the study
};

/// Reads `{attribute: NAME, in: [VALUE, …]}`. Errors: survey.*, scoring.empty-filter.
[[nodiscard]] UnitFilter read_unit_filter(const survey::YamlNode& node, Diagnostics& found);

/// Reads the list `tables` of `fields`; empty where there is none.
///
/// @param eligible units of a table that names none.
/// Errors: those that scoring_options names of tables.
[[nodiscard]] std::vector<TableSpec> read_tables(survey::YamlFields& fields,
                                                 const survey::Study& study,
                                                 const UnitFilter& eligible,
                                                 Diagnostics& found);

/// One with the total and every dimension.
[[nodiscard]] TableSpec default_table(const survey::Hierarchy& hierarchy,
                                      const UnitFilter& eligible);

}  // namespace pondera::scoring
