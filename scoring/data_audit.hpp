// SPDX-License-Identifier: Apache-2.0
// What is odd about the scores themselves: a score table, and where there are weights what became
// of it, in; coverage, outliers, doubles and idle indicators out. Marks, and changes nothing.
#pragma once

#include "scoring/node_scores.hpp"
#include "scoring/score_table.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// Where the audit draws its lines. What compares units among each other needs `fewest_units`.
struct DataAuditOptions {
  double coverage = 0.65;   ///< share of scores below which a unit or an indicator is reported
  double outlier = 5;       ///< robust standard deviations from the median
  double skewness = 2;      ///< |G1| above it and G2 above `kurtosis`: a few units decide
  double kurtosis = 3.5;    ///< both as in [becker2022]
  double collinear = 0.95;  ///< |correlation| of two indicators
  double dominant = 0.5;    ///< share of the weight
  double idle = 0.1;        ///< effective weight over weight, below which an indicator is idle
  int fewest_units = 8;     ///< with fewer, correlations of 0.95 are a matter of chance
};

enum class DataFinding {
  unit_coverage,       ///< value: share of the indicators that have a score
  indicator_coverage,  ///< value: share of the units
  constant,            ///< all units have the same score
  outlier,             ///< value: robust standard deviations
  skewed,              ///< value: skewness
  collinear,           ///< value: correlation with the other
  proportional,        ///< scores of one are those of the other times `value`
  dominant,            ///< value: share of the weight
  idle,                ///< value: effective weight
  against_total        ///< value: correlation with the total
};

/// "unit-coverage", "indicator-coverage", …
[[nodiscard]] std::string_view finding_name(DataFinding kind);

struct DataRemark {
  DataFinding kind;
  std::string of;          ///< id of the indicator or node; of the unit for unit_coverage
  std::string other = {};  ///< the other indicator; the unit of an outlier
  double value = 0;
};

/// One indicator, on the scores as they are; nothing where it is not defined.
struct IndicatorAudit {
  std::string id;
  std::size_t present = 0;   ///< units with a score
  std::size_t distinct = 0;  ///< different scores
  std::optional<double> lowest = {};
  std::optional<double> highest = {};
  std::optional<double> mean = {};
  std::optional<double> skewness = {};
  std::optional<double> weight = {};  ///< share of all weight
  /// cov(points of the indicator, total) / var(total): the share of the differences between totals
  /// that comes from it. Sums to 1 where totals are sums; not defined elsewhere.
  std::optional<double> effective_weight = {};
  std::optional<double> correlation = {};  ///< of its value with the total, as normalised
};

struct DataAudit {
  std::size_t units = 0;
  std::vector<IndicatorAudit> indicators = {};  ///< in the hierarchy's order
  std::vector<DataRemark> remarks = {};         ///< by kind, then in the order of the tables
};

/// What became of the scores: of a model and weights.
struct WeighedScores {
  const std::vector<double>& weights;  ///< one per leaf
  const NodeScores& scores;
  bool adds_up = true;  ///< whether every combination is arithmetic
};

/// Source: [becker2022] for the rule on skewness and kurtosis; [oecd2008], sections 3 and 4.
[[nodiscard]] DataAudit audit_data(const survey::Hierarchy& hierarchy,
                                   const ScoreTable& table,
                                   const std::optional<WeighedScores>& weighed = std::nullopt,
                                   const DataAuditOptions& options = {});

}  // namespace pondera::scoring
