// SPDX-License-Identifier: Apache-2.0
// Many assessors at once: assessors per second by size of the group, size of the panel, threads and
// instruction set, beside the one-matrix path and a plain dense eigensolver on the same assessors
// in the same run, and the share of what the processor could do.
#include "bench/processor_peak.hpp"
#include "tests/weights/drawn_batch.hpp"
#include "weights/batch_priorities.hpp"
#include "weights/consistency.hpp"
#include "weights/priority.hpp"

#include <Eigen/Eigenvalues>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace pondera {
namespace {

using weights::BatchJudgements;
using weights::BatchOptions;
using weights::BatchPriorities;
using weights::ComparisonMatrix;
using weights::InstructionSet;

/// Plausible panels; from 10 000 assessors on, the same ones come again.
const BatchJudgements& panel(int n, std::size_t assessors) {
  constexpr std::size_t drawn = 10'000;
  static std::map<std::pair<int, std::size_t>, BatchJudgements> panels;
  auto [at, is_new] = panels.try_emplace({n, assessors});
  if (!is_new) return at->second;
  if (assessors <= drawn) return at->second = testing::plausible_batch(1, n, assessors);
  const BatchJudgements& few = panel(n, drawn);
  at->second = {.n = n, .assessors = assessors};
  at->second.codes.reserve(few.codes.size() / drawn * assessors);
  for (std::size_t first = 0; first < few.codes.size(); first += drawn) {
    for (std::size_t k = 0; k < assessors; ++k) {
      at->second.codes.push_back(few.codes[first + k % drawn]);
    }
  }
  return at->second;
}

/// Additions, subtractions, multiplications and divisions of doubles that one assessor's result
/// takes, as weights/batch_kernel.inc does them; `steps` products with the matrix, `tests` of which
/// are followed by a test. Comparisons, signs, loads and the tally are not counted.
double counted_flops(double n, double steps, double tests) {
  const double look_up = 4 * n * (n - 1) / 2;      // two roots into each of two products
  const double balance = 2 * n * n + n * (n - 1);  // g_j/g_i times a_ij, and row sums
  const double momentum = (n - 1) + 10 + 2 * n;    // λ - n, d, β; row sums and diagonal less d
  const double products = (steps - 1) * (2 * n * n + n);  // the first one is the row sums
  const double test = 2 * (n - 1) + 4 + 3 * n + 3 * n;    // λ, residual, scale
  const double finish = n + 2 * (n - 1) + 2 + 2 * n + 3;  // w, geometric mean, CI, CR
  return look_up + balance + momentum + products + tests * test + finish;
}

double mean_flops(const BatchPriorities& result) {
  double sum = 0;
  for (const std::uint8_t steps : result.steps) {
    const double tests = steps < 10 ? 0 : (steps - 8) / 2.0;
    sum += counted_flops(result.n, steps, tests);
  }
  return sum / static_cast<double>(result.assessors);
}

void report(benchmark::State& state, const BatchPriorities& result, std::size_t strata) {
  static const double peak = measured_peak();
  const double n = result.n;
  const double assessors = static_cast<double>(result.assessors);
  const double flops = mean_flops(result);
  const double per_run = assessors * static_cast<double>(state.iterations());
  using Counter = benchmark::Counter;
  state.counters["assessors/s"] = Counter(per_run, Counter::kIsRate);
  state.counters["flop/assessor"] = flops;
  state.counters["flop/s"] = Counter(per_run * flops, Counter::kIsRate);
  state.counters["peak flop/s"] = peak;
  state.counters["share"] = Counter(per_run * flops / peak, Counter::kIsRate);
  state.counters["bytes/assessor"] = n * (n - 1) / 2 + 16 * n + 26 + (strata > 1 ? 2 : 0);
}

/// As in a consultation that is worked through in parts: with the memory of the part before.
void weigh(benchmark::State& state, const BatchJudgements& batch, const BatchOptions& options) {
  BatchPriorities result = weights::batch_priorities(batch, options).value();
  for (auto _ : state) {
    result = weights::batch_priorities(batch, options, std::move(result)).value();
    benchmark::DoNotOptimize(result.w.data());
  }
  report(state, result, options.strata);
}

void batch_priorities(benchmark::State& state) {
  weigh(state, panel(static_cast<int>(state.range(0)), static_cast<std::size_t>(state.range(1))),
        {.threads = static_cast<int>(state.range(2))});
}
BENCHMARK(batch_priorities)
    ->ArgNames({"n", "assessors", "threads"})
    ->ArgsProduct({{5, 7, 9, 15}, {1'000, 10'000, 100'000, 1'000'000}, {1}})
    ->Unit(benchmark::kMillisecond);

void batch_threads(benchmark::State& state) {
  weigh(state, panel(9, 1'000'000), {.threads = static_cast<int>(state.range(0))});
}
BENCHMARK(batch_threads)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void batch_in_fresh_memory(benchmark::State& state) {
  const BatchJudgements& batch = panel(9, 1'000'000);
  for (auto _ : state) {
    benchmark::DoNotOptimize(weights::batch_priorities(batch, {.threads = 1}));
  }
  state.counters["assessors/s"] = benchmark::Counter(1e6 * static_cast<double>(state.iterations()),
                                                     benchmark::Counter::kIsRate);
}
BENCHMARK(batch_in_fresh_memory)->Unit(benchmark::kMillisecond);

void batch_instructions(benchmark::State& state) {
  const auto set = static_cast<InstructionSet>(state.range(1));
  const auto sets = weights::available_instruction_sets();
  if (std::ranges::find(sets, set) == sets.end()) return state.SkipWithError("not available");
  weigh(state, panel(static_cast<int>(state.range(0)), 10'000),
        {.threads = 1, .instructions = set});
}
BENCHMARK(batch_instructions)
    ->ArgNames({"n", "set"})
    ->ArgsProduct({{5, 7, 9, 15}, {0, 1, 2}})
    ->Unit(benchmark::kMillisecond);

void batch_tally(benchmark::State& state) {
  const BatchJudgements& batch = panel(static_cast<int>(state.range(0)), 10'000);
  std::vector<std::uint8_t> open(batch.assessors);
  const std::size_t pairs = batch.codes.size() / batch.assessors;
  for (auto _ : state) {
    weights::JudgementTally tally = weights::empty_tally(1, pairs, 9);
    benchmark::DoNotOptimize(weights::add_to_tally(
        {batch.codes.data(), batch.assessors, batch.assessors, {}}, tally, open));
  }
  state.counters["assessors/s"] = benchmark::Counter(
      static_cast<double>(batch.assessors) * static_cast<double>(state.iterations()),
      benchmark::Counter::kIsRate);
}
BENCHMARK(batch_tally)->Arg(9)->Arg(15)->Unit(benchmark::kMillisecond);

std::vector<ComparisonMatrix> some_matrices(int n) {
  std::vector<ComparisonMatrix> matrices;
  for (std::size_t k = 0; k < 500; ++k) matrices.push_back(testing::matrix_of(panel(n, 1'000), k));
  return matrices;
}

void one_matrix_path(benchmark::State& state) {
  const auto matrices = some_matrices(static_cast<int>(state.range(0)));
  const auto& table = weights::random_index_tables().front();
  std::size_t next = 0;
  for (auto _ : state) {
    const ComparisonMatrix& matrix = matrices[next++ % matrices.size()];
    const auto priority = weights::principal_priority(matrix);
    benchmark::DoNotOptimize(weights::row_geometric_mean(matrix));
    benchmark::DoNotOptimize(weights::consistency(priority.lambda_max, matrix.size(), table));
  }
  state.counters["assessors/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(one_matrix_path)->Arg(5)->Arg(7)->Arg(9)->Arg(15);

void dense_eigensolver(benchmark::State& state) {
  std::vector<weights::Matrix> matrices;
  for (const auto& matrix : some_matrices(static_cast<int>(state.range(0)))) {
    matrices.push_back(matrix.ratios());
  }
  std::size_t next = 0;
  for (auto _ : state) {
    const Eigen::EigenSolver<weights::Matrix> solver(matrices[next++ % matrices.size()]);
    Eigen::Index largest = 0;
    benchmark::DoNotOptimize(solver.eigenvalues().real().maxCoeff(&largest));
    const weights::Vector w = solver.eigenvectors().col(largest).real();
    benchmark::DoNotOptimize((w / w.sum()).eval());
  }
  state.counters["assessors/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(dense_eigensolver)->Arg(5)->Arg(7)->Arg(9)->Arg(15);

}  // namespace
}  // namespace pondera
