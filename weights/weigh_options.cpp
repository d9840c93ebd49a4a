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

}  // namespace

const std::vector<NamedChoice<PriorityMethod>>& priority_methods() {
  static const std::vector<NamedChoice<PriorityMethod>> rows = {
      {PriorityMethod::eigenvector, "eigenvector", "principal right eigenvector [saaty1977]"},
  };
  return rows;
}

const std::vector<NamedChoice<AggregationOf>>& aggregations() {
  static const std::vector<NamedChoice<AggregationOf>> rows = {
      {AggregationOf::judgements, "judgements",
       "weighted geometric mean of judgements, pair by pair [aczel1983]"},
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
  options.strongest = study.elicitation.strongest;
  Diagnostics found;
  if (!is_absent(study.consistency_section)) {
    survey::YamlFields fields(study.consistency_section, "the section 'consistency'", found);
    options.random_index =
        &random_index_tables()[fields.choice("random_index", names_of(random_index_tables()), 0)];
    options.threshold = fields.number("threshold", options.threshold, {.lower = 0, .upper = 100});
    fields.finish();
  }
  if (!is_absent(study.weights_section)) {
    survey::YamlFields fields(study.weights_section, "the section 'weights'", found);
    options.priority =
        priority_methods()[fields.choice("priority", names_of(priority_methods()), 0)].choice;
    options.aggregation =
        aggregations()[fields.choice("aggregation", names_of(aggregations()), 0)].choice;
    options.best_worst =
        best_worst_models()[fields.choice("best_worst", names_of(best_worst_models()), 0)].choice;
    fields.finish();
  }
  return finished(options, std::move(found));
}

}  // namespace pondera::weights
