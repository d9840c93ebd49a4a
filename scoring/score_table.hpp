// SPDX-License-Identifier: Apache-2.0
// What is ranked and how it scored: scores.csv, units.csv and score_notes.csv in; units with exact
// scores, attributes and notes out.
#pragma once

#include "core/rational.hpp"
#include "core/result.hpp"
#include "scoring/ladder.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pondera::scoring {

/// What is said of one cell, each as it was typed or empty.
struct CellNote {
  std::string note = {};
  std::string source = {};
  std::string language = {};
  std::string year = {};

  friend bool operator==(const CellNote&, const CellNote&) = default;
};

/// A line and a column of the file of scores, from 1; 0: unknown.
struct CellPlace {
  int line = 0;
  int column = 0;
};

struct ScoreTable {
  std::vector<Unit> units;              ///< in the order of scores.csv
  std::vector<std::string> indicators;  ///< leaf ids, in the hierarchy's order
  /// Units × indicators, exact decimals; nothing where a score is missing.
  std::vector<std::vector<std::optional<Rational>>> scores;
  std::vector<std::string> attribute_names =
      {};  ///< columns of units.csv after the first, in their order
  std::string scores_file = {};
  std::vector<std::vector<CellPlace>> places = {};  ///< units × indicators, or empty
  /// By unit and indicator, of the cells of which something is said.
  std::map<std::pair<std::size_t, std::size_t>, CellNote> notes = {};

  /// Where the score of a unit in an indicator stands, or should.
  [[nodiscard]] SourceSpot where(std::size_t unit, std::size_t indicator) const;
};

/// How the scores of a study are read.
struct ScoreReading {
  /// One per leaf, nothing for those with numbers; or empty: numbers throughout.
  std::vector<std::optional<Ladder>> ladders = {};
  bool may_miss = false;  ///< whether the method has a use for units with missing scores
  std::optional<std::string_view> notes_text = {};  ///< score_notes.csv
  std::string_view notes_file = {};
};

/// Reads the scores in either form (docs/scoring.md):
///
/// - wide: first column the unit's id, then one column per leaf, in any order;
/// - long: the columns unit, indicator and score, and perhaps note, source, language and year, in
///   any order; one row per cell.
///
/// A cell is a decimal number, or the rung of a ladder. Every mistake of all files in one run, at
/// most 50. Ids and attributes are compared byte by byte.
///
/// @param units_text units.csv (first column the id, the rest attributes), or nothing.
/// Errors: scoring.unknown-indicator, scoring.missing-indicator, scoring.duplicate-indicator,
/// scoring.duplicate-unit, scoring.duplicate-cell, scoring.not-a-number, scoring.unknown-rung,
/// scoring.missing-score, scoring.unknown-unit (in units.csv or score_notes.csv only),
/// scoring.unit-without-row (in scores.csv only), scoring.empty-id, scoring.empty-header,
/// scoring.missing-column, scoring.unknown-cell-column, scoring.duplicate-cell-column,
/// scoring.duplicate-attribute, scoring.no-units, csv.*.
[[nodiscard]] Result<ScoreTable> read_score_table(std::string_view scores_text,
                                                  std::string_view scores_file,
                                                  std::optional<std::string_view> units_text,
                                                  std::string_view units_file,
                                                  const survey::Hierarchy& hierarchy,
                                                  const ScoreReading& reading = {});

}  // namespace pondera::scoring
