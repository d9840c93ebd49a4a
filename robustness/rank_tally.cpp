// SPDX-License-Identifier: Apache-2.0
#include "robustness/rank_tally.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"
#include "weights/batch_threads.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace pondera::robustness {

namespace {

// Sums of doubles are made part by part and folded in the parts' order, whoever made them. Many
// enough for the cores of one machine, few enough that a part's sums are small beside the counts.
constexpr std::size_t tally_parts = 64;
// Of draws that are worked on together: weights and totals of a block stay in the second-level
// cache.
constexpr std::size_t most_doubles = 32'768;
// No power of two: rows of weights that lie 2 KiB apart fall on the same lines of the cache.
constexpr std::size_t largest_block = 248;
constexpr std::size_t lanes = 8;  // draws that are multiplied together: one or more registers

std::size_t block_size(const TallyPlan& plan) {
  const std::size_t fitting = most_doubles / (plan.units + plan.indicators);
  return std::clamp(fitting / lanes * lanes, lanes, largest_block);
}

/// What one thread counts and works with.
struct Slot {
  std::map<std::size_t, std::vector<std::uint64_t>> by_group;
  std::vector<PairCount> pairs;
  WeightBlock weights;
  TotalsBlock totals;
  std::vector<double> of_draw;      // totals of one draw, by unit
  std::vector<std::uint64_t> keys;  // to sort by
  std::vector<double> largest;      // max |u| of every draw
};

/// What one part sums up.
struct PartSums {
  std::vector<double> first_weights;
  std::vector<double> totals;
  std::vector<double> squares;
};

/// Smaller for larger numbers, with a unit's place in the low bits: sorting keys sorts units. The
/// bits it costs are far below what makes a tie.
std::uint64_t descending_key(double value, std::uint64_t place, std::uint64_t place_bits) {
  constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is 0
  const std::uint64_t ascending = (bits & sign) != 0 ? ~bits : bits | sign;
  return (~ascending & ~place_bits) | place;
}

std::vector<std::uint64_t>& counts_of(Slot& slot, std::size_t group, std::size_t units) {
  std::vector<std::uint64_t>& counts = slot.by_group[group];
  if (counts.empty()) counts.resize(units * units, 0);
  return counts;
}

void add_first(PartSums& sums,
               const WeightBlock& weights,
               std::size_t d,
               std::size_t unit,
               std::size_t group) {
  double* into = sums.first_weights.data() + unit * weights.indicators;
  const double* w = weights.w.data() + d;
  const auto share = static_cast<double>(group);
  for (std::size_t j = 0; j < weights.indicators; ++j) into[j] += w[j * weights.draws] / share;
}

/// Sorts the units of one draw and counts them group by group of ties.
void rank_draw(Slot& slot, PartSums& sums, std::size_t d, std::vector<std::uint64_t>& untied) {
  const std::size_t units = slot.totals.units;
  const std::uint64_t place_bits = std::bit_ceil(units) - 1;
  for (std::size_t i = 0; i < units; ++i) {
    slot.of_draw[i] = slot.totals.u[i * slot.totals.draws + d];
    slot.keys[i] = descending_key(slot.of_draw[i], i, place_bits);
  }
  std::sort(slot.keys.begin(), slot.keys.end());
  const auto unit_at = [&](std::size_t place) { return slot.keys[place] & place_bits; };
  for (std::size_t first = 0; first < units;) {
    const double value = slot.of_draw[unit_at(first)];
    const double bound = scoring::tie_bound(value, slot.largest[d]);
    std::size_t end = first + 1;
    while (end < units && value - slot.of_draw[unit_at(end)] <= bound) ++end;
    const std::size_t group = end - first;
    std::vector<std::uint64_t>& counts = group == 1 ? untied : counts_of(slot, group, units);
    for (std::size_t place = first; place < end; ++place) {
      ++counts[unit_at(place) * units + first];
      if (first == 0) add_first(sums, slot.weights, d, unit_at(place), group);
    }
    first = end;
  }
}

void find_largest(Slot& slot) {
  std::ranges::fill(slot.largest, 0.0);
  for (std::size_t i = 0; i < slot.totals.units; ++i) {
    const double* u = slot.totals.u.data() + i * slot.totals.draws;
    for (std::size_t d = 0; d < slot.totals.draws; ++d) {
      slot.largest[d] = std::max(slot.largest[d], std::abs(u[d]));
    }
  }
}

void add_totals(const TotalsBlock& totals, const std::vector<double>& origin, PartSums& sums) {
  for (std::size_t i = 0; i < totals.units; ++i) {
    const double* u = totals.u.data() + i * totals.draws;
    for (std::size_t d = 0; d < totals.draws; ++d) {
      PONDERA_ASSERT(std::isfinite(u[d]));
      const double from_origin = u[d] - origin[i];
      sums.totals[i] += u[d];
      sums.squares[i] += from_origin * from_origin;
    }
  }
}

void count_pairs(const TallyPlan& plan, Slot& slot) {
  for (std::size_t p = 0; p < plan.pairs.size(); ++p) {
    const double* a = slot.totals.u.data() + plan.pairs[p].first * slot.totals.draws;
    const double* b = slot.totals.u.data() + plan.pairs[p].second * slot.totals.draws;
    std::uint64_t before = 0;
    std::uint64_t tied = 0;
    for (std::size_t d = 0; d < slot.totals.draws; ++d) {
      const bool equal =
          std::abs(a[d] - b[d]) <= scoring::tie_bound(std::max(a[d], b[d]), slot.largest[d]);
      tied += equal ? 1 : 0;
      before += !equal && a[d] > b[d] ? 1 : 0;
    }
    slot.pairs[p].before += before;
    slot.pairs[p].tied += tied;
  }
}

void size_block(const TallyPlan& plan, std::size_t draws, Slot& slot) {
  slot.weights.resize(plan.indicators, draws);
  slot.totals.units = plan.units;
  slot.totals.draws = draws;
  slot.totals.u.resize(plan.units * draws);
  slot.largest.resize(draws);
}

std::vector<double> totals_of_first_draw(const TallyPlan& plan,
                                         const WeightSource& weights,
                                         const TotalsFunction& totals) {
  WeightBlock block;
  block.resize(plan.indicators, 1);
  weights(0, block);
  TotalsBlock found{plan.units, 1, std::vector<double>(plan.units)};
  totals(block, found);
  return found.u;
}

/// Adds the counts of another thread.
void merge(const Slot& slot, RankTally& tally) {
  for (const auto& [group, counts] : slot.by_group) {
    std::vector<std::uint64_t>& into = tally.by_group[group];
    into.resize(counts.size(), 0);
    for (std::size_t c = 0; c < counts.size(); ++c) into[c] += counts[c];
  }
  for (std::size_t p = 0; p < slot.pairs.size(); ++p) {
    tally.pairs[p].before += slot.pairs[p].before;
    tally.pairs[p].tied += slot.pairs[p].tied;
  }
}

void fold(const PartSums& sums, RankTally& tally) {
  const auto add = [](const std::vector<double>& from, std::vector<double>& into) {
    for (std::size_t i = 0; i < from.size(); ++i) into[i] += from[i];
  };
  add(sums.first_weights, tally.first_weights);
  add(sums.totals, tally.totals);
  add(sums.squares, tally.squares);
}

// Eight sums side by side, in as many registers as the processor needs for them.
using Lanes [[gnu::vector_size(lanes * sizeof(double))]] = double;

/// The totals of `lanes` draws for `Rows` units, in registers; every sum runs in the order of the
/// indicators, whatever the width of a register.
template <std::size_t Rows>
void multiply_tile(const double* scores,
                   const WeightBlock& weights,
                   std::size_t d,
                   double* into,
                   std::size_t stride) {
  std::array<Lanes, Rows> sums{};
  const double* w = weights.w.data() + d;
  for (std::size_t j = 0; j < weights.indicators; ++j, w += weights.draws) {
    Lanes of_draws;
    std::memcpy(&of_draws, w, sizeof of_draws);
    for (std::size_t row = 0; row < Rows; ++row) {
      sums[row] += scores[row * weights.indicators + j] * of_draws;
    }
  }
  for (std::size_t row = 0; row < Rows; ++row) {
    std::memcpy(into + row * stride, &sums[row], sizeof sums[row]);
  }
}

/// The draws from `first` on, which do not fill a tile.
void multiply_rest(const double* scores, const WeightBlock& weights, std::size_t first, double* u) {
  for (std::size_t d = first; d < weights.draws; ++d) {
    u[d] = 0;
    for (std::size_t j = 0; j < weights.indicators; ++j) {
      u[d] += scores[j] * weights.w[j * weights.draws + d];
    }
  }
}

/// @param rows units × indicators.
void multiply(const std::vector<double>& rows, const WeightBlock& weights, TotalsBlock& totals) {
  const std::size_t whole = weights.draws / lanes * lanes;
  for (std::size_t d = 0; d < whole; d += lanes) {
    double* u = totals.u.data() + d;
    std::size_t i = 0;
    for (; i + 1 < totals.units; i += 2) {
      multiply_tile<2>(rows.data() + i * weights.indicators, weights, d, u + i * totals.draws,
                       totals.draws);
    }
    if (i < totals.units) {
      multiply_tile<1>(rows.data() + i * weights.indicators, weights, d, u + i * totals.draws,
                       totals.draws);
    }
  }
  for (std::size_t i = 0; i < totals.units; ++i) {
    multiply_rest(rows.data() + i * weights.indicators, weights, whole,
                  totals.u.data() + i * totals.draws);
  }
}

}  // namespace

