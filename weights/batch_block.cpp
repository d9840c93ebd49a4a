// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_block.hpp"

#include "weights/consistency.hpp"
#include "weights/priority.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace pondera::weights {

namespace {

constexpr std::int8_t equal_code = 1;

std::size_t items_of(const BatchPlan& plan) {
  return static_cast<std::size_t>(plan.judgements->n);
}

/// The codes of assessors first … first + used - 1; the tile is filled up with "equal".
void fill_tile(const BatchPlan& plan, std::size_t first, std::size_t used, BatchTile& tile) {
  const std::size_t n = items_of(plan);
  const std::int8_t* column = plan.judgements->codes.data() + first;
  for (std::size_t pair = 0; pair < n * (n - 1) / 2; ++pair) {
    std::memcpy(tile.codes[pair].data(), column, used);
    for (std::size_t k = used; k < BatchTile::assessors; ++k) tile.codes[pair][k] = equal_code;
    column += plan.judgements->assessors;
  }
}

/// n ≤ 2, and nobody in the tile needs a kernel.
void closed_form(const BatchPlan& plan, std::size_t used, BatchTile& tile) {
  const std::size_t n = items_of(plan);
  for (std::size_t k = 0; k < used; ++k) {
    const double ratio = n == 2 ? plan.table.codes[tile.codes[0][k]].ratio : 1;
    tile.w[0][k] = n == 2 ? ratio / (1 + ratio) : 1;
    tile.w[1][k] = 1 / (1 + ratio);
    for (std::size_t i = 0; i < n; ++i) tile.geometric_mean[i][k] = tile.w[i][k];
    tile.lambda_max[k] = static_cast<double>(n);
    tile.steps[k] = 0;
  }
}

double log_ratio(const BatchPlan& plan, std::int8_t code) {
  const auto intensity = static_cast<std::size_t>(std::abs(int{code}));
  const double value = plan.options->log_ratios[intensity - 1];
  return code > 0 ? value : -value;
}

ComparisonMatrix matrix_of(const BatchPlan& plan, std::size_t k) {
  const int n = plan.judgements->n;
  std::vector<Comparison> comparisons;
  const std::int8_t* code = plan.judgements->codes.data() + k;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j, code += plan.judgements->assessors) {
      comparisons.push_back({i, j, log_ratio(plan, *code)});
    }
  }
  return ComparisonMatrix::make(n, comparisons).value();
}

/// The result of one assessor by the one-matrix path.
void weigh_alone(const BatchPlan& plan, std::size_t k, BatchPriorities& result) {
  const Priority found = principal_priority(matrix_of(plan, k));
  result.ending[k] = found.usable() ? BatchEnding::one_matrix : BatchEnding::not_finite;
  result.lambda_max[k] = found.usable() ? found.lambda_max : 0;
  for (std::size_t i = 0; i < items_of(plan); ++i) {
    const double w = found.w(static_cast<Eigen::Index>(i));
    result.w[i * result.assessors + k] = found.usable() ? w : 0;
  }
}

void clear_assessor(std::size_t n, std::size_t k, BatchPriorities& result) {
  for (std::size_t i = 0; i < n; ++i) {
    result.w[i * result.assessors + k] = 0;
    result.geometric_mean[i * result.assessors + k] = 0;
  }
  result.lambda_max[k] = 0;
  result.steps[k] = 0;
}

void copy_tile(const BatchTile& tile,
               std::size_t n,
               std::size_t first,
               std::size_t used,
               BatchPriorities& result) {
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t to = i * result.assessors + first;
    std::copy_n(tile.w[i].begin(), used, result.w.data() + to);
    std::copy_n(tile.geometric_mean[i].begin(), used, result.geometric_mean.data() + to);
  }
  std::copy_n(tile.lambda_max.begin(), used, result.lambda_max.data() + first);
  std::copy_n(tile.steps.begin(), used, result.steps.data() + first);
}

/// As weights/consistency does for one.
void set_consistency(const BatchPlan& plan, std::size_t k, BatchPriorities& result) {
  const int n = plan.judgements->n;
  const bool has_index = n >= 3 && result.has_priorities(k);
  const double lambda_max = result.lambda_max[k];
  result.ci[k] = has_index ? consistency_index(lambda_max, n) : 0;
  if (result.cr.empty()) return;
  result.cr[k] = has_index ? consistency_ratio(lambda_max, n, *plan.random_index) : 0;
}

void finish_assessor(const BatchPlan& plan, std::size_t k, bool open, BatchPriorities& result) {
  if (open) {
    clear_assessor(items_of(plan), k, result);
    result.ending[k] = BatchEnding::left_open;
  } else if (items_of(plan) <= 2) {
    result.ending[k] = BatchEnding::closed_form;
  } else if (result.steps[k] > 0) {
    result.ending[k] = BatchEnding::converged;
  } else {
    weigh_alone(plan, k, result);
  }
  set_consistency(plan, k, result);
}

}  // namespace

BatchPlan batch_plan(const BatchJudgements& judgements, const BatchOptions& options) {
  BatchPlan plan{.judgements = &judgements, .options = &options};
  const double n = judgements.n;
  for (std::size_t x = 1; x <= options.log_ratios.size(); ++x) {
    const double log_ratio = options.log_ratios[x - 1];
    const BatchCode code{.ratio = std::exp(log_ratio),
                         .inverse = std::exp(-log_ratio),
                         .root = std::exp(log_ratio / n),
                         .inverse_root = std::exp(-log_ratio / n)};
    plan.table.codes[x] = code;
    plan.table.codes[BatchCodeTable::bytes - x] = {.ratio = code.inverse,
                                                   .inverse = code.ratio,
                                                   .root = code.inverse_root,
                                                   .inverse_root = code.root};
  }
  if (judgements.n >= 3) {
    const InstructionSet widest = available_instruction_sets().back();
    plan.kernel = batch_kernel(options.instructions.value_or(widest), judgements.n);
  }
  plan.stop = {.residual = options.residual, .step_cap = options.step_cap};
  plan.random_index = random_index(options.random_index, judgements.n);
  return plan;
}

void weigh_block(const BatchPlan& plan,
                 std::size_t first,
                 std::span<const std::uint8_t> open,
                 BatchPriorities& result) {
  constexpr std::size_t widest_register = 8;
  BatchTile tile;
  for (std::size_t done = 0; done < open.size(); done += BatchTile::assessors) {
    const std::size_t used = std::min(BatchTile::assessors, open.size() - done);
    fill_tile(plan, first + done, used, tile);
    if (plan.kernel == nullptr) {
      closed_form(plan, used, tile);
    } else {
      const std::size_t whole = (used + widest_register - 1) / widest_register * widest_register;
      plan.kernel(tile, whole, plan.table, plan.stop);
    }
    copy_tile(tile, items_of(plan), first + done, used, result);
    for (std::size_t k = done; k < done + used; ++k) {
      finish_assessor(plan, first + k, open[k] != 0, result);
    }
  }
}

}  // namespace pondera::weights
