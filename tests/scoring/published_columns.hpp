// SPDX-License-Identifier: Apache-2.0
// Columns of numbers in published cases of scoring: a list with nulls in, exact values out.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"
#include "tests/weights/published_case.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::scoring {

inline std::optional<Rational> published_fraction(const survey::YamlNode& node) {
  return testing::is_null(node) ? std::nullopt : parse_rational(node.text);
}

inline std::vector<std::optional<Rational>> published_fractions(const survey::YamlNode& list) {
  std::vector<std::optional<Rational>> fractions;
  for (const survey::YamlNode& item : list.items) fractions.push_back(published_fraction(item));
  return fractions;
}

inline std::vector<std::optional<ScoreValue>> published_values(const survey::YamlNode& list) {
  std::vector<std::optional<ScoreValue>> values;
  for (const auto& fraction : published_fractions(list)) {
    values.push_back(fraction ? std::optional<ScoreValue>({fraction->to_double(), fraction})
                              : std::nullopt);
  }
  return values;
}

inline Combination published_combination(std::string_view name) {
  if (name == "geometric") return Combination::geometric;
  if (name == "harmonic") return Combination::harmonic;
  return name == "copeland" ? Combination::copeland : Combination::arithmetic;
}

}  // namespace pondera::scoring
