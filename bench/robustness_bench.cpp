// SPDX-License-Identifier: Apache-2.0
// Draws of weights a second: drawing them, multiplying them with the scores, sorting and counting,
// each alone and all together, for units × indicators as in a published ranking, and larger.
#include "core/random_stream.hpp"
#include "robustness/rank_tally.hpp"
#include "robustness/weight_draws.hpp"

#include <Eigen/Core>
#include <benchmark/benchmark.h>

#include <vector>

namespace pondera::robustness {
namespace {

constexpr std::size_t block_draws = 248;  // as tally_ranks has them

std::vector<std::vector<double>> made_up_scores(std::size_t units, std::size_t indicators) {
  const RandomStream stream(1, "bench scores");
  std::vector<std::vector<double>> scores(units);
  std::uint64_t draw = 0;
  for (auto& row : scores) {
    for (std::size_t j = 0; j < indicators; ++j) row.push_back(stream.uniform(draw++));
  }
  return scores;
}

void count_draws(benchmark::State& state, std::uint64_t draws) {
  state.SetItemsProcessed(static_cast<std::int64_t>(draws) * state.iterations());
}

/// Everything: weights, totals, ranks, counts; one thread unless told otherwise.
void tally(benchmark::State& state, int threads) {
  const auto units = static_cast<std::size_t>(state.range(0));
  const auto indicators = static_cast<std::size_t>(state.range(1));
  const auto draws = static_cast<std::uint64_t>(state.range(2));
  const TotalsFunction totals = weighted_sums(made_up_scores(units, indicators));
  const WeightSource weights = simplex_draws(indicators, 1);
  for (auto _ : state) {
    auto found = tally_ranks({units, indicators, draws, {}, threads}, weights, totals);
    benchmark::DoNotOptimize(found);
  }
  count_draws(state, draws);
}

/// The same with weights and totals that are there already: sorting, counting and summing.
void sort_only(benchmark::State& state) {
  const auto units = static_cast<std::size_t>(state.range(0));
  const auto indicators = static_cast<std::size_t>(state.range(1));
  const auto draws = static_cast<std::uint64_t>(state.range(2));
  const RandomStream stream(2, "bench totals");
  std::vector<double> ready(units * block_draws);
  for (std::size_t at = 0; at < ready.size(); ++at) ready[at] = stream.uniform(at);
  const WeightSource weights = [](std::uint64_t, WeightBlock&) {};
  const TotalsFunction totals = [&](const WeightBlock&, TotalsBlock& block) {
    std::copy_n(ready.begin(), block.u.size(), block.u.begin());
  };
  for (auto _ : state) {
    auto found = tally_ranks({units, indicators, draws, {}, 1}, weights, totals);
    benchmark::DoNotOptimize(found);
  }
  count_draws(state, draws);
}

/// Weights alone.
void draw_only(benchmark::State& state, bool dirichlet) {
  const auto indicators = static_cast<std::size_t>(state.range(1));
  const std::vector<double> equal(indicators, 1.0 / static_cast<double>(indicators));
  const WeightSource weights =
      dirichlet ? dirichlet_draws(equal, 50, 1) : simplex_draws(indicators, 1);
  WeightBlock block;
  block.resize(indicators, block_draws);
  std::uint64_t first = 0;
  for (auto _ : state) {
    weights(first, block);
    first += block_draws;
    benchmark::DoNotOptimize(block.w.data());
  }
  count_draws(state, block_draws);
}

/// Totals alone, as they are computed here.
void multiply_only(benchmark::State& state) {
  const auto units = static_cast<std::size_t>(state.range(0));
  const auto indicators = static_cast<std::size_t>(state.range(1));
  const TotalsFunction totals = weighted_sums(made_up_scores(units, indicators));
  WeightBlock weights;
  weights.resize(indicators, block_draws);
  simplex_draws(indicators, 1)(0, weights);
  TotalsBlock block{units, block_draws, std::vector<double>(units * block_draws)};
  for (auto _ : state) {
    totals(weights, block);
    benchmark::DoNotOptimize(block.u.data());
  }
  count_draws(state, block_draws);
  state.counters["Gflop/s"] =
      benchmark::Counter(2e-9 * static_cast<double>(units * indicators * block_draws) *
                             static_cast<double>(state.iterations()),
                         benchmark::Counter::kIsRate);
}

/// The limit: the same product by Eigen's blocked kernel, whose sums run in another order.
void multiply_by_eigen(benchmark::State& state) {
  const auto units = state.range(0);
  const auto indicators = state.range(1);
  using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const RowMajor scores = RowMajor::Random(units, indicators);
  const RowMajor weights = RowMajor::Random(indicators, block_draws);
  RowMajor totals(units, static_cast<Eigen::Index>(block_draws));
  for (auto _ : state) {
    totals.noalias() = scores * weights;
    benchmark::DoNotOptimize(totals.data());
  }
  count_draws(state, block_draws);
  state.counters["Gflop/s"] = benchmark::Counter(2e-9 * static_cast<double>(units * indicators) *
                                                     static_cast<double>(block_draws) *
                                                     static_cast<double>(state.iterations()),
                                                 benchmark::Counter::kIsRate);
}

void both_sizes(benchmark::internal::Benchmark* bench) {
  bench->Args({51, 37, 20'000})->Args({1000, 100, 1'000})->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(tally, one_thread, 1)
    ->Apply(both_sizes)
    ->Args({51, 37, 2'000})
    ->Args({51, 37, 200'000})
    ->Args({13, 37, 20'000})
    ->Args({204, 37, 20'000});
BENCHMARK_CAPTURE(tally, two_threads, 2)->Apply(both_sizes)->UseRealTime();
BENCHMARK(sort_only)->Apply(both_sizes);
BENCHMARK_CAPTURE(draw_only, simplex, false)->Apply(both_sizes);
BENCHMARK_CAPTURE(draw_only, dirichlet, true)->Apply(both_sizes);
BENCHMARK(multiply_only)->Apply(both_sizes);
BENCHMARK(multiply_by_eigen)->Apply(both_sizes);

}  // namespace
}  // namespace pondera::robustness
