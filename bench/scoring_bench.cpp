// SPDX-License-Identifier: Apache-2.0
// How long reading a score table and ranking take, with exact weights (mean ratings of 32
// assessors) and with double weights: units × indicators as in a published ranking, and larger.
#include "scoring/rank.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <utility>
#include <vector>

namespace pondera::scoring {
namespace {

/// `leaves` indicators in groups of ten below the goal.
survey::Hierarchy wide_hierarchy(int leaves) {
  constexpr int group_size = 10;
  std::vector<survey::HierarchyNode> nodes(1);
  nodes.front().id = "goal";
  survey::NodeIndex group = 0;
  for (int j = 0; j < leaves; ++j) {
    if (j % group_size == 0) {
      group = nodes.size();
      survey::HierarchyNode& node = nodes.emplace_back();
      node.id = "dimension-" + std::to_string(j / group_size);
      node.parent = 0;
    }
    survey::HierarchyNode& node = nodes.emplace_back();
    node.id = "indicator-" + std::to_string(j);
    node.parent = group;
  }
  return survey::Hierarchy::make(std::move(nodes)).value();
}

std::string wide_scores(int units, int leaves) {
  std::string text = "id";
  for (int j = 0; j < leaves; ++j) text += ",indicator-" + std::to_string(j);
  text += '\n';
  for (int i = 0; i < units; ++i) {
    text += "unit-" + std::to_string(i);
    for (int j = 0; j < leaves; ++j)
      text += ',' + std::to_string((i * 31 + j * 17) % 97 % 5) + ".5";
    text += '\n';
  }
  return text;
}

aggregation::GroupWeights rated(const survey::Hierarchy& hierarchy, bool exact) {
  constexpr int assessors = 32;
  aggregation::GroupWeights weights;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    aggregation::LeafWeight& weight = weights.leaves.emplace_back();
    const auto mean = Rational::make(assessors + static_cast<Int128>(leaf * 7 % 128), assessors);
    weight.id = hierarchy.node(leaf).id;
    weight.weight = mean->to_double();
    if (exact) weight.exact = mean;
  }
  return weights;
}

TableSpec total_table() {
  TableSpec table;
  table.id = "total";
  table.columns = {"total", "dimension-0"};
  table.order_by = "total";
  return table;
}

void read_scores(benchmark::State& state) {
  const auto leaves = static_cast<int>(state.range(1));
  const auto hierarchy = wide_hierarchy(leaves);
  const std::string text = wide_scores(static_cast<int>(state.range(0)), leaves);
  for (auto _ : state) {
    auto table = read_score_table(text, "scores.csv", std::nullopt, "", hierarchy);
    benchmark::DoNotOptimize(table);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * state.range(1));
}

void rank_units(benchmark::State& state, bool exact) {
  const auto leaves = static_cast<int>(state.range(1));
  const auto hierarchy = wide_hierarchy(leaves);
  const auto table = read_score_table(wide_scores(static_cast<int>(state.range(0)), leaves),
                                      "scores.csv", std::nullopt, "", hierarchy)
                         .value();
  const auto weights = rated(hierarchy, exact);
  ScoringOptions options;
  options.tables = {total_table()};
  for (auto _ : state) {
    auto ranking = rank(hierarchy, weights, table, options);
    benchmark::DoNotOptimize(ranking);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * state.range(1));
}

void sizes(benchmark::internal::Benchmark* bench) {
  bench->Args({51, 37})->Args({1000, 100})->Args({100'000, 100})->Unit(benchmark::kMillisecond);
}

BENCHMARK(read_scores)->Apply(sizes);
BENCHMARK_CAPTURE(rank_units, exact_weights, true)->Apply(sizes);
BENCHMARK_CAPTURE(rank_units, double_weights, false)->Apply(sizes);

}  // namespace
}  // namespace pondera::scoring
