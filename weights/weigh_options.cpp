// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_options.hpp"

#include "survey/yaml_fields.hpp"

#include <string>

namespace pondera::weights {

namespace {

template <class Row>
std::vector<std::string> names_of(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Row& row : rows) names.emplace_back(row.name);
  return names;
}

bool is_absent(const survey::YamlNode& section) {
  return section.kind == survey::YamlNode::Kind::empty;
}

template <class Rows>
const auto& chosen(survey::YamlFields& fields, std::string_view key, const Rows& rows) {
  return rows[fields.choice(key, names_of(rows), 0)];
}

void read_consistency(const survey::YamlNode& section, WeighOptions& options, Diagnostics& found) {
  survey::YamlFields fields(section, "the section 'consistency'", found);
  options.random_index = &chosen(fields, "random_index", random_index_tables());
  options.threshold = fields.number("threshold", options.threshold, {.lower = 0, .upper = 100});
  options.basis = chosen(fields, "basis", consistency_bases()).choice;
  options.completion = chosen(fields, "completion", completion_bounds()).choice;
  fields.finish();
}

void read_scale(survey::YamlFields& fields, ScaleChoice& scale, Diagnostics& found) {
  constexpr double largest_parameter = 100;  // far beyond what anybody published
  const JudgementScaleRow& row = chosen(fields, "scale", judgement_scales());
  scale.scale = row.scale;
  const double parameter =
      fields.number("scale_parameter", row.parameter.value_or(1),
                    {.above = row.least_parameter, .upper = largest_parameter});
  if (!fields.has("scale_parameter")) return;
  if (row.parameter) {
    scale.parameter = parameter;
    return;
  }
  found.push_back(warning(
      "weights.unused-setting", fields.where("scale_parameter"),
      "'scale_parameter' has no effect: the scale '" + std::string(row.name) + "' takes none",
      "remove it, or choose a scale such as 'power'"));
}

void read_weights(const survey::YamlNode& section, WeighOptions& options, Diagnostics& found) {
  survey::YamlFields fields(section, "the section 'weights'", found);
  options.priority.complete = chosen(fields, "priority", priority_methods()).method;
  options.priority.incomplete = chosen(fields, "incomplete", incomplete_methods()).method;
  options.aggregation = chosen(fields, "aggregation", aggregations()).choice;
  options.best_worst = chosen(fields, "best_worst", best_worst_models()).choice;
  read_scale(fields, options.scale, found);
  options.scale_order = chosen(fields, "scale_order", scale_orders()).choice;
  fields.finish();
}

}  // namespace

const std::vector<NamedChoice<AggregationOf>>& aggregations() {
  static const std::vector<NamedChoice<AggregationOf>> rows = {
      {AggregationOf::judgements, "judgements",
       "weighted geometric mean of judgements, pair by pair [aczel1983]"},
  };
  return rows;
}

const std::vector<NamedChoice<ScaleOrder>>& scale_orders() {
  static const std::vector<NamedChoice<ScaleOrder>> rows = {
      {ScaleOrder::before_aggregation, "before-aggregation", "every answer, then the mean"},
      {ScaleOrder::after_aggregation, "after-aggregation",
       "the mean of the intensities, as AHP-OS does [goepel2018]"},
  };
  return rows;
}

const std::vector<NamedChoice<ConsistencyBasis>>& consistency_bases() {
  static const std::vector<NamedChoice<ConsistencyBasis>> rows = {
      {ConsistencyBasis::judged, "judged", "CR of the intensities, whatever the scale"},
      {ConsistencyBasis::scaled, "scaled", "CR of the scale's ratios by the scale's random index"},
  };
  return rows;
}

const std::vector<NamedChoice<CompletionBound>>& completion_bounds() {
  static const std::vector<NamedChoice<CompletionBound>> rows = {
      {CompletionBound::free, "free", "missing ratios may be anything"},
      {CompletionBound::bounded, "bounded", "missing ratios lie between 1/9 and 9 [agoston2022]"},
  };
  return rows;
}

const std::vector<NamedChoice<BestWorstModel>>& best_worst_models() {
  static const std::vector<NamedChoice<BestWorstModel>> rows = {
      {BestWorstModel::linear, "linear", "least distance of weights, one solution [rezaei2016]"},
      {BestWorstModel::nonlinear, "nonlinear",
       "least distance of ratios, the middles of intervals [rezaei2015]"},
  };
  return rows;
}

WeighOptions default_weigh_options() {
  WeighOptions options;
  options.random_index = &random_index_tables().front();
  return options;
}

Result<WeighOptions> weigh_options(const survey::Study& study) {
  WeighOptions options = default_weigh_options();
  options.scale.strongest = study.elicitation.strongest;
  Diagnostics found;
  if (!is_absent(study.consistency_section)) {
    read_consistency(study.consistency_section, options, found);
  }
  if (!is_absent(study.weights_section)) read_weights(study.weights_section, options, found);
  return finished(options, std::move(found));
}

MatrixConsistency consistency_of(const ComparisonMatrix& judged,
                                 const ComparisonMatrix& scaled,
                                 const WeighOptions& options) {
  const bool on_scale = options.basis == ConsistencyBasis::scaled;
  ConsistencyOptions consistency = {.random_index = options.random_index,
                                    .completion = options.completion,
                                    .strongest = options.scale.strongest};
  if (on_scale) consistency.scale = options.scale;
  return matrix_consistency(on_scale ? scaled : judged, consistency);
}

}  // namespace pondera::weights
