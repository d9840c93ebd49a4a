// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_cell.hpp"

#include "core/utf8.hpp"
#include "scoring/score_text.hpp"

#include <utility>

namespace pondera::scoring {

std::optional<Rational> cell_score(const CsvCell& cell,
                                   const std::string& unit,
                                   const IndicatorCells& indicator,
                                   Diagnostics& found) {
  if (indicator.ladder != nullptr) {  // first: a rung may be called "none"
    if (const auto rung = indicator.ladder->rung_of(cell.text)) {
      return indicator.ladder->rungs[*rung].points;
    }
  }
  ParsedScore parsed = parse_score(cell.text);
  if (parsed.score && indicator.ladder == nullptr) return parsed.score;
  const std::string whose = " for '" + printable(unit) + "' in '" + indicator.id + "'";
  if (parsed.missing) {
    if (!indicator.may_miss) {
      found.push_back(error("scoring.missing-score", cell.where,
                            "there is no score" + whose +
                                (cell.text.empty() ? "" : ", only '" + printable(cell.text) + "'"),
                            std::string(missing_score_hint)));
    }
  } else if (indicator.ladder != nullptr) {
    found.push_back(error("scoring.unknown-rung", cell.where,
                          "'" + printable(cell.text) + "' is no rung of the ladder" + whose,
                          indicator.ladder->hint_for(cell.text)));
  } else {
    found.push_back(error("scoring.not-a-number", cell.where,
                          "'" + printable(cell.text) + "' is no decimal number" + whose,
                          std::move(parsed.hint)));
  }
  return std::nullopt;
}

}  // namespace pondera::scoring
