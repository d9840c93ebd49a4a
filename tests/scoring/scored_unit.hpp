// SPDX-License-Identifier: Apache-2.0
// Scored units for tests of tables: points of two dimensions, exact; the total is their sum.
#pragma once

#include "scoring/publish_table.hpp"
#include "tests/scoring/small_hierarchy.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pondera::scoring {

inline std::optional<ScoreValue> exactly_scored(const std::optional<Rational>& value) {
  if (!value) return std::nullopt;
  return ScoreValue{value->to_double(), value};
}

/// A unit with points of the nodes "roads" and "parks", written as decimals; "" is missing.
inline UnitScore scored_unit(const std::string& id,
                             const std::string& roads,
                             const std::string& parks,
                             std::map<std::string, std::string> attributes = {}) {
  UnitScore score;
  score.unit = {id, std::move(attributes)};
  const auto of_roads = parse_rational(roads);
  const auto of_parks = parse_rational(parks);
  score.parts["roads"] = exactly_scored(of_roads);
  score.parts["parks"] = exactly_scored(of_parks);
  if (of_roads && of_parks) score.total = exactly_scored(add(*of_roads, *of_parks));
  return score;
}

/// "roads" weighs 2, "parks" 0.5.
inline NodeTable two_dimensions() {
  return node_table(small_hierarchy({"goal", "  roads", "  parks"}),
                    {{2, Rational(2)}, {0.5, Rational::make(1, 2)}});
}

}  // namespace pondera::scoring
