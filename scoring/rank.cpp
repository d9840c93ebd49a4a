// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank.hpp"

#include "core/assert.hpp"
#include "scoring/score_model.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;

/// The weight of each leaf, in the hierarchy's order; looked up by id.
std::vector<ScoreWeight> leaf_weights(const Hierarchy& hierarchy,
                                      const aggregation::GroupWeights& weights,
                                      Diagnostics& found) {
  std::unordered_map<std::string_view, const aggregation::LeafWeight*> by_id;
  for (const aggregation::LeafWeight& leaf : weights.leaves) by_id.emplace(leaf.id, &leaf);
  std::vector<ScoreWeight> result;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    const auto at = by_id.find(hierarchy.node(leaf).id);
    if (at == by_id.end()) {
      found.push_back(error("scoring.weights-mismatch", hierarchy.node(leaf).where,
                            "the indicator '" + hierarchy.node(leaf).id + "' has no weight",
                            "weigh again: the hierarchy has changed since"));
      continue;
    }
    result.push_back({at->second->weight, at->second->exact});
  }
  return result;
}

std::vector<UnitScore> score_units(const Hierarchy& hierarchy,
                                   const UnitValues& points,
                                   const ScoreTable& table,
                                   const UnitFilter& eligible) {
  PONDERA_ASSERT(table.units.size() == points.size());
  std::vector<UnitScore> units;
  units.reserve(table.units.size());
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    UnitScore& score = units.emplace_back();
    score.unit = table.units[i];
    score.eligible = eligible.takes(score.unit);
    score.total = points[i].front();
    for (std::size_t node = 1; node < points[i].size(); ++node) {
      score.parts.emplace(hierarchy.node(node).id, points[i][node]);
    }
  }
  return units;
}

void rank_eligible(std::vector<UnitScore>& units) {
  std::vector<std::optional<ScoreValue>> totals;
  for (const UnitScore& score : units) {
    totals.push_back(score.eligible ? score.total : std::nullopt);
  }
  const auto ranks = ranks_of_present(totals);
  for (std::size_t i = 0; i < units.size(); ++i) units[i].rank = ranks[i];
}

}  // namespace

Diagnostics check_attributes(const ScoringOptions& options, const ScoreTable& table) {
  Diagnostics found;
  const auto check_label = [&](const std::string& name) {
    if (name.empty() || std::ranges::count(table.attribute_names, name) > 0) return;
    found.push_back(unknown_attribute(options.unit_label_where, name, table.attribute_names));
  };
  check_label(options.unit_label.any);
  for (const auto& [language, name] : options.unit_label.by_language) check_label(name);

  std::vector<SourceSpot> checked;  // tables without units of their own repeat `eligible`
  const auto check = [&](const UnitFilter& filter) {
    const bool again = filter.where.line > 0 && std::ranges::count(checked, filter.where) > 0;
    if (again) return;
    checked.push_back(filter.where);
    std::ranges::copy(check_filter(filter, table.units, table.attribute_names),
                      std::back_inserter(found));
  };
  check(options.eligible);
  for (const TableSpec& spec : options.tables) check(spec.units);
  return found;
}

Result<Ranking> rank(const Hierarchy& hierarchy,
                     const aggregation::GroupWeights& weights,
                     const ScoreTable& table,
                     const ScoringOptions& options) {
  Diagnostics found;
  const std::vector<ScoreWeight> leaves = leaf_weights(hierarchy, weights, found);
  if (has_error(found)) return found;
  auto model = score_model(hierarchy, table, options.method);
  found.insert(found.end(), model.diagnostics().begin(), model.diagnostics().end());
  if (!model) return found;
  Ranking ranking;
  ranking.units =
      score_units(hierarchy, node_points(hierarchy, *model, leaves), table, options.eligible);
  rank_eligible(ranking.units);
  ranking.exact = std::ranges::all_of(ranking.units, [](const UnitScore& score) {
    return !score.total || score.total->exact.has_value();
  });
  for (const TableSpec& spec : options.tables) {
    PublishedTable& published = ranking.tables.emplace_back(publish_table(spec, ranking.units));
    if (published.rows.empty()) {
      found.push_back(warning("scoring.empty-table", spec.where,
                              "no unit is in the table '" + spec.id + "'",
                              "check the filter of this table against units.csv"));
    }
    std::ranges::copy(note_ranks_beyond_decimals(published, options.decimals),
                      std::back_inserter(found));
  }
  return finished(std::move(ranking), std::move(found));
}

}  // namespace pondera::scoring
