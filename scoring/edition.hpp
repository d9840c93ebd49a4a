// SPDX-License-Identifier: Apache-2.0
// One edition of a ranking, as far as it can be compared with another: weights of indicators, and
// what every unit got from each. Made from a ranking, or read back from its JSON.
#pragma once

#include "aggregation/aggregate.hpp"
#include "scoring/rank.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

struct EditionIndicator {
  std::string id = {};
  std::string dimension = {};  ///< id of the child of the goal above it, or its own
  double weight = 0;
};

struct EditionUnit {
  std::string id = {};
  std::optional<double> total = {};
  std::optional<int> rank = {};  ///< nothing: not eligible, or without a total
  /// Weight × score, one per indicator; nothing where the score is missing.
  std::vector<std::optional<double>> points = {};
};

struct Edition {
  std::string name = {};  ///< as the user named it: a folder or a file
  std::vector<EditionIndicator> indicators = {};
  std::vector<EditionUnit> units = {};

  [[nodiscard]] std::optional<std::size_t> indicator(std::string_view id) const;
  [[nodiscard]] std::optional<std::size_t> unit(std::string_view id) const;
};

// Sums of up to a hundred points differ from the total by no more than this part of their size.
inline constexpr double edition_sum_tolerance = 1e-9;

/// Whether every total is the sum of its indicators' points, so that its change can be taken apart.
[[nodiscard]] bool is_additive(const Edition& edition);

[[nodiscard]] Edition edition_of(const std::string& name,
                                 const survey::Hierarchy& hierarchy,
                                 const aggregation::GroupWeights& weights,
                                 const Ranking& ranking);

}  // namespace pondera::scoring
