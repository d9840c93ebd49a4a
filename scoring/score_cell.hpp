// SPDX-License-Identifier: Apache-2.0
// One cell of scores: its text and what its indicator takes in; an exact score, nothing, or the
// mistake in its place out.
#pragma once

#include "core/csv_table.hpp"
#include "core/diagnostic.hpp"
#include "core/rational.hpp"
#include "scoring/ladder.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pondera::scoring {

inline constexpr std::string_view missing_score_hint =
    "every unit needs a score for every indicator, or the study says what is done without one: "
    "'scoring: {missing: …}'";

/// What the cells of one indicator are.
struct IndicatorCells {
  std::string id = {};
  const Ladder* ladder = nullptr;  ///< or numbers
  bool may_miss = false;           ///< whether a missing score is left to the method
};

/// A decimal number (score_text.hpp), or the points of the rung that the cell names.
///
/// @return nothing where the score is missing, or a mistake.
/// Errors: scoring.not-a-number, scoring.unknown-rung, scoring.missing-score.
[[nodiscard]] std::optional<Rational> cell_score(const CsvCell& cell,
                                                 const std::string& unit,
                                                 const IndicatorCells& indicator,
                                                 Diagnostics& found);

}  // namespace pondera::scoring
