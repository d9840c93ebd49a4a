// SPDX-License-Identifier: Apache-2.0
// What the panel weighs, with intervals, and what each stratum alone would.
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <numeric>

namespace pondera::report {

namespace {

using aggregation::LeafWeight;

constexpr int rating_decimals = 2;

bool is_rated(const ReportContext& context) {
  return context.results().weights.method == survey::ElicitationMethod::rating;
}

std::string weight_text(const ReportContext& context, double weight) {
  return is_rated(context) ? fixed_text(weight, rating_decimals) : percent_text(weight);
}

/// As the chart's axis has it: per cent, or a mean rating.
double charted(const ReportContext& context, double weight) {
  constexpr double hundred = 100;
  return is_rated(context) ? weight : hundred * weight;
}

std::string parent_label(const ReportContext& context, std::string_view id) {
  const auto& hierarchy = context.study().hierarchy;
  const auto found = hierarchy.find(id);
  if (!found || !hierarchy.node(*found).parent) return context.say(Phrase::missing);
  return hierarchy.node(*hierarchy.node(*found).parent).label.in(context.language());
}

/// Places of the leaves, the heaviest first; equal ones in the hierarchy's order.
std::vector<std::size_t> by_weight(const std::vector<LeafWeight>& leaves) {
  std::vector<std::size_t> places(leaves.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, std::ranges::greater{},
                           [&](std::size_t place) { return leaves[place].weight; });
  return places;
}

ReportTable leaf_table(const ReportContext& context, const std::vector<std::size_t>& order) {
  const auto& leaves = context.results().weights.leaves;
  const auto& intervals = context.results().intervals;
  ReportTable table{
      "weights",
      context.say(is_rated(context) ? Phrase::weights_figure_rating : Phrase::weights_figure),
      {{context.say(Phrase::indicator), Align::left},
       {context.say(Phrase::belongs_to), Align::left},
       {context.say(Phrase::weight)}},
      {}};
  if (intervals) {
    table.columns.push_back({context.say(Phrase::weights_low)});
    table.columns.push_back({context.say(Phrase::weights_high)});
  }
  for (const std::size_t place : order) {
    std::vector<std::string> row = {context.label(leaves[place].id),
                                    parent_label(context, leaves[place].id),
                                    weight_text(context, leaves[place].weight)};
    if (intervals) {
      row.push_back(weight_text(context, intervals->low[place]));
      row.push_back(weight_text(context, intervals->high[place]));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

IntervalChart leaf_chart(const ReportContext& context, const std::vector<std::size_t>& order) {
  const auto& leaves = context.results().weights.leaves;
  const auto& intervals = context.results().intervals;
  IntervalChart chart;
  for (const std::size_t place : order) {
    chart.names.push_back(context.label(leaves[place].id));
    chart.value.push_back(charted(context, leaves[place].weight));
    chart.low.push_back(intervals ? std::optional(charted(context, intervals->low[place]))
                                  : std::nullopt);
    chart.high.push_back(intervals ? std::optional(charted(context, intervals->high[place]))
                                   : std::nullopt);
  }
  chart.axis = context.say(is_rated(context) ? Phrase::weights_axis_rating : Phrase::weights_axis);
  chart.value_name = context.say(Phrase::weights_value);
  chart.interval_name = context.say(Phrase::weights_interval);
  chart.from = 0;
  return chart;
}

ReportFigure leaf_figure(const ReportContext& context) {
  const auto& leaves = context.results().weights.leaves;
  const std::vector<std::size_t> order = by_weight(leaves);
  const LeafWeight& first = leaves[order.front()];
  const LeafWeight& last = leaves[order.back()];
  ReportTable numbers = leaf_table(context, order);
  return {"weights", numbers.caption,
          context.say(Phrase::weights_alternative,
                      {{"count", std::to_string(leaves.size())},
                       {"first", context.label(first.id)},
                       {"first_weight", weight_text(context, first.weight)},
                       {"last", context.label(last.id)},
                       {"last_weight", weight_text(context, last.weight)}}),
          leaf_chart(context, order), std::move(numbers)};
}

std::string interval_note(const ReportContext& context) {
  const auto& intervals = context.results().intervals;
  if (!intervals) return context.say(Phrase::weights_no_interval);
  return context.say(Phrase::weights_interval_text,
                     {{"confidence", percent_text(intervals->confidence)},
                      {"draws", std::to_string(intervals->draws)},
                      {"seed", std::to_string(intervals->seed)}});
}

ReportTable locals_table(const ReportContext& context) {
  ReportTable table{"groups",
                    context.say(Phrase::weights_groups),
                    {{context.say(Phrase::asked_item), Align::left},
                     {context.say(Phrase::group), Align::left},
                     {context.say(Phrase::weights_local)},
                     {context.say(Phrase::weights_global)}},
                    {}};
  for (const aggregation::ConsensusGroup& group : context.results().weights.groups) {
    for (std::size_t i = 0; i < group.items.size(); ++i) {
      table.rows.push_back({context.label(group.items[i]), context.label(group.id),
                            percent_text(group.local[i]),
                            percent_text(group.global * group.local[i])});
    }
  }
  return table;
}

/// Indicators by the strata that may be shown; nothing for fewer than one of them.
std::optional<ReportTable> strata_table(const ReportContext& context) {
  const aggregation::GroupWeights& weights = context.results().weights;
  ReportTable table{
      "strata-weights",
      context.say(Phrase::weights_strata),
      {{context.say(Phrase::indicator), Align::left}, {context.say(Phrase::all_assessors)}},
      {}};
  std::vector<const aggregation::StratumWeights*> shown;
  for (const aggregation::StratumWeights& stratum : weights.strata) {
    const auto place = context.shown_stratum(stratum.stratum);
    if (!place) continue;
    shown.push_back(&stratum);
    table.columns.push_back({context.stratum(*place)});
  }
  if (shown.empty()) return std::nullopt;
  for (std::size_t leaf = 0; leaf < weights.leaves.size(); ++leaf) {
    std::vector<std::string> row = {context.label(weights.leaves[leaf].id),
                                    weight_text(context, weights.leaves[leaf].weight)};
    for (const auto* stratum : shown) {
      const auto& weight = stratum->leaves[leaf];
      row.push_back(weight ? weight_text(context, *weight) : context.say(Phrase::missing));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

ReportSection weights_section(const ReportContext& context) {
  ReportSection section{"weights", context.say(Phrase::weights_heading), {}};
  section.blocks.emplace_back(Paragraph{interval_note(context)});
  section.blocks.emplace_back(leaf_figure(context));
  if (!context.results().weights.groups.empty()) {
    section.blocks.emplace_back(locals_table(context));
  }
  if (auto strata = strata_table(context)) section.blocks.emplace_back(*std::move(strata));
  return section;
}

}  // namespace pondera::report
