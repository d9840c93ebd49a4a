// SPDX-License-Identifier: Apache-2.0
// How often each answer was given to each pair, by stratum, and from that the sums which the
// aggregation of judgements needs. Counts are whole numbers: they add up to the same whatever the
// order of assessors, blocks, threads or machines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace pondera::weights {

/// counts[(stratum · pairs + pair) · (2 strongest + 1) + code + strongest]; code 0 counts those who
/// left the pair open.
struct JudgementTally {
  std::size_t strata = 1;
  std::size_t pairs = 0;
  int strongest = 0;
  std::vector<std::uint64_t> counts;

  [[nodiscard]] std::size_t codes() const { return 2 * static_cast<std::size_t>(strongest) + 1; }
  /// The counts of one pair of one stratum, from code -strongest to strongest.
  [[nodiscard]] std::span<const std::uint64_t> of(std::size_t stratum, std::size_t pair) const;
};

/// Over the assessors of one stratum who answered one pair.
struct PairSums {
  std::uint64_t count = 0;
  double sum = 0;          ///< Σ ln a
  double sum_squares = 0;  ///< Σ (ln a)²

  friend bool operator==(const PairSums&, const PairSums&) = default;
};

[[nodiscard]] JudgementTally empty_tally(std::size_t strata, std::size_t pairs, int strongest);

/// Columns of codes: `codes` points at the first of `assessors` answers to the first pair, those to
/// the next pair follow `stride` later. `strata` has one entry per assessor, or is empty for all in
/// stratum 0.
struct CodeColumns {
  const std::int8_t* codes = nullptr;
  std::size_t stride = 0;
  std::size_t assessors = 0;
  std::span<const std::uint16_t> strata;
};

/// Adds the answers to `tally` and sets `open[k]` to 1 for whoever left some pair open. False as
/// soon as a code is beyond the scale; the tally is then of no use.
[[nodiscard]] bool add_to_tally(const CodeColumns& columns,
                                JudgementTally& tally,
                                std::span<std::uint8_t> open);

/// total += part.
void add_tally(const JudgementTally& part, JudgementTally& total);

/// [stratum · pairs + pair]. Σ ln a = Σ_x (count(x) - count(-x)) ln c(x): one product per answer of
/// the scale, so the rounding does not grow with the number of assessors.
/// @param log_ratios ln c(x) of x = 1 … strongest.
[[nodiscard]] std::vector<PairSums> pair_sums(const JudgementTally& tally,
                                              std::span<const double> log_ratios);

}  // namespace pondera::weights
