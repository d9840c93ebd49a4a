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
                                   const NodeScores& scores,
                                   const ScoreTable& table,
                                   const UnitFilter& eligible) {
  PONDERA_ASSERT(table.units.size() == scores.points.size());
  std::vector<UnitScore> units;
  units.reserve(table.units.size());
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    UnitScore& score = units.emplace_back();
    score.unit = table.units[i];
    score.eligible = eligible.takes(score.unit);
    score.total = scores.points[i].front();
    score.values.emplace(total_column, scores.values[i].front());
    for (std::size_t node = 1; node < scores.points[i].size(); ++node) {
      score.parts.emplace(hierarchy.node(node).id, scores.points[i][node]);
      score.values.emplace(hierarchy.node(node).id, scores.values[i][node]);
    }
  }
  return units;
}

/// Says of every unit what was missing, and of the ranking what stood in for it.
void mark_missing(const ScoreModel& model,
                  const std::vector<ScoreWeight>& weights,
                  const ScoreTable& table,
                  Ranking& ranking) {
  double all = 0;
  for (const ScoreWeight& weight : weights) all += weight.weight;
  for (const FilledCell& cell : model.missing) {
    UnitScore& unit = ranking.units[cell.unit];
    unit.missing.push_back(table.indicators[cell.leaf]);
    if (all > 0) unit.coverage -= weights[cell.leaf].weight / all;
    ranking.missing.push_back({unit.unit.id, table.indicators[cell.leaf], cell.value});
  }
}

/// Totals with all gaps at their worst and at their best, where the method asks for them.
void bound_totals(const Hierarchy& hierarchy,
                  const ScoreModel& model,
                  const std::vector<ScoreWeight>& weights,
                  std::vector<UnitScore>& units) {
  if (model.method.missing != MissingPolicy::bounds) return;
  const UnitValues worst = node_scores(hierarchy, weights, model.worst, model.method).points;
  const UnitValues best = node_scores(hierarchy, weights, model.best, model.method).points;
  std::vector<TotalBounds> bounds;
  std::vector<bool> is_ranked;
  for (std::size_t i = 0; i < units.size(); ++i) {
    PONDERA_ASSERT(worst[i].front() && best[i].front());
    bounds.push_back({*worst[i].front(), *best[i].front()});
    is_ranked.push_back(units[i].eligible);
  }
  bounds = with_rank_bounds(std::move(bounds), is_ranked);
  for (std::size_t i = 0; i < units.size(); ++i) units[i].bounds = bounds[i];
}

/// Where a single 0 makes a group 0: one note per group.
Diagnostics note_zeros(const Hierarchy& hierarchy,
                       const NodeScores& scores,
                       const ScoringMethod& method) {
  Diagnostics found;
  for (std::size_t node = 0; node < method.combination.size(); ++node) {
    const Combination kind = method.combination[node];
    const bool is_mean = kind == Combination::geometric || kind == Combination::harmonic;
    if (!is_mean || hierarchy.node(node).is_leaf()) continue;
    const auto zeros = std::ranges::count_if(
        scores.values, [&](const auto& row) { return row[node] && row[node]->value == 0; });
    if (zeros == 0) continue;
    found.push_back(note("scoring.mean-of-zero", hierarchy.node(node).where,
                         std::to_string(zeros) + (zeros == 1 ? " unit has" : " units have") +
                             " 0 in '" + hierarchy.node(node).id + "', because a " +
                             std::string(row_of(combination_rows(), kind).name) +
                             " mean with a 0 in it is 0",
                         "give bounds that no unit reaches, or another combination, if one 0 "
                         "should not outweigh everything else"));
  }
  return found;
}

/// The weights as points are made of them: divided by their sum where the method says so.
std::vector<ScoreWeight> counted_weights(const std::vector<ScoreWeight>& leaves,
                                         const ScoringMethod& method) {
  if (!method.normalise_weights) return leaves;
  double sum = 0;
  for (const ScoreWeight& leaf : leaves) sum += leaf.weight;
  std::vector<ScoreWeight> shares;
  for (const ScoreWeight& leaf : leaves) shares.push_back({leaf.weight / sum, std::nullopt});
  return shares;
}

