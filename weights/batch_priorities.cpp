// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_priorities.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "weights/batch_block.hpp"
#include "weights/batch_threads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <utility>

namespace pondera::weights {

namespace {

// Of assessors: their codes and results stay in the second-level cache while they are worked on.
constexpr std::size_t block_size = 4096;
constexpr int most_strongest = 127;

std::size_t pairs_of(int n) {
  return static_cast<std::size_t>(n) * static_cast<std::size_t>(n - 1) / 2;
}

bool is_scale(const std::vector<double>& log_ratios) {
  if (log_ratios.empty() || log_ratios.size() > most_strongest || log_ratios.front() != 0) {
    return false;
  }
  for (std::size_t x = 1; x < log_ratios.size(); ++x) {
    if (!(log_ratios[x] > log_ratios[x - 1])) return false;
  }
  return log_ratios.back() <= largest_log_ratio;
}

/// What is wrong apart from single answers.
Diagnostics wrong_shape(const BatchJudgements& judgements, const BatchOptions& options) {
  const auto [n, assessors] = std::pair(judgements.n, judgements.assessors);
  if (n < 1 || n > static_cast<int>(BatchTile::most_items)) {
    return {error("weights.matrix-size", {},
                  fmt::format("a comparison group has from 1 to {} items, this one has {}",
                              BatchTile::most_items, n))};
  }
  Diagnostics found;
  const std::size_t expected = pairs_of(n) * assessors;
  if (judgements.codes.size() != expected) {
    found.push_back(error("weights.batch-size", {},
                          fmt::format("{} assessors and {} pairs are {} codes, found {}", assessors,
                                      pairs_of(n), expected, judgements.codes.size())));
  }
  if (!judgements.strata.empty() && judgements.strata.size() != assessors) {
    found.push_back(
        error("weights.batch-size", {},
              fmt::format("{} assessors have {} strata", assessors, judgements.strata.size())));
  }
  if (!is_scale(options.log_ratios)) {
    found.push_back(
        error("weights.batch-scale", {},
              fmt::format("a scale is ln c(x) of x = 1 to at most {}: 0 first, increasing, at most "
                          "{}",
                          most_strongest, largest_log_ratio)));
  }
  const auto beyond = std::ranges::find_if(
      judgements.strata, [&](std::uint16_t stratum) { return stratum >= options.strata; });
  if (beyond != judgements.strata.end() || options.strata == 0) {
    found.push_back(
        error("weights.no-such-stratum", {},
              fmt::format("there are {} strata, but somebody is in stratum {}", options.strata,
                          beyond == judgements.strata.end() ? 0 : *beyond)));
  }
  return found;
}

/// Every code beyond the scale, up to fifty; the order is that of pairs, then of assessors.
Diagnostics wrong_codes(const BatchJudgements& judgements, int strongest) {
  Diagnostics found;
  for (std::size_t at = 0; at < judgements.codes.size(); ++at) {
    const std::int8_t code = judgements.codes[at];
    if (-strongest <= code && code <= strongest) continue;
    found.push_back(
        error("weights.code-beyond-scale", {},
              fmt::format("assessor {}, pair {}: the code {} is beyond the scale, which "
                          "goes from -{} to {}",
                          at % judgements.assessors + 1, at / judgements.assessors + 1, code,
                          strongest, strongest)));
    if (found.size() == most_diagnostics) break;
  }
  return found;
}

BatchPriorities sized_result(const BatchPlan& plan, BatchPriorities result) {
  const auto [n, assessors] = std::pair(plan.judgements->n, plan.judgements->assessors);
  result.n = n;
  result.assessors = assessors;
  result.w.resize(static_cast<std::size_t>(n) * assessors);
  result.geometric_mean.resize(static_cast<std::size_t>(n) * assessors);
  result.lambda_max.resize(assessors);
  result.ci.resize(assessors);
  result.cr.resize(n <= 2 || plan.random_index ? assessors : 0);
  result.steps.resize(assessors);
  result.ending.resize(assessors);
  return result;
}

CodeColumns columns_of(const BatchJudgements& judgements, std::size_t first, std::size_t count) {
  CodeColumns columns{
      .codes = judgements.codes.data() + first, .stride = judgements.assessors, .assessors = count};
  if (!judgements.strata.empty()) {
    columns.strata = std::span(judgements.strata).subspan(first, count);
  }
  return columns;
}

}  // namespace

std::vector<double> scale_log_ratios(const ScaleChoice& scale, int n) {
  PONDERA_ASSERT(1 <= scale.strongest && scale.strongest <= most_strongest);
  std::vector<double> log_ratios;
  for (int x = 1; x <= scale.strongest; ++x) {
    log_ratios.push_back(std::log(scaled_ratio(x, scale, n).value()));
  }
  return log_ratios;
}

Result<BatchPriorities> batch_priorities(const BatchJudgements& judgements,
                                         const BatchOptions& options,
                                         BatchPriorities memory) {
  if (Diagnostics wrong = wrong_shape(judgements, options); !wrong.empty()) return wrong;
  const int strongest = static_cast<int>(options.log_ratios.size());
  const BatchPlan plan = batch_plan(judgements, options);
  BatchPriorities result = sized_result(plan, std::move(memory));
  const std::size_t threads = batch_threads(options.threads);
  std::vector<JudgementTally> tallies(
      threads, empty_tally(options.strata, pairs_of(judgements.n), strongest));
  std::atomic<bool> within_scale = true;
  const std::size_t blocks = (judgements.assessors + block_size - 1) / block_size;
  for_each_block(blocks, threads, [&](std::size_t block, std::size_t slot) {
    const std::size_t first = block * block_size;
    std::array<std::uint8_t, block_size> open{};
    const std::size_t count = std::min(block_size, judgements.assessors - first);
    if (!add_to_tally(columns_of(judgements, first, count), tallies[slot], open)) {
      within_scale = false;
    }
    if (within_scale) weigh_block(plan, first, std::span(open).first(count), result);
  });
  if (!within_scale) return wrong_codes(judgements, strongest);
  result.tally = std::move(tallies.front());
  for (std::size_t slot = 1; slot < threads; ++slot) add_tally(tallies[slot], result.tally);
  result.sums = pair_sums(result.tally, options.log_ratios);
  return result;
}

}  // namespace pondera::weights
