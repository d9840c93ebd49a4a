// SPDX-License-Identifier: Apache-2.0
#include "scoring/column_values.hpp"

#include "core/assert.hpp"
#include "scoring/mean_score.hpp"

#include <algorithm>
#include <cstddef>

namespace pondera::scoring {

namespace {

using Units = std::vector<const UnitScore*>;
using Ranks = std::vector<std::optional<int>>;

const ScoreValue hundred = {100, Rational(100)};

std::optional<ScoreValue> as_value(const ScoreWeight& weight) {
  return ScoreValue{weight.weight, weight.exact};
}

std::optional<ScoreValue> percentage(const std::optional<ScoreValue>& share) {
  if (!share) return std::nullopt;
  const auto exact = share->exact ? multiply(*share->exact, *hundred.exact) : std::nullopt;
  return ScoreValue{exact ? exact->to_double() : share->value * hundred.value, exact};
}

std::optional<ScoreValue> number_of(const TableColumn& column,
                                    const UnitScore& unit,
                                    const NodeTable& nodes) {
  const std::optional<ScoreValue>& points = points_of(unit, column.of);
  if (column.kind == ColumnKind::value) {
    return ratio_if_any(points, as_value(nodes.weights.at(column.of)));
  }
  if (column.kind == ColumnKind::share) return percentage(ratio_if_any(points, unit.total));
  return points;
}

Ranks ranks_of_node(const Units& units, const std::string& node) {
  std::vector<std::optional<ScoreValue>> values;
  for (const UnitScore* unit : units) values.push_back(points_of(*unit, node));
  return ranks_of_present(values);
}

/// Ranks of the units at `places`, written to those places of `cells`.
void fill_ranks(const TableColumn& column,
                const Units& units,
                const std::vector<std::size_t>& places,
                RankRule rule,
                std::vector<ColumnCell>& cells) {
  Units chosen;
  for (const std::size_t place : places) chosen.push_back(units[place]);
  const auto ranks = ranks_by_rule(ranks_of_node(chosen, column.of), rule);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (ranks[i]) cells[places[i]].value = ScoreValue{ranks[i]->to_double(), ranks[i]};
  }
}

void fill_ranks_within(const TableColumn& column,
                       const Units& units,
                       RankRule rule,
                       std::vector<ColumnCell>& cells) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string group = column.within.empty() ? "" : units[i]->unit.attribute(column.within);
    places[group].push_back(i);
  }
  for (const auto& [group, of_group] : places) fill_ranks(column, units, of_group, rule, cells);
}

/// The children in which a unit with these ranks stands out; none where one rank is missing, or all
/// are alike.
std::vector<std::string> standing_out(const std::vector<std::string>& children,
                                      const Ranks& ranks,
                                      bool wants_best) {
  std::vector<int> own;
  for (const std::optional<int>& rank : ranks) own.push_back(rank.value_or(0));
  const auto bounds = std::ranges::minmax(own);
  if (bounds.min == 0 || bounds.min == bounds.max) return {};
  std::vector<std::string> found;
  for (std::size_t k = 0; k < children.size(); ++k) {
    if (own[k] == (wants_best ? bounds.min : bounds.max)) found.push_back(children[k]);
  }
  return found;
}

void fill_standing(const TableColumn& column,
                   const Units& units,
                   const NodeTable& nodes,
                   std::vector<ColumnCell>& cells) {
  const std::vector<std::string>& children = nodes.children.at(column.of);
  std::vector<Ranks> by_child;
  for (const std::string& child : children) by_child.push_back(ranks_of_node(units, child));
  for (std::size_t i = 0; i < units.size(); ++i) {
    Ranks own;
    for (const Ranks& ranks : by_child) own.push_back(ranks[i]);
    cells[i].texts = standing_out(children, own, column.kind == ColumnKind::best);
  }
}

void add_weight(ScoreWeight& sum, const ScoreWeight& weight) {
  sum.exact = sum.exact && weight.exact ? add(*sum.exact, *weight.exact) : std::nullopt;
  sum.weight = sum.exact ? sum.exact->to_double() : sum.weight + weight.weight;
}

/// Σ of the leaves below each node, by NodeIndex.
std::vector<ScoreWeight> node_weights(const survey::Hierarchy& hierarchy,
                                      const std::vector<ScoreWeight>& leaf_weights) {
  std::vector<ScoreWeight> sums(hierarchy.nodes().size(), {0, Rational(0)});
  std::size_t next = 0;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    const ScoreWeight& weight = leaf_weights[next++];
    for (std::optional<survey::NodeIndex> at = leaf; at; at = hierarchy.node(*at).parent) {
      add_weight(sums[*at], weight);
    }
  }
  return sums;
}

std::string node_name(const survey::Hierarchy& hierarchy, survey::NodeIndex node) {
  return node == 0 ? std::string(total_column) : hierarchy.node(node).id;
}

}  // namespace

NodeTable node_table(const survey::Hierarchy& hierarchy,
                     const std::vector<ScoreWeight>& leaf_weights) {
  NodeTable table;
  const std::vector<ScoreWeight> sums = node_weights(hierarchy, leaf_weights);
  for (survey::NodeIndex node = 0; node < sums.size(); ++node) {
    const std::string name = node_name(hierarchy, node);
    table.weights.emplace(name, sums[node]);
    for (const survey::NodeIndex child : hierarchy.node(node).children) {
      table.children[name].push_back(node_name(hierarchy, child));
    }
  }
  return table;
}

const std::optional<ScoreValue>& points_of(const UnitScore& score, const std::string& node) {
  if (node == total_column) return score.total;
  const auto part = score.parts.find(node);
  PONDERA_ASSERT(part != score.parts.end());  // scoring_options has checked the columns
  return part->second;
}

std::vector<ColumnCell> column_cells(const TableColumn& column,
                                     const Units& units,
                                     const NodeTable& nodes,
                                     RankRule ranks) {
  std::vector<ColumnCell> cells(units.size());
  if (column.kind == ColumnKind::rank) {
    fill_ranks_within(column, units, ranks, cells);
  } else if (column.kind == ColumnKind::best || column.kind == ColumnKind::worst) {
    fill_standing(column, units, nodes, cells);
  } else {
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (column.kind == ColumnKind::attribute) {
        const std::string& text = units[i]->unit.attribute(column.of);
        if (!text.empty()) cells[i].texts.push_back(text);
      } else {
        cells[i].value = number_of(column, *units[i], nodes);
      }
    }
  }
  return cells;
}

}  // namespace pondera::scoring
