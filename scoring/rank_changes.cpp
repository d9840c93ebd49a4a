// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_changes.hpp"

#include "core/assert.hpp"

#include <map>

namespace pondera::scoring {

std::vector<RankChange> rank_changes(const Ranking& with, const Ranking& without) {
  PONDERA_ASSERT(with.tables.size() == without.tables.size());
  std::vector<RankChange> changes;
  for (std::size_t t = 0; t < with.tables.size(); ++t) {
    std::map<std::string, std::optional<int>> before;
    for (const TableRow& row : without.tables[t].rows) before[row.unit] = row.rank;
    for (const TableRow& row : with.tables[t].rows) {
      const std::optional<int> rank = before.at(row.unit);
      if (rank != row.rank) {
        changes.push_back({with.tables[t].spec.id, row.unit, row.rank, rank});
      }
    }
  }
  return changes;
}

}  // namespace pondera::scoring
