// SPDX-License-Identifier: Apache-2.0
// The recursion over a hierarchy, once for exact values and once for doubles: weights and the
// units' normalised scores in, weight, value and points of every node out. Not for other modules:
// node_scores.hpp and plain_totals.hpp are its doors.
#pragma once

#include "core/assert.hpp"
#include "scoring/copeland.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"
#include "scoring/weighted_mean.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace pondera::scoring::evaluation {

/// What sums of weights may be off by, as a share of all: a coverage of exactly the least is
/// enough.
inline constexpr double coverage_noise = 1e-12;

/// The sum of doubles, with the interface of RunningSum.
class PlainSum {
 public:
  void add(double term) { sum_ += term; }
  [[nodiscard]] double value() const { return sum_; }

 private:
  double sum_ = 0;
};

/// How to calculate with doubles.
struct PlainNumbers {
  using Number = double;
  using Sum = PlainSum;
  static double times(double a, double b) { return a * b; }
  static double over(double a, double b) { return a / b; }
  static double as_double(double a) { return a; }
  static double of_fraction(const Rational& fraction) { return fraction.to_double(); }
  static ScoreValue score_value(double a) { return {a}; }
};

/// How to calculate with exact values.
struct ExactNumbers {
  using Number = ScoreValue;
  using Sum = RunningSum;
  static ScoreValue times(const ScoreValue& a, const ScoreValue& b) { return product(a, b); }
  static ScoreValue over(const ScoreValue& a, const ScoreValue& b) { return quotient(a, b); }
  static double as_double(const ScoreValue& a) { return a.value; }
  static ScoreValue of_fraction(const Rational& fraction) {
    return {fraction.to_double(), fraction};
  }
  static ScoreValue score_value(const ScoreValue& a) { return a; }
};

/// One node, for all units.
template <class Numbers>
struct NodeColumn {
  using Number = typename Numbers::Number;
  Number weight = {};                              ///< of the leaves below, together
  std::vector<std::optional<Number>> values = {};  ///< on the node's own scale
  std::vector<std::optional<Number>> points = {};  ///< weight · value
  std::vector<double> covered = {};  ///< renormalise only: weight below that has a score
};

/// @param leaf_weights one per leaf.
/// @param leaf_values leaves × units: normalised scores.
/// @return one column per node, by NodeIndex.
template <class Numbers>
class Evaluation {
 public:
  using Number = typename Numbers::Number;
  using Column = NodeColumn<Numbers>;
  using Cells = std::vector<std::optional<Number>>;

  Evaluation(const survey::Hierarchy& hierarchy, const ScoringMethod& method)
      : hierarchy_(hierarchy),
        method_(method),
        may_have_gaps_(method.missing == MissingPolicy::renormalise) {}

  [[nodiscard]] std::vector<Column> run(std::vector<Number> leaf_weights,
                                        std::vector<Cells> leaf_values) const {
    PONDERA_ASSERT(leaf_weights.size() == leaf_values.size());
    if (method_.normalise_weights) normalise(leaf_weights);
    const auto& nodes = hierarchy_.nodes();
    std::vector<Column> columns(nodes.size());
    std::size_t leaf = leaf_weights.size();
    for (std::size_t i = nodes.size(); i-- > 0;) {  // children stand after their parent
      if (nodes[i].is_leaf()) {
        PONDERA_ASSERT(leaf > 0);
        --leaf;
        columns[i] = leaf_column(leaf_weights[leaf], std::move(leaf_values[leaf]));
      } else {
        columns[i] = group_column(i, columns);
      }
    }
    PONDERA_ASSERT(leaf == 0);
    return columns;
  }

 private:
  static void normalise(std::vector<Number>& weights) {
    typename Numbers::Sum sum;
    for (const Number& weight : weights) sum.add(weight);
    if (Numbers::as_double(sum.value()) == 0) return;
    for (Number& weight : weights) weight = Numbers::over(weight, sum.value());
  }

  [[nodiscard]] Column leaf_column(const Number& weight, Cells values) const {
    Column column;
    column.weight = weight;
    column.points.reserve(values.size());
    for (const std::optional<Number>& value : values) {
      column.points.push_back(value ? std::optional<Number>(Numbers::times(weight, *value))
                                    : std::nullopt);
      if (may_have_gaps_) column.covered.push_back(value ? Numbers::as_double(weight) : 0);
    }
    column.values = std::move(values);
    return column;
  }