void rank_eligible(std::vector<UnitScore>& units) {
  std::vector<std::optional<ScoreValue>> totals;
  for (const UnitScore& score : units) {
    totals.push_back(score.eligible ? score.total : std::nullopt);
  }
  const auto ranks = ranks_of_present(totals);
  for (std::size_t i = 0; i < units.size(); ++i) {
    units[i].rank = ranks[i];
    const auto& bounds = units[i].bounds;
    if (bounds && bounds->best_rank != bounds->worst_rank) units[i].rank.reset();
  }
}

/// Collects the attributes that the options name and the units do not have.
class AttributeCheck {
 public:
  explicit AttributeCheck(const ScoreTable& table) : table_(&table) {}

  void name(const SourceSpot& where, const std::string& name) {
    if (name.empty() || std::ranges::count(table_->attribute_names, name) > 0) return;
    found_.push_back(unknown_attribute(where, name, table_->attribute_names));
  }

  /// Tables without units of their own repeat `eligible`, which is looked at once.
  void filter(const UnitFilter& filter) {
    if (filter.conditions.empty()) return;
    const SourceSpot& where = filter.conditions.front().where;
    if (where.line > 0 && std::ranges::count(checked_, where) > 0) return;
    checked_.push_back(where);
    add(check_filter(filter, table_->units, table_->attribute_names));
  }

  void add(const Diagnostics& more) { found_.insert(found_.end(), more.begin(), more.end()); }

  [[nodiscard]] const Diagnostics& found() const { return found_; }

 private:
  const ScoreTable* table_;
  std::vector<SourceSpot> checked_;
  Diagnostics found_;
};

}  // namespace

Diagnostics check_attributes(const ScoringOptions& options, const ScoreTable& table) {
  AttributeCheck check(table);
  check.name(options.unit_label_where, options.unit_label.any);
  for (const auto& [language, name] : options.unit_label.by_language) {
    check.name(options.unit_label_where, name);
  }
  check.filter(options.eligible);
  for (const TableSpec& spec : options.tables) {
    check.filter(spec.units);
    for (const TableColumn& column : spec.columns) {
      if (column.kind == ColumnKind::attribute) check.name(column.where, column.of);
      check.name(column.where, column.within);
    }
    check.name(spec.groups_where, spec.groups);
  }
  for (const TypologySpec& spec : options.typologies) {
    check.filter(spec.units);
    check.add(check_axes(spec, table.units, table.attribute_names));
  }
  return check.found();
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
  const NodeScores scores = node_scores(hierarchy, leaves, model->scores, model->method);
  std::ranges::copy(note_zeros(hierarchy, scores, model->method), std::back_inserter(found));
  ranking.units = score_units(hierarchy, scores, table, options.eligible);
  mark_missing(*model, leaves, table, ranking);
  bound_totals(hierarchy, *model, leaves, ranking.units);
  rank_eligible(ranking.units);
  ranking.exact = std::ranges::all_of(ranking.units, [](const UnitScore& score) {
    return !score.total || score.total->exact.has_value();
  });
  const NodeTable nodes = node_table(hierarchy, counted_weights(leaves, options.method));
  for (const TableSpec& spec : options.tables) {
    PublishedTable& published =
        ranking.tables.emplace_back(publish_table(spec, ranking.units, nodes));
    if (published.rows.empty()) {
      found.push_back(warning("scoring.empty-table", spec.where,
                              "no unit is in the table '" + spec.id + "'",
                              "check the filter of this table against units.csv"));
    }
    std::ranges::copy(note_printed_alike(published), std::back_inserter(found));
  }
  for (const TypologySpec& spec : options.typologies) {
    ranking.typologies.push_back(make_typology(spec, ranking.units, nodes));
  }
  return finished(std::move(ranking), std::move(found));
}

}  // namespace pondera::scoring
