// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_tally.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace pondera::weights {

namespace {

constexpr std::size_t byte_values = 256;
using ByteCounts = std::array<std::uint32_t, byte_values>;

// A register that every processor of the family has.
using Bytes = std::int8_t __attribute__((vector_size(16)));
constexpr std::size_t register_bytes = sizeof(Bytes);
constexpr std::size_t counted_at_once = 4;

std::size_t byte_of(int code) {
  return static_cast<std::uint8_t>(code);
}

/// Adds how often the codes first … first + 3 stand in `registers` · 16 codes. A comparison is 0 or
/// -1 in each byte, so subtracting it counts; 127 times at most, then the bytes are added up.
void count_four(const std::int8_t* codes, std::size_t registers, int first, ByteCounts& counts) {
  constexpr std::size_t most_in_byte = 127;
  std::array<Bytes, counted_at_once> wanted;
  for (std::size_t c = 0; c < counted_at_once; ++c) {
    wanted[c] = Bytes{} + static_cast<std::int8_t>(first + static_cast<int>(c));
  }
  for (std::size_t done = 0; done < registers; done += most_in_byte) {
    std::array<Bytes, counted_at_once> found{};
    const std::size_t end = std::min(registers, done + most_in_byte);
    for (std::size_t at = done; at < end; ++at) {
      Bytes now;
      std::memcpy(&now, codes + at * register_bytes, register_bytes);
      found[0] -= (Bytes)(now == wanted[0]);
      found[1] -= (Bytes)(now == wanted[1]);
      found[2] -= (Bytes)(now == wanted[2]);
      found[3] -= (Bytes)(now == wanted[3]);
    }
    for (std::size_t c = 0; c < counted_at_once; ++c) {
      std::uint32_t sum = 0;
      for (std::size_t byte = 0; byte < register_bytes; ++byte) {
        sum += static_cast<std::uint32_t>(found[c][byte]);
      }
      counts[byte_of(first + static_cast<int>(c))] += sum;
    }
  }
}

/// Of the answers to one pair, by their bytes: those within the scale, at least.
ByteCounts byte_counts(const std::int8_t* codes, std::size_t assessors, int strongest) {
  ByteCounts counts{};
  const std::size_t registers = assessors / register_bytes;
  for (int first = -strongest; first <= strongest; first += int{counted_at_once}) {
    count_four(codes, registers, first, counts);
  }
  for (std::size_t k = registers * register_bytes; k < assessors; ++k) ++counts[byte_of(codes[k])];
  return counts;
}

std::size_t within_scale(const ByteCounts& counts, int strongest) {
  std::size_t found = 0;
  for (int code = -strongest; code <= strongest; ++code) found += counts[byte_of(code)];
  return found;
}

void mark_open(const std::int8_t* codes, std::span<std::uint8_t> open) {
  for (std::size_t k = 0; k < open.size(); ++k) open[k] |= codes[k] == 0 ? 1 : 0;
}

/// Into the row of one pair; `zero` is its place of code 0.
void add_counts(const ByteCounts& counts, int strongest, std::uint64_t* zero) {
  for (int code = -strongest; code <= strongest; ++code) zero[code] += counts[byte_of(code)];
}

/// The same for everyone's own stratum; `zero` is the place of code 0 in stratum 0, that of the
/// next stratum lies `stratum_size` behind it.
void add_by_stratum(const std::int8_t* codes,
                    std::span<const std::uint16_t> strata,
                    std::size_t stratum_size,
                    std::uint64_t* zero) {
  for (std::size_t k = 0; k < strata.size(); ++k) {
    ++zero[static_cast<std::ptrdiff_t>(strata[k] * stratum_size) + codes[k]];
  }
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
    const ByteCounts counts = byte_counts(codes, columns.assessors, tally.strongest);
    if (within_scale(counts, tally.strongest) != columns.assessors) return false;
    if (counts[0] > 0) mark_open(codes, open.first(columns.assessors));
    std::uint64_t* const row = tally.counts.data() + pair * tally.codes() + zero;
    if (columns.strata.empty()) {
      add_counts(counts, tally.strongest, row);
    } else {
      add_by_stratum(codes, columns.strata, tally.pairs * tally.codes(), row);
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
