// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_model.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "scoring/normalise.hpp"
#include "scoring/unit_rows.hpp"
#include "scoring/usable_scores.hpp"

#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace pondera::scoring {

namespace {

IndicatorScaling scaling_of(const ScoringMethod& method, std::size_t leaf) {
  return method.scaling.empty() ? IndicatorScaling{} : method.scaling[leaf];
}

ScoreColumn column_of(const ScoreTable& table, std::size_t leaf) {
  ScoreColumn column;
  column.reserve(table.scores.size());
  for (const auto& row : table.scores) column.push_back(row[leaf]);
  return column;
}

std::string quoted_list(const std::vector<std::string>& names) {
  constexpr std::size_t most_named = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
    list += (list.empty() ? "'" : ", '") + names[i] + "'";
  }
  if (names.size() > most_named) {
    list += " and " + std::to_string(names.size() - most_named) + " more";
  }
  return list;
}

/// Whether min-max between fixed bounds cuts this score. Requires both bounds.
bool is_beyond(const Rational& score, const IndicatorScaling& scaling) {
  return compare(score, *scaling.lowest) < 0 || compare(score, *scaling.highest) > 0;
}

/// Builds a model, one indicator after the other.
class ModelBuilder {
 public:
  ModelBuilder(const survey::Hierarchy& hierarchy,
               const ScoreTable& table,
               const ScoringMethod& method)
      : hierarchy_(hierarchy), leaves_(hierarchy.leaves()), table_(table) {
    const std::vector<std::optional<ScoreValue>> row(table.indicators.size());
    model_.method = method;
    model_.scores.assign(table.units.size(), row);
    if (method.missing == MissingPolicy::bounds) model_.worst = model_.best = model_.scores;
  }

  void take_indicator(std::size_t leaf) {
    const IndicatorScaling scaling = scaling_of(model_.method, leaf);
    const NormalisedColumn column = normalised(column_of(table_, leaf), scaling);
    remark_on(leaf, scaling, column);
    std::vector<std::size_t> gaps;
    for (std::size_t u = 0; u < column.values.size(); ++u) {
      if (!column.values[u]) gaps.push_back(u);
      model_.scores[u][leaf] = column.values[u];
    }
    const bool bounded = model_.method.missing == MissingPolicy::bounds;
    if (bounded) {
      for (std::size_t u = 0; u < column.values.size(); ++u) {
        model_.worst[u][leaf] = model_.best[u][leaf] = column.values[u];
      }
    }
    if (!gaps.empty()) fill(leaf, scaling, column.values, gaps);
  }

  Result<ScoreModel> finish() && {
    if (!sample_dependent_.empty()) {
      found_.push_back(warning("scoring.depends-on-units", {},
                               "values and ranks depend on which units are in scores.csv: " +
                                   quoted_list(sample_dependent_) +
                                   " compared with the other units",
                               "give min-max fixed bounds ('lowest', 'highest'), so that a unit "
                               "that comes or goes changes nothing for the others"));
    }
    remark_on_gaps();
    if (found_.size() > most_mistakes) found_.resize(most_mistakes);
    return finished(std::move(model_), std::move(found_));
  }

 private:
  void remark_on(std::size_t leaf,
                 const IndicatorScaling& scaling,
                 const NormalisedColumn& column) {
    const survey::HierarchyNode& node = hierarchy_.node(leaves_[leaf]);
    const std::string name(row_of(normalisation_rows(), scaling.normalisation).name);
    if (column.constant) {
      found_.push_back(warning("scoring.constant-indicator", node.where,
                               "all units have the same score in '" + node.id + "', so that " +
                                   name + " cannot tell them apart: all get the same value",
                               "leave the indicator out, or give it fixed bounds"));
    }
    if (column.clipped > 0) remark_on_clipped(leaf, scaling);
    if (depends_on_sample(scaling)) sample_dependent_.push_back(node.id);
  }

