// SPDX-License-Identifier: Apache-2.0
#include "scoring/edition.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pondera::scoring {

namespace {

template <class Item>
std::optional<std::size_t> index_of_id(const std::vector<Item>& items, std::string_view id) {
  const auto at = std::ranges::find(items, id, &Item::id);
  if (at == items.end()) return std::nullopt;
  return static_cast<std::size_t>(at - items.begin());
}

}  // namespace

std::optional<std::size_t> Edition::indicator(std::string_view id) const {
  return index_of_id(indicators, id);
}

std::optional<std::size_t> Edition::unit(std::string_view id) const {
  return index_of_id(units, id);
}

bool is_additive(const Edition& edition) {
  return std::ranges::all_of(edition.units, [](const EditionUnit& unit) {
    if (!unit.total) return true;
    double sum = 0;
    double size = std::abs(*unit.total);
    for (const auto& points : unit.points) {
      if (!points) return false;
      sum += *points;
      size += std::abs(*points);
    }
    return std::abs(sum - *unit.total) <= edition_sum_tolerance * size;
  });
}

Edition edition_of(const std::string& name,
                   const survey::Hierarchy& hierarchy,
                   const aggregation::GroupWeights& weights,
                   const Ranking& ranking) {
  Edition edition{.name = name};
  for (const aggregation::LeafWeight& leaf : weights.leaves) {
    const auto node = hierarchy.find(leaf.id);
    const std::string dimension = node ? hierarchy.node(hierarchy.dimension_of(*node)).id : leaf.id;
    edition.indicators.push_back({leaf.id, dimension, leaf.weight});
  }
  for (const UnitScore& score : ranking.units) {
    EditionUnit unit{.id = score.unit.id, .rank = score.rank};
    if (score.total) unit.total = score.total->value;
    for (const EditionIndicator& indicator : edition.indicators) {
      const auto part = score.parts.find(indicator.id);
      const bool known = part != score.parts.end() && part->second;
      unit.points.push_back(known ? std::optional(part->second->value) : std::nullopt);
    }
    edition.units.push_back(std::move(unit));
  }
  return edition;
}

}  // namespace pondera::scoring