  [[nodiscard]] Column group_column(survey::NodeIndex node,
                                    const std::vector<Column>& columns) const {
    const auto& children = hierarchy_.node(node).children;
    const std::size_t units = columns[children.front()].points.size();
    Column column;
    typename Numbers::Sum weight;
    for (const survey::NodeIndex child : children) weight.add(columns[child].weight);
    column.weight = weight.value();
    column.values.resize(units);
    column.points.resize(units);
    const Combination combination =
        method_.combination.empty() ? Combination::arithmetic : method_.combination[node];
    std::vector<bool> has_value(units);
    for (std::size_t u = 0; u < units; ++u) has_value[u] = takes_part(u, children, columns, column);
    if (combination == Combination::copeland) {
      duel(children, columns, has_value, column);
      return column;
    }
    for (std::size_t u = 0; u < units; ++u) {
      if (!has_value[u]) continue;
      if (combination == Combination::arithmetic) {
        add_up(u, children, columns, column);
      } else {
        average(u, combination, children, columns, column);
      }
    }
    return column;
  }

  /// Whether the unit gets a value here: no score is missing below, or enough of the weight is
  /// there. Notes how much is.
  [[nodiscard]] bool takes_part(std::size_t unit,
                                const std::vector<survey::NodeIndex>& children,
                                const std::vector<Column>& columns,
                                Column& column) const {
    bool complete = true;
    double covered = 0;
    for (const survey::NodeIndex child : children) {
      if (!columns[child].points[unit]) {
        complete = false;
      } else if (may_have_gaps_) {
        covered += columns[child].covered[unit];
      }
    }
    if (!may_have_gaps_) return complete;
    const double weight = Numbers::as_double(column.weight);
    const bool enough =
        complete || (covered > 0 && covered >= (method_.least_coverage - coverage_noise) * weight);
    column.covered.push_back(enough ? covered : 0);
    return enough;
  }

  /// points = Σ points of the children; where some are missing, as if these were like the others.
  static void add_up(std::size_t unit,
                     const std::vector<survey::NodeIndex>& children,
                     const std::vector<Column>& columns,
                     Column& column) {
    typename Numbers::Sum points;
    typename Numbers::Sum weight;
    bool complete = true;
    for (const survey::NodeIndex child : children) {
      if (!columns[child].points[unit]) {
        complete = false;
        continue;
      }
      points.add(*columns[child].points[unit]);
      weight.add(columns[child].weight);
    }
    const Number there = complete ? column.weight : weight.value();
    if (Numbers::as_double(there) != 0) {
      column.values[unit] = Numbers::over(points.value(), there);
    }
    column.points[unit] =
        complete ? points.value() : Numbers::times(column.weight, *column.values[unit]);
  }

  static void average(std::size_t unit,
                      Combination combination,
                      const std::vector<survey::NodeIndex>& children,
                      const std::vector<Column>& columns,
                      Column& column) {
    std::vector<Number> weights;
    std::vector<Number> values;
    for (const survey::NodeIndex child : children) {
      const bool counts =
          columns[child].values[unit] && Numbers::as_double(columns[child].weight) != 0;
      if (!counts) continue;
      weights.push_back(columns[child].weight);
      values.push_back(*columns[child].values[unit]);
    }
    if (weights.empty()) {
      column.points[unit] = Numbers::of_fraction(Rational(0));
      return;
    }
    column.values[unit] = weighted_mean(combination, weights, values);
    column.points[unit] = Numbers::times(column.weight, *column.values[unit]);
  }

  /// The values of some units on the children that have weight.
  static std::vector<WeighedCriterion> criteria_of(const std::vector<std::size_t>& units,
                                                   const std::vector<survey::NodeIndex>& children,
                                                   const std::vector<Column>& columns) {
    std::vector<WeighedCriterion> criteria;
    for (const survey::NodeIndex child : children) {
      if (Numbers::as_double(columns[child].weight) == 0) continue;
      WeighedCriterion& criterion = criteria.emplace_back();
      criterion.weight = Numbers::as_double(columns[child].weight);
      for (const std::size_t u : units) {
        const std::optional<Number>& value = columns[child].values[u];
        criterion.values.push_back(value ? std::optional<ScoreValue>(Numbers::score_value(*value))
                                         : std::nullopt);
      }
    }
    return criteria;
  }

  /// The units that take part against each other.
  static void duel(const std::vector<survey::NodeIndex>& children,
                   const std::vector<Column>& columns,
                   const std::vector<bool>& takes_part,
                   Column& column) {
    std::vector<std::size_t> units;
    for (std::size_t u = 0; u < takes_part.size(); ++u) {
      if (takes_part[u]) units.push_back(u);
    }
    if (units.empty()) return;
    if (Numbers::as_double(column.weight) == 0) {
      for (const std::size_t u : units) column.points[u] = Numbers::of_fraction(Rational(0));
      return;
    }
    const std::vector<int> scores = copeland_scores(criteria_of(units, children, columns));
    for (std::size_t k = 0; k < units.size(); ++k) {
      const Number value = Numbers::of_fraction(copeland_value(scores[k], units.size()));
      column.values[units[k]] = value;
      column.points[units[k]] = Numbers::times(column.weight, value);
    }
  }

  const survey::Hierarchy& hierarchy_;
  const ScoringMethod& method_;
  bool may_have_gaps_;
};

}  // namespace pondera::scoring::evaluation
