// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_tally.hpp"

#include "core/assert.hpp"

#include <array>

namespace pondera::weights {

namespace {

constexpr std::size_t byte_values = 256;
using ByteCounts = std::array<std::uint32_t, byte_values>;

std::size_t byte_of(int code) {
  return static_cast<std::uint8_t>(code);
}

/// Of the answers to one pair, by their bytes. Four counters in turn: most neighbours answer alike,
/// and a counter that was just written is slow to read again.
ByteCounts byte_counts(const std::int8_t* codes, std::size_t assessors) {
  std::array<ByteCounts, 4> counts{};
  std::size_t k = 0;
  for (; k + 4 <= assessors; k += 4) {
    for (std::size_t turn = 0; turn < 4; ++turn) ++counts[turn][byte_of(codes[k + turn])];
  }
  for (; k < assessors; ++k) ++counts[0][byte_of(codes[k])];
  for (std::size_t value = 0; value < byte_values; ++value) {
    counts[0][value] += counts[1][value] + counts[2][value] + counts[3][value];
  }
  return counts[0];
}

std::size_t within_scale(const ByteCounts& counts, int strongest) {
  std::size_t found = 0;
  for (int code = -strongest; code <= strongest; ++code) found += counts[byte_of(code)];
  return found;
}

}  // namespace

std::span<const std::uint64_t> JudgementTally::of(std::size_t stratum, std::size_t pair) const {
  PONDERA_ASSERT(stratum < strata && pair < pairs);
  return std::span(counts).subspan((stratum * pairs + pair) * codes(), codes());
}

JudgementTally empty_tally(std::size_t strata, std::size_t pairs, int strongest) {
  JudgementTally tally{.strata = strata, .pairs = pairs, .strongest = strongest};
  tally.counts.assign(strata * pairs * tally.codes(), 0);
  return tally;
}

bool add_to_tally(const CodeColumns& columns, JudgementTally& tally, std::span<std::uint8_t> open) {
  const std::size_t zero = static_cast<std::size_t>(tally.strongest);
  for (std::size_t pair = 0; pair < tally.pairs; ++pair) {
    const std::int8_t* const codes = columns.codes + pair * columns.stride;
    const ByteCounts counts = byte_counts(codes, columns.assessors);
    if (within_scale(counts, tally.strongest) != columns.assessors) return false;
    if (counts[0] > 0) {
      for (std::size_t k = 0; k < columns.assessors; ++k) open[k] |= codes[k] == 0 ? 1 : 0;
    }
    std::uint64_t* const row = tally.counts.data() + pair * tally.codes() + zero;
    if (columns.strata.empty()) {
      for (int code = -tally.strongest; code <= tally.strongest; ++code) {
        row[code] += counts[byte_of(code)];
      }
      continue;
    }
    const std::size_t stratum_size = tally.pairs * tally.codes();
    for (std::size_t k = 0; k < columns.assessors; ++k) {
      ++row[static_cast<std::ptrdiff_t>(columns.strata[k] * stratum_size) + codes[k]];
    }
  }
  return true;
}

void add_tally(const JudgementTally& part, JudgementTally& total) {
  PONDERA_ASSERT(part.counts.size() == total.counts.size());
  for (std::size_t i = 0; i < total.counts.size(); ++i) total.counts[i] += part.counts[i];
}

std::vector<PairSums> pair_sums(const JudgementTally& tally, std::span<const double> log_ratios) {
  const std::size_t strongest = static_cast<std::size_t>(tally.strongest);
  PONDERA_ASSERT(log_ratios.size() == strongest);
  std::vector<PairSums> sums;
  for (std::size_t row = 0; row < tally.strata * tally.pairs; ++row) {
    const std::uint64_t* const zero = tally.counts.data() + row * tally.codes() + strongest;
    PairSums of_pair;
    for (std::size_t x = 1; x <= strongest; ++x) {
      const double first = static_cast<double>(zero[x]);
      const double second = static_cast<double>(*(zero - x));
      of_pair.count += zero[x] + *(zero - x);
      of_pair.sum += (first - second) * log_ratios[x - 1];
      of_pair.sum_squares += (first + second) * log_ratios[x - 1] * log_ratios[x - 1];
    }
    sums.push_back(of_pair);
  }
  return sums;
}

}  // namespace pondera::weights
