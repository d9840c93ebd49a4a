// SPDX-License-Identifier: Apache-2.0
#include "report/weights_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using aggregation::ConsensusGroup;
using aggregation::GroupWeights;
using aggregation::LeafWeight;
using survey::ElicitationMethod;
using survey::Study;

constexpr int weight_bar_cells = 20;

std::string how_strata_count(const Study& study) {
  if (study.strata.empty() || study.stratum_count == survey::StratumCount::headcount) {
    return "every assessor counts the same";
  }
  const std::string strata = counted(study.strata.size(), "stratum", "strata");
  return study.stratum_count == survey::StratumCount::equal
             ? "each of " + strata + " counts the same"
             : strata + " count as their shares say";
}

/// How answers became ratios, unless they are the ratios themselves.
std::string scale_line(const weights::WeighOptions& options) {
  if (options.scale.scale == weights::JudgementScale::linear) return "";
  const bool scaled = options.basis == weights::ConsistencyBasis::scaled;
  return "Answers are taken on the scale '" +
         std::string(weights::judgement_scale(options.scale.scale).name) + "', " +
         (options.scale_order == weights::ScaleOrder::before_aggregation ? "before" : "after") +
         " averaging; consistency is that of the " +
         (scaled ? "scale's ratios.\n" : "answers themselves.\n");
}

std::string gaps_line(const ConsensusGroup& group, const weights::WeighOptions& options) {
  if (group.complete) return "";
  const bool pooled = group.method == aggregation::pooled_method;
  return "  (pairs that nobody answered: " +
         std::string(pooled ? "pooled least squares of logarithms"
                            : weights::incomplete_method(options.priority.incomplete).phrase) +
         (group.cr ? "; CR by the index '" + group.random_index + "')\n" : "; no CR)\n");
}

/// The methods of which every assessor's own priorities are averaged.
std::string mean_line(const Study& study) {
  const std::string_view what = survey::elicitation_row(study.elicitation.method).given;
  return "From " + std::string(what) + ", the mean of the assessors' own weights per group; " +
         how_strata_count(study) + ".\n";
}

std::string method_line(const Study& study, const GroupWeights& weights) {
  if (weights.method == ElicitationMethod::rating) {
    return "Weight of an indicator = mean of its ratings, not normalised; " +
           how_strata_count(study) + ".\n";
  }
  if (weights.method != ElicitationMethod::pairwise) return mean_line(study);
  const weights::WeighOptions& options = weights.options;
  return "Judgements combined by the weighted geometric mean (AIJ), then " +
         std::string(weights::priority_method(options.priority.complete).phrase) + "; " +
         how_strata_count(study) + ".\n" + scale_line(options) +
         "Consistency ratios use the random-index table '" + weights.random_index +
         "'. A small CR of the group comes from averaging and is no proof of agreement.\n";
}

std::string deviation_text(const ConsensusGroup& group, std::size_t item) {
  if (group.standard_deviation.empty()) return "";
  return "+/- " + percent_text(group.standard_deviation[item]);
}

std::string group_text(const Study& study,
                       const ConsensusGroup& group,
                       const weights::WeighOptions& options,
                       std::string_view language) {
  std::string text = "\n" + label_of(study, group.id, language);
  if (group.global < 1) text += "   " + percent_text(group.global) + " of the whole";
  if (group.items.size() > 2 && group.cr) text += "   CR " + fixed_text(*group.cr, 3);
  const bool averaged = group.ratios.empty();
  text +=
      "   " +
      (averaged ? counted(static_cast<std::size_t>(group.assessors), "assessor", "assessors")
                : counted(static_cast<std::size_t>(group.judgements), "judgement", "judgements")) +
      "\n";
  text += gaps_line(group, options);
  const double largest = *std::ranges::max_element(group.local);
  std::vector<TextTable::Column> columns = {{"", Align::left}, {"", Align::right}};
  if (averaged) columns.push_back({"", Align::right});
  columns.push_back({"", Align::left});
  TextTable table(std::move(columns), "  ");
  for (std::size_t i = 0; i < group.items.size(); ++i) {
    std::vector<std::string> cells = {label_of(study, group.items[i], language),
                                      percent_text(group.local[i])};
    if (averaged) cells.push_back(deviation_text(group, i));
    cells.push_back(bar(group.local[i] / largest, weight_bar_cells));
    table.add(std::move(cells));
  }
  return text + table.text();
}

