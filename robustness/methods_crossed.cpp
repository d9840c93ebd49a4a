// SPDX-License-Identifier: Apache-2.0
#include "robustness/methods_crossed.hpp"

#include "core/assert.hpp"
#include "robustness/sobol.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pondera::robustness {

namespace {

using Levels = std::vector<std::size_t>;

std::size_t combinations(const std::vector<Levels>& kept) {
  std::size_t product = 1;
  for (const Levels& levels : kept) product *= levels.size();
  return product;
}

/// Combination number `at` of the kept levels, the last factor fastest.
Levels combination(const std::vector<Levels>& kept, std::size_t at) {
  Levels levels(kept.size());
  for (std::size_t f = kept.size(); f-- > 0;) {
    levels[f] = kept[f][at % kept[f].size()];
    at /= kept[f].size();
  }
  return levels;
}

std::vector<Levels> all_levels(const std::vector<MethodFactor>& factors) {
  std::vector<Levels> kept;
  for (const MethodFactor& factor : factors) {
    Levels& levels = kept.emplace_back();
    for (std::size_t level = 0; level < factor.levels.size(); ++level) levels.push_back(level);
  }
  return kept;
}

/// Of every level, the share of its cells that are gaps; nothing without gaps.
std::optional<std::vector<std::vector<double>>> gap_shares(const std::vector<Levels>& kept,
                                                           const std::map<Levels, double>& shifts) {
  std::vector<std::vector<double>> gaps;
  for (const Levels& levels : kept) gaps.emplace_back(levels.size(), 0.0);
  bool any = false;
  const std::size_t cells = combinations(kept);
  for (std::size_t at = 0; at < cells; ++at) {
    const Levels levels = combination(kept, at);
    if (shifts.contains(levels)) continue;
    any = true;
    for (std::size_t f = 0; f < kept.size(); ++f) {
      const auto place = std::ranges::find(kept[f], levels[f]) - kept[f].begin();
      gaps[f][static_cast<std::size_t>(place)] +=
          static_cast<double>(kept[f].size()) / static_cast<double>(cells);
    }
  }
  return any ? std::optional(std::move(gaps)) : std::nullopt;
}

/// The level that is in most gaps in relation to its cells, as {factor, place}; nothing without
/// gaps. The study's own level stays as long as another one can go.
std::optional<std::pair<std::size_t, std::size_t>> worst_level(
    const std::vector<Levels>& kept,
    const std::map<Levels, double>& shifts,
    const std::vector<MethodFactor>& factors) {
  const auto gaps = gap_shares(kept, shifts);
  if (!gaps) return std::nullopt;
  std::pair<std::size_t, std::size_t> worst{0, 0};
  double most = -1;
  for (std::size_t f = 0; f < kept.size(); ++f) {
    if (kept[f].size() < 2) continue;
    for (std::size_t place = 0; place < kept[f].size(); ++place) {
      const bool own = kept[f][place] == factors[f].used;
      const double share = own ? (*gaps)[f][place] / 2 : (*gaps)[f][place];
      if (share <= most) continue;
      most = share;
      worst = {f, place};
    }
  }
  return worst;
}

/// Sobol indices of the largest full table that is found.
void add_indices(MethodsCrossed& crossed) {
  std::map<Levels, double> shifts;
  for (const MethodCell& cell : crossed.cells) shifts[cell.levels] = cell.shift;
  if (shifts.empty()) return;
  std::vector<Levels> kept = all_levels(crossed.factors);
  while (const auto worst = worst_level(kept, shifts, crossed.factors)) {
    if (combinations(kept) == 1) return;
    Levels& levels = kept[worst->first];
    levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(worst->second));
  }
  std::vector<std::size_t> sizes;
  for (const Levels& levels : kept) sizes.push_back(levels.size());
  std::vector<double> values;
  for (std::size_t at = 0; at < combinations(kept); ++at) {
    values.push_back(shifts.at(combination(kept, at)));
  }
  const SobolIndices indices = sobol_of_table(sizes, values);
  crossed.variance = indices.variance;
  for (std::size_t f = 0; f < kept.size(); ++f) {
    crossed.factors[f].first = indices.first[f];
    crossed.factors[f].total = indices.total[f];
  }
}

void add_units(const std::vector<RankedUnit>& units, MethodsCrossed& crossed) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    UnitOverMethods& unit = crossed.units.emplace_back();
    unit.unit = units[i].unit;
    unit.best = unit.worst = units[i].rank;
    unit.share.resize(units.size(), 0);
    for (const MethodCell& cell : crossed.cells) {
      const int rank = cell.ranks[i];
      unit.best = std::min(unit.best, rank);
      unit.worst = std::max(unit.worst, rank);
      unit.share[static_cast<std::size_t>(rank - 1)] +=
          1 / static_cast<double>(crossed.cells.size());
    }
  }
}

}  // namespace

MethodsCrossed cross_methods(std::vector<MethodFactor> factors,
                             const std::vector<RankedUnit>& units,
                             const RanksOfCell& ranks_of) {
  MethodsCrossed crossed;
  crossed.factors = std::move(factors);
  std::vector<int> reference;
  for (const RankedUnit& unit : units) reference.push_back(unit.rank);
  const std::vector<Levels> kept = all_levels(crossed.factors);
  PONDERA_ASSERT(combinations(kept) <= most_cells);
  for (std::size_t at = 0; at < combinations(kept) && !units.empty(); ++at) {
    Levels levels = combination(kept, at);
    auto ranks = ranks_of(levels);
    if (!ranks) {
      ++crossed.impossible;
      continue;
    }
    const double shift = rank_shift(reference, *ranks);
    crossed.mean_shift += shift;
    crossed.cells.push_back({std::move(levels), shift, *std::move(ranks)});
  }
  if (!crossed.cells.empty()) crossed.mean_shift /= static_cast<double>(crossed.cells.size());
  add_indices(crossed);
  add_units(units, crossed);
  return crossed;
}

}  // namespace pondera::robustness
