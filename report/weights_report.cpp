// SPDX-License-Identifier: Apache-2.0
#include "report/weights_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "report/combination_columns.hpp"
#include "report/combination_text.hpp"
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

/// The strata of which somebody takes part, when there are two or more to compare.
std::vector<const aggregation::StratumWeights*> compared_strata(const GroupWeights& weights) {
  std::vector<const aggregation::StratumWeights*> strata;
  for (const auto& stratum : weights.strata) {
    if (stratum.assessors > 0) strata.push_back(&stratum);
  }
  if (strata.size() < 2) strata.clear();
  return strata;
}

/// Headings of columns with what each stratum weighs by itself, and how many they are.
void add_stratum_columns(const Study& study,
                         const GroupWeights& weights,
                         std::string_view language,
                         std::vector<TextTable::Column>& columns) {
  for (const auto* of_stratum : compared_strata(weights)) {
    const auto stratum = std::ranges::find(study.strata, of_stratum->stratum, &survey::Stratum::id);
    const std::string label =
        stratum == study.strata.end() ? "" : std::string(stratum->label.in(language));
    columns.push_back({(label.empty() ? of_stratum->stratum : label) + " (" +
                           std::to_string(of_stratum->assessors) + ")",
                       Align::right});
  }
}

/// Where a group stands among the hierarchy's groups.
std::size_t place_of_group(const Study& study, const std::string& id) {
  const auto groups = study.hierarchy.groups();
  return static_cast<std::size_t>(std::ranges::find(groups, *study.hierarchy.find(id)) -
                                  groups.begin());
}

void add_stratum_locals(const GroupWeights& weights,
                        std::size_t group,
                        std::size_t item,
                        std::vector<std::string>& cells) {
  for (const auto* stratum : compared_strata(weights)) {
    const auto& local = stratum->local[group];
    cells.push_back(local ? percent_text((*local)[item]) : "-");
  }
}

std::string deviation_text(const ConsensusGroup& group, std::size_t item) {
  if (group.standard_deviation.empty()) return "";
  return "+/- " + percent_text(group.standard_deviation[item]);
}

std::string group_text(const Study& study,
                       const ConsensusGroup& group,
                       const GroupWeights& weights,
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
  text += group_remarks(group, weights.options);
  const double largest = *std::ranges::max_element(group.local);
  std::vector<TextTable::Column> columns = {{"", Align::left}, {"", Align::right}};
  if (averaged) columns.push_back({"", Align::right});
  columns.push_back({"", Align::left});
  add_stratum_columns(study, weights, language, columns);
  const std::size_t place = place_of_group(study, group.id);
  TextTable table(std::move(columns), "  ");
  for (std::size_t i = 0; i < group.items.size(); ++i) {
    std::vector<std::string> cells = {label_of(study, group.items[i], language),
                                      percent_text(group.local[i])};
    if (averaged) cells.push_back(deviation_text(group, i));
    cells.push_back(bar(group.local[i] / largest, weight_bar_cells));
    add_stratum_locals(weights, place, i, cells);
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
  std::vector<TextTable::Column> columns = leaf_columns(rated);
  add_stratum_columns(study, weights, language, columns);
  TextTable table(std::move(columns), "  ");
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
    for (const auto* stratum : compared_strata(weights)) {
      const auto& weight = stratum->leaves[i];
      cells.push_back(!weight ? "-" : rated ? fixed_text(*weight, 4) : percent_text(*weight));
    }
    table.add(std::move(cells));
  }
  return "\nAll " + counted(weights.leaves.size(), "indicator", "indicators") + ", by weight\n" +
         table.text();
}

void append(std::vector<std::string>& cells, const std::vector<std::string>& more) {
  cells.insert(cells.end(), more.begin(), more.end());
}

}  // namespace

std::string weights_text(const Study& study,
                         const GroupWeights& weights,
                         std::string_view language) {
  std::string text = study.title.in(language) + ": consensus weights\n";
  text += counted(weights.assessors.size(), "assessor", "assessors") + " took part. " +
          combination_text(study, weights);
  for (const auto& exclusion : weights.excluded) {
    text += "Left out: " + exclusion_text(exclusion) + ".\n";
  }
  for (const ConsensusGroup& group : weights.groups) {
    if (group.items.size() > 1) text += group_text(study, group, weights, language);
  }
  return text + hierarchy_consistency_text(study, weights, language) +
         assessor_shares_text(weights) + leaves_text(study, weights, language);
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
  std::vector<std::string> heading = {"id", "parent", "label", "local", "global", "weight"};
  append(heading, combination_headings(weights));
  std::string csv = csv_line(heading);
  for (const survey::HierarchyNode& node : study.hierarchy.nodes()) {
    if (!node.parent) continue;
    const auto number = [&](const std::map<std::string, double>& values) {
      const auto found = values.find(node.id);
      return found == values.end() ? std::string() : number_text(found->second);
    };
    const auto leaf = leaves.find(node.id);
    std::vector<std::string> cells = {
        node.id,
        study.hierarchy.node(*node.parent).id,
        std::string(node.label.in(language)),
        number(local),
        number(global),
        leaf == leaves.end() ? "" : number_text(leaf->second->weight)};
    append(cells, combination_cells(study, weights, node));
    csv += csv_line(cells);
  }
  return csv;
}

}  // namespace pondera::report
