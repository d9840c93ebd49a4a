// SPDX-License-Identifier: Apache-2.0
// What is ranked and how it scored: scores.csv and units.csv in, units with exact scores and
// attributes out.
#pragma once

#include "core/rational.hpp"
#include "core/result.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

struct ScoreTable {
  std::vector<Unit> units;              ///< in the order of scores.csv
  std::vector<std::string> indicators;  ///< leaf ids, in the hierarchy's order
  /// Units × indicators, exact decimals; nothing where a score is missing.
  std::vector<std::vector<std::optional<Rational>>> scores;
  std::vector<std::string>
      attribute_names;  ///< columns of units.csv after the first, in their order
};

/// Reads the wide table: first column the unit's id, then one column per leaf, in any order; every
/// cell a decimal number. Every mistake of both files in one run, at most 50. Ids and attributes
/// are compared byte by byte.
///
/// @param units_text units.csv (first column the id, the rest attributes), or nothing.
/// Errors: scoring.unknown-indicator, scoring.missing-indicator, scoring.duplicate-indicator,
/// scoring.duplicate-unit, scoring.not-a-number, scoring.missing-score, scoring.unknown-unit (in
/// units.csv only), scoring.unit-without-row (in scores.csv only), scoring.empty-id,
/// scoring.empty-header, scoring.duplicate-attribute, scoring.no-units, csv.*.
[[nodiscard]] Result<ScoreTable> read_score_table(std::string_view scores_text,
                                                  std::string_view scores_file,
                                                  std::optional<std::string_view> units_text,
                                                  std::string_view units_file,
                                                  const survey::Hierarchy& hierarchy);

}  // namespace pondera::scoring
