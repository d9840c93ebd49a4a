// SPDX-License-Identifier: Apache-2.0
#include "scoring/data_audit.hpp"

#include "agreement/likeness.hpp"
#include "agreement/robust_scores.hpp"
#include "scoring/column_statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace pondera::scoring {

namespace {

struct FindingRow {
  DataFinding kind;
  std::string_view name;
};

constexpr std::array<FindingRow, 10> finding_rows = {
    {{DataFinding::unit_coverage, "unit-coverage"},
     {DataFinding::indicator_coverage, "indicator-coverage"},
     {DataFinding::constant, "constant"},
     {DataFinding::outlier, "outlier"},
     {DataFinding::skewed, "skewed"},
     {DataFinding::collinear, "collinear"},
     {DataFinding::proportional, "proportional"},
     {DataFinding::dominant, "dominant"},
     {DataFinding::idle, "idle"},
     {DataFinding::against_total, "against-total"}}};

constexpr double against_total_below = -0.1;  // weaker ones are noise with a few dozen units

/// Units where both columns have a value.
struct PairedColumns {
  std::vector<double> x = {};
  std::vector<double> y = {};

  PairedColumns(const std::vector<std::optional<double>>& left,
                const std::vector<std::optional<double>>& right) {
    for (std::size_t u = 0; u < left.size(); ++u) {
      if (!left[u] || !right[u]) continue;
      x.push_back(*left[u]);
      y.push_back(*right[u]);
    }
  }
};

class DataAuditor {
 public:
  DataAuditor(const survey::Hierarchy& hierarchy,
              const ScoreTable& table,
              const DataAuditOptions& options)
      : hierarchy_(hierarchy), table_(table), options_(options) {
    audit_.units = table.units.size();
    columns_.resize(table.indicators.size());
    for (const auto& row : table.scores) {
      for (std::size_t j = 0; j < row.size(); ++j) {
        columns_[j].push_back(row[j] ? std::optional<double>(row[j]->to_double()) : std::nullopt);
      }
    }
  }

  void look_at_units() {
    const auto all = static_cast<double>(table_.indicators.size());
    for (std::size_t u = 0; u < table_.units.size(); ++u) {
      const auto present = std::ranges::count_if(
          table_.scores[u], [](const auto& score) { return score.has_value(); });
      const double share = static_cast<double>(present) / all;
      if (share >= options_.coverage) continue;
      remark(DataFinding::unit_coverage, table_.units[u].id, "", share);
    }
  }

  void look_at_indicators() {
    for (std::size_t j = 0; j < columns_.size(); ++j) look_at_indicator(j);
  }

