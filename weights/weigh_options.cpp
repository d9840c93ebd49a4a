// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_options.hpp"

#include "survey/yaml_fields.hpp"

#include <array>
#include <string>
#include <string_view>
#include <tuple>

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

using survey::ElicitationMethod;

/// Keys of the two sections that only one method reads.
struct OwnedSetting {
  std::string_view key;
  ElicitationMethod method;
};

constexpr std::array owned_settings = {OwnedSetting{"random_index", ElicitationMethod::pairwise},
                                       OwnedSetting{"basis", ElicitationMethod::pairwise},
                                       OwnedSetting{"completion", ElicitationMethod::pairwise},
                                       OwnedSetting{"priority", ElicitationMethod::pairwise},
                                       OwnedSetting{"incomplete", ElicitationMethod::pairwise},
                                       OwnedSetting{"scale", ElicitationMethod::pairwise},
                                       OwnedSetting{"scale_parameter", ElicitationMethod::pairwise},
                                       OwnedSetting{"scale_order", ElicitationMethod::pairwise},
                                       OwnedSetting{"best_worst", ElicitationMethod::best_worst}};

/// Keys of `weights:` that aggregation/aggregation_choice reads: known here, and no more.
constexpr std::array<std::string_view, 7> keys_of_the_panel = {
    "aggregation", "mean",         "trimmed_share",        "assessors",
    "composition", "pooled_below", "structural_adjustment"};

/// Settings of a section that the study's method does not read.
void warn_of_unused(const survey::YamlFields& fields,
                    ElicitationMethod method,
                    Diagnostics& found) {
  for (const OwnedSetting& setting : owned_settings) {
    if (setting.method == method || !fields.has(setting.key)) continue;
    found.push_back(warning("weights.unused-setting", fields.where(setting.key),
                            "'" + std::string(setting.key) +
                                "' has no effect: it belongs to the method '" +
                                std::string(survey::elicitation_name(setting.method)) + "'",
                            "remove it; this study asks by the method '" +
                                std::string(survey::elicitation_name(method)) + "'"));
  }
}

void read_consistency(const survey::YamlNode& section,
                      ElicitationMethod method,
                      WeighOptions& options,
                      Diagnostics& found) {
  survey::YamlFields fields(section, "the section 'consistency'", found);
  options.random_index = &chosen(fields, "random_index", random_index_tables());
  options.threshold = fields.number("threshold", options.threshold, {.lower = 0, .upper = 100});
  options.basis = chosen(fields, "basis", consistency_bases()).choice;
  options.completion = chosen(fields, "completion", completion_bounds()).choice;
  warn_of_unused(fields, method, found);
  fields.finish();
}

void read_scale(survey::YamlFields& fields,
                ElicitationMethod method,
                ScaleChoice& scale,
                Diagnostics& found) {
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
  if (method != ElicitationMethod::pairwise) return;  // said of every setting of the scale
  found.push_back(warning(
      "weights.unused-setting", fields.where("scale_parameter"),
      "'scale_parameter' has no effect: the scale '" + std::string(row.name) + "' takes none",
      "remove it, or choose a scale such as 'power'"));
}

void read_weights(const survey::YamlNode& section,
                  ElicitationMethod method,
                  WeighOptions& options,
                  Diagnostics& found) {
  survey::YamlFields fields(section, "the section 'weights'", found);
  options.priority.complete = chosen(fields, "priority", priority_methods()).method;
  options.priority.incomplete = chosen(fields, "incomplete", incomplete_methods()).method;
  for (const std::string_view key : keys_of_the_panel) std::ignore = fields.node(key);
  options.best_worst = chosen(fields, "best_worst", best_worst_models()).choice;
  read_scale(fields, method, options.scale, found);
  options.scale_order = chosen(fields, "scale_order", scale_orders()).choice;
  warn_of_unused(fields, method, found);
  fields.finish();
}

}  // namespace

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
  const ElicitationMethod method = study.elicitation.method;
  options.scale.strongest = study.elicitation.strongest;
  Diagnostics found;
  if (!is_absent(study.consistency_section)) {
    read_consistency(study.consistency_section, method, options, found);
  }
  if (!is_absent(study.weights_section)) {
    read_weights(study.weights_section, method, options, found);
  }
  return finished(options, std::move(found));
}

std::string complete_index_name(const WeighOptions& options) {
  const bool scaled =
      options.basis == ConsistencyBasis::scaled && options.scale.scale != JudgementScale::linear;
  if (!scaled && options.scale.strongest != tabulated_strongest) {
    return "strongest-" + std::to_string(options.scale.strongest);
  }
  if (!scaled) return std::string(options.random_index->name);
  return "scale-" + std::string(judgement_scale(options.scale.scale).name);
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