  /// One note per indicator, at the first of its cells, that names them.
  void remark_on_clipped(std::size_t leaf, const IndicatorScaling& scaling) {
    constexpr std::size_t most_named = 3;
    std::string cells;
    std::size_t count = 0;
    SourceSpot first;
    for (std::size_t u = 0; u < table_.units.size(); ++u) {
      const auto& score = table_.scores[u][leaf];
      if (!score || !is_beyond(*score, scaling)) continue;
      if (count == 0) first = table_.where(u, leaf);
      if (count < most_named) {
        cells += (cells.empty() ? "" : ", ") + number_text(score->to_double()) + " of '" +
                 printable(table_.units[u].id) + "'";
      }
      ++count;
    }
    if (count > most_named) cells += " and " + std::to_string(count - most_named) + " more";
    const std::string bounds = number_text(scaling.lowest->to_double()) + " to " +
                               number_text(scaling.highest->to_double());
    found_.push_back(note("scoring.clipped-scores", first,
                          std::to_string(count) + (count == 1 ? " score" : " scores") + " in '" +
                              hierarchy_.node(leaves_[leaf]).id + "' beyond its bounds " + bounds +
                              ": " + cells + (count == 1 ? "; it counts" : "; they count") +
                              " as the bound",
                          "widen 'lowest' and 'highest' if they should count in full"));
  }

  void fill(std::size_t leaf,
            const IndicatorScaling& scaling,
            const ValueColumn& values,
            const std::vector<std::size_t>& gaps) {
    const MissingPolicy policy = model_.method.missing;
    const bool is_empty = gaps.size() == values.size();
    const auto ends = scale_ends(values, scaling);
    if ((is_empty && policy == MissingPolicy::mean) || (!ends && policy == MissingPolicy::bounds)) {
      const survey::HierarchyNode& node = hierarchy_.node(leaves_[leaf]);
      found_.push_back(error(
          "scoring.indicator-without-scores", node.where,
          "no unit has a score in '" + node.id + "', so nothing can stand in for what is missing",
          "leave the indicator out, or find a score for one unit"));
      return;
    }
    const auto value = filling(values, policy);
    for (const std::size_t unit : gaps) {
      model_.missing.push_back({unit, leaf, value});
      model_.scores[unit][leaf] = value;
      if (policy != MissingPolicy::bounds) continue;
      model_.worst[unit][leaf] = ends->worst;
      model_.best[unit][leaf] = ends->best;
    }
  }

  void remark_on_gaps() {
    if (model_.missing.empty() || model_.method.missing == MissingPolicy::fail) return;
    std::set<std::size_t> units;
    std::set<std::size_t> indicators;
    for (const FilledCell& cell : model_.missing) {
      units.insert(cell.unit);
      indicators.insert(cell.leaf);
    }
    const auto counted = [](std::size_t count, const std::string& one, const std::string& many) {
      return std::to_string(count) + " " + (count == 1 ? one : many);
    };
    found_.push_back(
        note("scoring.filled-scores", {},
             counted(model_.missing.size(), "score is missing", "scores are missing") + ", of " +
                 counted(units.size(), "unit", "units") + " in " +
                 counted(indicators.size(), "indicator", "indicators") + "; the policy is '" +
                 std::string(row_of(missing_policy_rows(), model_.method.missing).name) + "'"));
  }

  const survey::Hierarchy& hierarchy_;
  std::vector<survey::NodeIndex> leaves_;
  const ScoreTable& table_;
  ScoreModel model_;
  std::vector<std::string> sample_dependent_;
  Diagnostics found_;
};

}  // namespace

Result<ScoreModel> score_model(const survey::Hierarchy& hierarchy,
                               const ScoreTable& table,
                               const ScoringMethod& method) {
  Diagnostics unusable = unusable_scores(hierarchy, table, method);
  if (has_error(unusable)) return unusable;
  ModelBuilder builder(hierarchy, table, method);
  for (std::size_t leaf = 0; leaf < table.indicators.size(); ++leaf) builder.take_indicator(leaf);
  return std::move(builder).finish();
}

UnitValues node_points(const survey::Hierarchy& hierarchy,
                       const ScoreModel& model,
                       const std::vector<ScoreWeight>& weights) {
  return node_scores(hierarchy, weights, model.scores, model.method).points;
}

}  // namespace pondera::scoring