  void look_at_pairs() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      for (std::size_t j = i + 1; j < columns_.size(); ++j) compare_columns(i, j);
    }
  }

  void look_at_weights(const WeighedScores& weighed) {
    double all = 0;
    for (const double weight : weighed.weights) all += weight;
    if (all <= 0) return;
    const std::vector<survey::NodeIndex> leaves = hierarchy_.leaves();
    std::vector<double> of_node(hierarchy_.nodes().size(), 0);
    for (std::size_t j = 0; j < leaves.size(); ++j) {
      audit_.indicators[j].weight = weighed.weights[j] / all;
      of_node[leaves[j]] += weighed.weights[j] / all;
      const survey::NodeIndex dimension = hierarchy_.dimension_of(leaves[j]);
      if (dimension != leaves[j]) of_node[dimension] += weighed.weights[j] / all;
    }
    const bool is_alone = hierarchy_.goal().children.size() == 1;
    for (std::size_t node = 1; node < of_node.size(); ++node) {
      const bool is_only_dimension = is_alone && hierarchy_.node(node).parent == 0U;
      if (of_node[node] <= options_.dominant || is_only_dimension) continue;
      remark(DataFinding::dominant, hierarchy_.node(node).id, "", of_node[node]);
    }
    const std::vector<std::optional<double>> totals = node_column(weighed.scores.points, 0);
    for (std::size_t j = 0; j < leaves.size(); ++j) look_at_effect(j, leaves[j], totals, weighed);
  }

  DataAudit finish() && {
    std::ranges::stable_sort(audit_.remarks, {}, [](const DataRemark& one) { return one.kind; });
    return std::move(audit_);
  }

 private:
  void remark(DataFinding kind, std::string of, std::string other, double value) {
    audit_.remarks.push_back({kind, std::move(of), std::move(other), value});
  }

  [[nodiscard]] bool is_enough(std::size_t units) const {
    return units >= static_cast<std::size_t>(options_.fewest_units);
  }

  static std::vector<std::optional<double>> node_column(const UnitValues& values,
                                                        survey::NodeIndex node) {
    std::vector<std::optional<double>> column;
    for (const auto& row : values) {
      column.push_back(row[node] ? std::optional<double>(row[node]->value) : std::nullopt);
    }
    return column;
  }

  void look_at_indicator(std::size_t j) {
    std::vector<double> present;
    for (const auto& value : columns_[j]) {
      if (value) present.push_back(*value);
    }
    const ColumnShape shape = column_shape(present);
    IndicatorAudit& one = audit_.indicators.emplace_back();
    one.id = table_.indicators[j];
    one.present = present.size();
    one.distinct = std::set<double>(present.begin(), present.end()).size();
    one.mean = shape.mean;
    one.skewness = shape.skewness;
    const double share = static_cast<double>(present.size()) /
                         static_cast<double>(std::max<std::size_t>(columns_[j].size(), 1));
    if (share < options_.coverage) remark(DataFinding::indicator_coverage, one.id, "", share);
    if (present.empty()) return;
    const auto [least, most] = std::ranges::minmax_element(present);
    one.lowest = *least;
    one.highest = *most;
    if (one.distinct == 1 && present.size() > 1) {
      remark(DataFinding::constant, one.id, "", *least);
      return;
    }
    if (!is_enough(present.size())) return;
    const bool skewed = shape.skewness && shape.kurtosis &&
                        std::abs(*shape.skewness) > options_.skewness &&
                        *shape.kurtosis > options_.kurtosis;
    if (skewed) remark(DataFinding::skewed, one.id, "", *shape.skewness);
    const auto scores = agreement::robust_scores(columns_[j], options_.fewest_units);
    for (std::size_t u = 0; u < scores.size(); ++u) {
      if (!scores[u] || std::abs(*scores[u]) <= options_.outlier) continue;
      remark(DataFinding::outlier, one.id, table_.units[u].id, *scores[u]);
    }
  }

  /// The factor, where the scores of j are those of i times it, exactly and in every unit.
  [[nodiscard]] std::optional<Rational> factor_between(std::size_t i, std::size_t j) const {
    std::optional<Rational> factor;
    for (const auto& row : table_.scores) {
      if (!row[i] || !row[j]) continue;
      if (*row[i] == Rational(0) || *row[j] == Rational(0)) {
        if (*row[i] != *row[j]) return std::nullopt;
        continue;
      }
      const auto here = divide(*row[j], *row[i]);
      if (!here || (factor && *factor != *here)) return std::nullopt;
      factor = here;
    }
    return factor;
  }

  void compare_columns(std::size_t i, std::size_t j) {
    const PairedColumns both(columns_[i], columns_[j]);
    if (!is_enough(both.x.size())) return;
    const auto pearson = correlation(both.x, both.y);
    if (!pearson) return;
    const std::string& first = table_.indicators[i];
    const std::string& second = table_.indicators[j];
    if (const auto factor = factor_between(i, j)) {
      remark(DataFinding::proportional, first, second, factor->to_double());
      return;
    }
    const auto as_vector = [](const std::vector<double>& values) {
      return weights::Vector(Eigen::Map<const weights::Vector>(
          values.data(), static_cast<Eigen::Index>(values.size())));
    };
    const auto ranks = agreement::spearman(as_vector(both.x), as_vector(both.y));
    const double by_rank = ranks.value_or(0);
    const double strongest = std::abs(by_rank) > std::abs(*pearson) ? by_rank : *pearson;
    if (std::abs(strongest) < options_.collinear) return;
    remark(DataFinding::collinear, first, second, strongest);
  }

  void look_at_effect(std::size_t j,
                      survey::NodeIndex leaf,
                      const std::vector<std::optional<double>>& totals,
                      const WeighedScores& weighed) {
    IndicatorAudit& one = audit_.indicators[j];
    const PairedColumns values(node_column(weighed.scores.values, leaf), totals);
    one.correlation = correlation(values.x, values.y);
    if (!is_enough(values.x.size())) return;
    if (weighed.adds_up) {
      const PairedColumns points(node_column(weighed.scores.points, leaf), totals);
      const auto with_total = correlation(points.x, points.y);
      const auto spread = column_shape(points.y).deviation;
      const auto own = column_shape(points.x).deviation;
      if (spread && *spread > 0) {
        one.effective_weight = with_total.value_or(0) * own.value_or(0) / *spread;
        const bool idle = one.distinct > 1 && *one.weight > 0 &&
                          std::abs(*one.effective_weight) < options_.idle * *one.weight;
        if (idle) remark(DataFinding::idle, one.id, "", *one.effective_weight);
      }
    }
    if (one.correlation && *one.correlation < against_total_below) {
      remark(DataFinding::against_total, one.id, "", *one.correlation);
    }
  }

  const survey::Hierarchy& hierarchy_;
  const ScoreTable& table_;
  const DataAuditOptions& options_;
  std::vector<std::vector<std::optional<double>>> columns_;
  DataAudit audit_;
};

}  // namespace

std::string_view finding_name(DataFinding kind) {
  for (const FindingRow& row : finding_rows) {
    if (row.kind == kind) return row.name;
  }
  return {};
}

DataAudit audit_data(const survey::Hierarchy& hierarchy,
                     const ScoreTable& table,
                     const std::optional<WeighedScores>& weighed,
                     const DataAuditOptions& options) {
  DataAuditor auditor(hierarchy, table, options);
  auditor.look_at_units();
  auditor.look_at_indicators();
  auditor.look_at_pairs();
  if (weighed) auditor.look_at_weights(*weighed);
  return std::move(auditor).finish();
}

}  // namespace pondera::scoring
