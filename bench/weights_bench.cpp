// SPDX-License-Identifier: Apache-2.0
// How long priorities take: our power iteration beside a plain dense eigensolver on the same
// matrices in the same run, and the whole consensus of a panel of 32.
#include "aggregation/aggregate.hpp"
#include "audit/audit_panel.hpp"
#include "tests/aggregation/panel_study.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "weights/priority.hpp"

#include <Eigen/Eigenvalues>
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace pondera {
namespace {

constexpr std::uint64_t matrices_per_size = 64;

/// As an attentive assessor answers: drawn priorities, one code up or down here and there.
weights::ComparisonMatrix plausible_matrix(std::uint64_t draw, int n) {
  const weights::ComparisonMatrix consistent = testing::drawn_consistent_matrix(draw, n);
  const weights::ComparisonMatrix noise = testing::drawn_matrix(draw, n);
  std::vector<weights::Comparison> comparisons;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      comparisons.push_back(
          {i, j, 0.6 * consistent.log_ratio(i, j) + 0.15 * noise.log_ratio(i, j)});
    }
  }
  return weights::ComparisonMatrix::make(n, comparisons).value();
}

std::vector<weights::ComparisonMatrix> plausible_matrices(int n) {
  std::vector<weights::ComparisonMatrix> matrices;
  for (std::uint64_t draw = 0; draw < matrices_per_size; ++draw) {
    matrices.push_back(plausible_matrix(draw, n));
  }
  return matrices;
}

void principal_priority(benchmark::State& state) {
  const auto matrices = plausible_matrices(static_cast<int>(state.range(0)));
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(weights::principal_priority(matrices[next++ % matrices.size()]));
  }
}
BENCHMARK(principal_priority)->Arg(5)->Arg(7)->Arg(9)->Arg(15);

void dense_eigensolver(benchmark::State& state) {
  std::vector<weights::Matrix> matrices;
  for (const auto& matrix : plausible_matrices(static_cast<int>(state.range(0)))) {
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
}
BENCHMARK(dense_eigensolver)->Arg(5)->Arg(7)->Arg(9)->Arg(15);

const testing::Panel& panel() {
  static const testing::Panel read = testing::read_panel(PONDERA_TEST_DATA "/data/igcu-2022-panel");
  return read;
}

void aggregate_panel_of_32(benchmark::State& state) {
  const auto options = weights::default_weigh_options();
  for (auto _ : state) {
    benchmark::DoNotOptimize(aggregation::aggregate(panel().study, panel().responses, options));
  }
}
BENCHMARK(aggregate_panel_of_32)->Unit(benchmark::kMillisecond);

void audit_panel_of_32(benchmark::State& state) {
  const auto options = weights::default_weigh_options();
  for (auto _ : state) {
    benchmark::DoNotOptimize(audit::audit_panel(panel().study, panel().responses, options));
  }
}
BENCHMARK(audit_panel_of_32)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pondera
