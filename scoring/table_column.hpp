// SPDX-License-Identifier: Apache-2.0
// A column of a published table: its lines of study.yaml in, what it shows out.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/hierarchy.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// The name of the column that holds the sum over all dimensions, and of the node that is the sum.
inline constexpr std::string_view total_column = "total";

/// What a column shows of the node or attribute that it is about.
enum class ColumnKind {
  points,     ///< of a node, or the total
  value,      ///< points over weight: on the scale of the scores
  share,      ///< points of a node in percent of the total
  rank,       ///< of a node's points, among the units of the table or of a group
  best,       ///< the children of a node in which the unit ranks best
  worst,      ///< … and worst
  attribute,  ///< of units.csv, as it stands
};

struct TableColumn {
  std::string id = {};  ///< by which order_by and results name it
  ColumnKind kind = ColumnKind::points;
  std::string of = {};      ///< id of a node, "total", or an attribute's name
  std::string within = {};  ///< rank: attribute whose values are ranked apart; none: all together
  survey::LocalisedText title = {};  ///< none: made from `kind` and `of`
  int decimals = 2;                  ///< points, value, share; 0 … 12
  SourceSpot where = {};             ///< of the column in the study

  /// Whether units can be ranked by it: points, value, share.
  [[nodiscard]] bool ranks_units() const;
  /// Whether its cells are numbers: those, and ranks.
  [[nodiscard]] bool is_numeric() const;
};

[[nodiscard]] std::string_view column_kind_name(ColumnKind kind);

/// A column of points, by the node's id or "total".
[[nodiscard]] TableColumn points_column(std::string node, int decimals = 2);

/// Reads the list `columns` of a table: names (points), or mappings
///
///     {points|value|share|rank|best|worst: NODE or total}   {attribute: NAME}
///
/// with `id`, `title`, `decimals`, and for ranks `within: ATTRIBUTE`. Without a list, the total.
///
/// @param decimals of the table. Shares have at least 1 unless they say otherwise.
/// Errors: survey.*, scoring.unknown-column, scoring.duplicate-column, scoring.no-columns,
/// scoring.column-kind.
[[nodiscard]] std::vector<TableColumn> read_columns(survey::YamlFields& fields,
                                                    const survey::Study& study,
                                                    int decimals,
                                                    Diagnostics& found);

/// Whether `name` is "total" or the id of a node below the goal; else scoring.unknown-column.
[[nodiscard]] bool is_known_node(const survey::Placed& name,
                                 const survey::Hierarchy& hierarchy,
                                 Diagnostics& found);

}  // namespace pondera::scoring
