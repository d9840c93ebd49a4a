// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"
#include "scoring/competition_rank.hpp"
#include "scoring/node_scores.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
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
                                   const std::vector<ScoreWeight>& weights,
                                   const ScoreTable& table,
                                   const UnitFilter& eligible) {
  PONDERA_ASSERT(table.units.size() == table.scores.size());
  std::vector<UnitScore> units;
  units.reserve(table.units.size());
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    std::vector<ScoreValue> values = node_scores(hierarchy, weights, table.scores[i]);
    UnitScore& score = units.emplace_back();
    score.unit = table.units[i];
    score.eligible = eligible.takes(score.unit);
    score.total = values.front();
    for (std::size_t node = 1; node < values.size(); ++node) {
      score.parts.emplace(hierarchy.node(node).id, values[node]);
    }
  }
  return units;
}

void rank_eligible(std::vector<UnitScore>& units) {
  std::vector<UnitScore*> ranked;
  std::vector<ScoreValue> totals;
  for (UnitScore& score : units) {
    if (!score.eligible) continue;
    ranked.push_back(&score);
    totals.push_back(score.total);
  }
  const std::vector<int> ranks = competition_ranks(totals);
  for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i]->rank = ranks[i];
}

const ScoreValue& column_value(const UnitScore& score, const std::string& column) {
  if (column == total_column) return score.total;
  const auto part = score.parts.find(column);
  PONDERA_ASSERT(part != score.parts.end());  // scoring_options has checked the columns
  return part->second;
}

PublishedTable publish(const TableSpec& spec, const std::vector<UnitScore>& units) {
  PublishedTable published{spec, {}};
  std::vector<ScoreValue> keys;
  for (const UnitScore& score : units) {
    if (!spec.units.takes(score.unit)) continue;
    TableRow& row = published.rows.emplace_back();
    row.unit = score.unit.id;
    for (const std::string& column : spec.columns) {
      row.values.push_back(column_value(score, column));
    }
    keys.push_back(column_value(score, spec.order_by));
  }
  const std::vector<int> ranks = competition_ranks(keys);
  for (std::size_t i = 0; i < ranks.size(); ++i) published.rows[i].rank = ranks[i];
  std::ranges::stable_sort(published.rows, {}, &TableRow::rank);
  return published;
}

/// Says which neighbours of a table are printed alike and ranked apart: a reader who recomputes the
/// ranks from the printed values gets others.
void note_ranks_beyond_decimals(const PublishedTable& table, int decimals, Diagnostics& found) {
  const auto& columns = table.spec.columns;
  const auto column = std::ranges::find(columns, table.spec.order_by);
  if (column == columns.end()) return;
  const auto key = static_cast<std::size_t>(column - columns.begin());
  int pairs = 0;
  std::string first;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const TableRow& upper = table.rows[i - 1];
    const TableRow& lower = table.rows[i];
    if (upper.rank == lower.rank) continue;
    const std::string text = upper.values[key].text(decimals);
    if (text != lower.values[key].text(decimals)) continue;
    if (++pairs > 1) continue;
    first = "'" + printable(upper.unit) + "' (rank " + std::to_string(upper.rank) + ") and '" +
            printable(lower.unit) + "' (rank " + std::to_string(lower.rank) + "), both " + text;
  }
  if (pairs == 0) return;
  const std::string count =
      pairs == 1 ? "two neighbours are" : std::to_string(pairs) + " pairs of neighbours are";
  found.push_back(note("scoring.rank-beyond-decimals", table.spec.where,
                       "in the table '" + table.spec.id + "', " + count +
                           " printed alike and ranked apart: " + (pairs == 1 ? "" : "first ") +
                           first,
                       "ranks follow the unrounded values; print more decimals to show why"));
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
  Ranking ranking;
  ranking.units = score_units(hierarchy, leaves, table, options.eligible);
  rank_eligible(ranking.units);
  ranking.exact = std::ranges::all_of(ranking.units,
                                      [](const UnitScore& score) { return !!score.total.exact; });
  for (const TableSpec& spec : options.tables) {
    PublishedTable& published = ranking.tables.emplace_back(publish(spec, ranking.units));
    if (published.rows.empty()) {
      found.push_back(warning("scoring.empty-table", spec.where,
                              "no unit is in the table '" + spec.id + "'",
                              "check the filter of this table against units.csv"));
    }
    note_ranks_beyond_decimals(published, options.decimals, found);
  }
  return finished(std::move(ranking), std::move(found));
}

}  // namespace pondera::scoring