TotalsFunction weighted_sums(const std::vector<std::vector<double>>& scores) {
  std::vector<double> rows;
  for (const std::vector<double>& row : scores) {
    PONDERA_ASSERT(row.size() == scores.front().size());
    rows.insert(rows.end(), row.begin(), row.end());
  }
  return [rows = std::move(rows), units = scores.size()](const WeightBlock& weights,
                                                         TotalsBlock& totals) {
    PONDERA_ASSERT(totals.units == units && rows.size() == units * weights.indicators);
    multiply(rows, weights, totals);
  };
}

RankTally tally_ranks(const TallyPlan& plan,
                      const WeightSource& weights,
                      const TotalsFunction& totals) {
  PONDERA_ASSERT(plan.units >= 1 && plan.indicators >= 1);
  RankTally tally{.units = plan.units, .indicators = plan.indicators, .draws = plan.draws};
  tally.pairs.resize(plan.pairs.size());
  tally.first_weights.resize(plan.units * plan.indicators, 0);
  tally.totals.resize(plan.units, 0);
  tally.squares.resize(plan.units, 0);
  tally.by_group[1].resize(plan.units * plan.units, 0);
  if (plan.draws == 0) return tally;
  tally.origin = totals_of_first_draw(plan, weights, totals);
  const std::size_t threads = weights::batch_threads(plan.threads);
  std::vector<Slot> slots(threads);
  for (Slot& slot : slots) {
    slot.pairs.resize(plan.pairs.size());
    slot.of_draw.resize(plan.units);
    slot.keys.resize(plan.units);
    counts_of(slot, 1, plan.units);
  }
  std::vector<PartSums> sums(tally_parts);
  weights::for_each_block(tally_parts, threads, [&](std::size_t part, std::size_t at) {
    Slot& slot = slots[at];
    PartSums& of_part = sums[part];
    of_part.first_weights.resize(plan.units * plan.indicators, 0);
    of_part.totals.resize(plan.units, 0);
    of_part.squares.resize(plan.units, 0);
    std::vector<std::uint64_t>& untied = slot.by_group.at(1);
    const std::uint64_t end = plan.draws * (part + 1) / tally_parts;
    for (std::uint64_t first = plan.draws * part / tally_parts; first < end;) {
      const std::size_t count = std::min<std::uint64_t>(block_size(plan), end - first);
      size_block(plan, count, slot);
      weights(first, slot.weights);
      totals(slot.weights, slot.totals);
      find_largest(slot);
      add_totals(slot.totals, tally.origin, of_part);
      count_pairs(plan, slot);
      for (std::size_t d = 0; d < count; ++d) rank_draw(slot, of_part, d, untied);
      first += count;
    }
  });
  for (const Slot& slot : slots) merge(slot, tally);
  for (const PartSums& part : sums) fold(part, tally);
  return tally;
}

}  // namespace pondera::robustness
