// SPDX-License-Identifier: Apache-2.0
// What decisions do to the ranking: the rankings with them and without come in, the places that
// differ go out.
#pragma once

#include "scoring/rank.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// One unit of one table whose rank is another one without the decisions.
struct RankChange {
  std::string table;
  std::string unit;
  std::optional<int> rank = {};     ///< with the decisions; nothing: no rank
  std::optional<int> without = {};  ///< without them
};

/// In the order of the tables and, within each, of its rows. Empty when no rank differs.
///
/// Requires rankings of the same scores and options: the same units in the same tables.
[[nodiscard]] std::vector<RankChange> rank_changes(const Ranking& with, const Ranking& without);

}  // namespace pondera::scoring
