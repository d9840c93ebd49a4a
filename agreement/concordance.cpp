// SPDX-License-Identifier: Apache-2.0
#include "agreement/concordance.hpp"

#include "agreement/chi_square.hpp"
#include "agreement/rank_sums.hpp"
#include "core/assert.hpp"
#include "core/random_stream.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace pondera::agreement {

namespace {

using weights::Vector;

/// t³ - t over the ties of one assessor.
double tie_sum(const Vector& ranks) {
  std::vector<double> sorted(ranks.begin(), ranks.end());
  std::ranges::sort(sorted);
  double sum = 0;
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t end = first;
    while (end < sorted.size() && sorted[end] == sorted[first]) ++end;
    const auto t = static_cast<double>(end - first);
    sum += t * t * t - t;
    first = end;
  }
  return sum;
}

std::vector<DoubledRanks> doubled(const std::vector<Vector>& ranks) {
  std::vector<DoubledRanks> whole;
  for (const Vector& each : ranks) {
    DoubledRanks twice;
    for (const double rank : each) twice.push_back(static_cast<int>(std::lround(2 * rank)));
    whole.push_back(std::move(twice));
  }
  return whole;
}

std::vector<int> rank_sums(const std::vector<DoubledRanks>& ranks) {
  std::vector<int> sums(ranks.front().size(), 0);
  for (const DoubledRanks& each : ranks) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += each[i];
  }
  return sums;
}

/// Panels of the same ranks in random orders, how many of them are as far apart as `spread`.
int as_concordant(std::vector<DoubledRanks> ranks,
                  std::int64_t spread,
                  const ConcordanceTestOptions& options) {
  const RandomStream stream(options.seed, options.stream);
  std::uint64_t draw = 0;
  int found = 0;
  for (int round = 0; round < options.permutations; ++round) {
    for (DoubledRanks& each : ranks) {
      for (std::size_t i = each.size() - 1; i > 0; --i) {
        std::swap(each[i], each[stream.below(draw++, i + 1)]);
      }
    }
    if (doubled_rank_spread(rank_sums(ranks), static_cast<int>(ranks.size())) >= spread) ++found;
  }
  return found;
}

}  // namespace

std::optional<Concordance> concordance(const std::vector<Vector>& ranks) {
  if (ranks.size() < 2 || ranks.front().size() < 2) return std::nullopt;
  const auto m = static_cast<double>(ranks.size());
  const auto n = static_cast<double>(ranks.front().size());
  Concordance found;
  Vector sums = Vector::Zero(ranks.front().size());
  for (const Vector& each : ranks) {
    PONDERA_ASSERT(each.size() == sums.size());
    sums += each;
    found.ties += tie_sum(each);
  }
  const double denominator = m * m * (n * n * n - n) - m * found.ties;
  // Sums of multiples of 1/2: exact.
  if (denominator == 0) return std::nullopt;
  found.squares = (sums.array() - m * (n + 1) / 2).square().sum();
  found.w = 12 * found.squares / denominator;
  found.chi_square = m * (n - 1) * found.w;
  found.degrees_of_freedom = static_cast<int>(ranks.front().size()) - 1;
  found.chi_square_p = chi_square_tail(found.chi_square, found.degrees_of_freedom);
  found.mean_spearman = (m * found.w - 1) / (m - 1);
  return found;
}

ConcordanceProbability concordance_probability(const std::vector<Vector>& ranks,
                                               const ConcordanceTestOptions& options) {
  const std::optional<Concordance> found = concordance(ranks);
  if (!found) return {};
  const std::vector<DoubledRanks> whole = doubled(ranks);
  const std::int64_t spread = doubled_rank_spread(rank_sums(whole), static_cast<int>(ranks.size()));
  if (const auto exact = exact_rank_probability(whole, spread, options.most_work)) {
    return {*exact, ConcordanceTest::exact};
  }
  const std::size_t cells = whole.size() * whole.front().size();
  if (cells > static_cast<std::size_t>(options.most_ranks)) {
    return {found->chi_square_p, ConcordanceTest::chi_square};
  }
  const int as_large = as_concordant(whole, spread, options);
  return {(1.0 + as_large) / (1.0 + options.permutations), ConcordanceTest::permutation};
}

}  // namespace pondera::agreement
