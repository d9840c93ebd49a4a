// SPDX-License-Identifier: Apache-2.0
// The tables that a study publishes: its list `scoring: tables:` in, what each shows out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/rank_band.hpp"
#include "scoring/rank_rule.hpp"
#include "scoring/scoring_method.hpp"
#include "scoring/table_column.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// One step of an order: rows by this column, those without a value last.
struct OrderKey {
  std::string column = {};
  bool ascending = false;
};

/// One published table.
struct TableSpec {
  std::string id = {};
  survey::LocalisedText title = {};
  UnitFilter units = {};  ///< resolved: the study's `eligible` where the table says nothing
  std::vector<TableColumn> columns = {};
  std::string rank_by = {};             ///< the column that ranks follow; points, value or share
  bool rank_ascending = false;          ///< the smallest value has rank 1
  std::vector<OrderKey> order_by = {};  ///< of the rows; none: by rank
  RankRule ranks = RankRule::competition;
  bool ranks_on_printed = false;  ///< values that are printed alike tie
  int decimals = 2;               ///< of the study, or the table's own
  std::optional<int> top = {};    ///< only units with a rank up to this
  std::vector<RankBand> bands = {};
  std::string groups = {};                  ///< an attribute: rows stand together by its values
  survey::LocalisedText groups_title = {};  ///< none: the attribute's name
  SourceSpot groups_where = {};
  SourceSpot where = {};  ///< of the table in the study
};

/// Reads the list `tables` of `fields`; empty where there is none.
///
/// @param eligible units of a table that names none.
/// @param decimals those of the study.
/// Errors: survey.*, scoring.duplicate-table, scoring.order-not-a-column,
/// scoring.nothing-to-rank, and those of columns, filters and bands.
[[nodiscard]] std::vector<TableSpec> read_tables(survey::YamlFields& fields,
                                                 const survey::Study& study,
                                                 const UnitFilter& eligible,
                                                 int decimals,
                                                 Diagnostics& found);

/// Percentages of a total are parts of it only where the total is the sum of its parts:
///
///     Σ share(children) = share(node)   where the node and all above it are arithmetic
///
/// Errors: scoring.share-not-of-a-sum, at each column `share` of a node below one whose combination
/// is another. `share: total` is 100 anywhere.
void check_shares(const std::vector<TableSpec>& tables,
                  const ScoringMethod& method,
                  const survey::Hierarchy& hierarchy,
                  Diagnostics& found);

/// One with the total and every dimension.
[[nodiscard]] TableSpec default_table(const survey::Hierarchy& hierarchy,
                                      const UnitFilter& eligible,
                                      int decimals);

}  // namespace pondera::scoring