std::vector<std::string> cells_of_rating(const LeafWeight& leaf) {
  const auto two_decimals = [](const std::optional<double>& value) {
    return value ? fixed_text(*value, 2) : std::string("-");
  };
  return {fixed_text(leaf.weight, 4),   percent_text(leaf.normalised),
          std::to_string(leaf.answers), two_decimals(leaf.standard_deviation),
          two_decimals(leaf.variation), two_decimals(leaf.consensus)};
}

std::vector<TextTable::Column> leaf_columns(bool rated) {
  std::vector<TextTable::Column> columns = {
      {"", Align::right}, {"indicator", Align::left}, {"belongs to", Align::left}};
  if (!rated) {
    columns.push_back({"weight", Align::right});
    return columns;
  }
  for (const char* heading :
       {"mean rating", "share", "ratings", "std. dev.", "variation", "consensus"}) {
    columns.push_back({heading, Align::right});
  }
  return columns;
}

std::string leaves_text(const Study& study,
                        const GroupWeights& weights,
                        std::string_view language) {
  std::vector<std::size_t> order(weights.leaves.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return weights.leaves[a].weight > weights.leaves[b].weight;
  });
  const bool rated = weights.method == ElicitationMethod::rating;
  TextTable table(leaf_columns(rated), "  ");
  int place = 0;
  for (const std::size_t i : order) {
    const LeafWeight& leaf = weights.leaves[i];
    const auto node = study.hierarchy.find(leaf.id);
    const auto& dimension = study.hierarchy.node(study.hierarchy.dimension_of(*node));
    std::vector<std::string> cells = {std::to_string(++place), label_of(study, leaf.id, language),
                                      dimension.id == leaf.id ? "" : dimension.label.in(language)};
    if (rated) {
      const auto rating_cells = cells_of_rating(leaf);
      cells.insert(cells.end(), rating_cells.begin(), rating_cells.end());
    } else {
      cells.push_back(percent_text(leaf.weight));
    }
    table.add(std::move(cells));
  }
  return "\nAll " + counted(weights.leaves.size(), "indicator", "indicators") + ", by weight\n" +
         table.text();
}

}  // namespace

std::string weights_text(const Study& study,
                         const GroupWeights& weights,
                         std::string_view language) {
  std::string text = study.title.in(language) + ": consensus weights\n";
  text += counted(weights.assessors.size(), "assessor", "assessors") + " took part. " +
          method_line(study, weights);
  for (const auto& exclusion : weights.excluded) {
    text += "Left out: " + exclusion_text(exclusion) + ".\n";
  }
  for (const ConsensusGroup& group : weights.groups) {
    if (group.items.size() > 1) text += group_text(study, group, weights.options, language);
  }
  return text + leaves_text(study, weights, language);
}

std::string weights_csv(const Study& study,
                        const GroupWeights& weights,
                        std::string_view language) {
  std::map<std::string, double> local;
  std::map<std::string, double> global = {{study.hierarchy.goal().id, 1.0}};
  for (const ConsensusGroup& group : weights.groups) {
    for (std::size_t i = 0; i < group.items.size(); ++i) {
      local[group.items[i]] = group.local[i];
      global[group.items[i]] = group.global * group.local[i];
    }
  }
  std::map<std::string, const LeafWeight*> leaves;
  for (const LeafWeight& leaf : weights.leaves) leaves[leaf.id] = &leaf;
  std::string csv = csv_line({"id", "parent", "label", "local", "global", "weight"});
  for (const survey::HierarchyNode& node : study.hierarchy.nodes()) {
    if (!node.parent) continue;
    const auto number = [&](const std::map<std::string, double>& values) {
      const auto found = values.find(node.id);
      return found == values.end() ? std::string() : number_text(found->second);
    };
    const auto leaf = leaves.find(node.id);
    csv += csv_line({node.id, study.hierarchy.node(*node.parent).id, node.label.in(language),
                     number(local), number(global),
                     leaf == leaves.end() ? "" : number_text(leaf->second->weight)});
  }
  return csv;
}

}  // namespace pondera::report
