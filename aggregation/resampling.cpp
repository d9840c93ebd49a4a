// SPDX-License-Identifier: Apache-2.0
#include "aggregation/resampling.hpp"

#include "agreement/quantile.hpp"
#include "core/assert.hpp"
#include "core/random_stream.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pondera::aggregation {

namespace {

/// Places of the assessors of every stratum, in their order.
std::vector<std::vector<std::size_t>> stratum_members(const PanelStrata& strata) {
  std::vector<std::vector<std::size_t>> members;
  for (std::size_t k = 0; k < strata.size(); ++k) {
    PONDERA_ASSERT(strata[k] >= 0);
    const auto stratum = static_cast<std::size_t>(strata[k]);
    if (members.size() <= stratum) members.resize(stratum + 1);
    members[stratum].push_back(k);
  }
  return members;
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double squares_about(const std::vector<double>& values, double centre) {
  double sum = 0;
  for (const double value : values) sum += (value - centre) * (value - centre);
  return sum;
}

/// The sample of number i over all results.
std::vector<double> numbers_at(const std::vector<std::vector<double>>& results, std::size_t i) {
  std::vector<double> numbers;
  for (const std::vector<double>& result : results) numbers.push_back(result.at(i));
  return numbers;
}

/// Fills `found` with all ways to go on from assessor k, `left` draws being left in every stratum.
void add_resamples(const PanelStrata& strata,
                   const std::vector<int>& sizes,
                   std::vector<int>& left,
                   WeightedResample& so_far,
                   std::vector<WeightedResample>& found) {
  const std::size_t k = so_far.times.size();
  if (k == strata.size()) {
    if (std::ranges::all_of(left, [](int draws) { return draws == 0; })) found.push_back(so_far);
    return;
  }
  const auto stratum = static_cast<std::size_t>(strata[k]);
  const int draws = left[stratum];
  const double before = so_far.probability;
  double ways = 1;  // draws over c, times (1/n)^c
  for (int c = 0; c <= draws; ++c) {
    so_far.times.push_back(c);
    so_far.probability = before * ways;
    left[stratum] = draws - c;
    add_resamples(strata, sizes, left, so_far, found);
    so_far.times.pop_back();
    ways *= static_cast<double>(draws - c) / (c + 1.0) / sizes[stratum];
  }
  left[stratum] = draws;
  so_far.probability = before;
}

}  // namespace

std::vector<int> bootstrap_times(const PanelStrata& strata, std::uint64_t seed, std::uint64_t b) {
  const RandomStream stream(seed, "bootstrap");
  std::vector<int> times(strata.size(), 0);
  std::uint64_t draw = b * strata.size();
  for (const std::vector<std::size_t>& members : stratum_members(strata)) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      ++times[members[stream.below(draw++, members.size())]];
    }
  }
  return times;
}

std::optional<Resampled> bootstrap(const PanelStrata& strata,
                                   const PanelStatistic& statistic,
                                   const BootstrapOptions& options) {
  constexpr int most_attempts = 100;
  PONDERA_ASSERT(options.resamples >= 1 && options.confidence > 0 && options.confidence < 1);
  Resampled found;
  std::vector<std::vector<double>> results;
  for (int b = 0; b < options.resamples; ++b) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      const auto number =
          static_cast<std::uint64_t>(attempt) * static_cast<std::uint64_t>(options.resamples) +
          static_cast<std::uint64_t>(b);
      auto result = statistic(bootstrap_times(strata, options.seed, number));
      if (result) {
        results.push_back(*std::move(result));
        break;
      }
      ++found.redrawn;
    }
  }
  if (results.size() < 2) return std::nullopt;
  found.resamples = static_cast<int>(results.size());
  for (std::size_t i = 0; i < results.front().size(); ++i) {
    const std::vector<double> numbers = numbers_at(results, i);
    const double mean = mean_of(numbers);
    found.mean.push_back(mean);
    found.standard_deviation.push_back(
        std::sqrt(squares_about(numbers, mean) / static_cast<double>(numbers.size() - 1)));
    found.lower.push_back(agreement::quantile(numbers, (1 - options.confidence) / 2));
    found.upper.push_back(agreement::quantile(numbers, (1 + options.confidence) / 2));
  }
  return found;
}

std::vector<WeightedResample> all_resamples(const PanelStrata& strata) {
  constexpr std::size_t most_assessors = 8;
  PONDERA_ASSERT(strata.size() <= most_assessors);
  std::vector<int> sizes;
  for (const auto& members : stratum_members(strata)) {
    sizes.push_back(static_cast<int>(members.size()));
  }
  std::vector<int> left = sizes;
  WeightedResample so_far{{}, 1};
  std::vector<WeightedResample> found;
  add_resamples(strata, sizes, left, so_far, found);
  return found;
}

Jackknife jackknife(const PanelStrata& strata, const PanelStatistic& statistic) {
  Jackknife found;
  for (std::size_t k = 0; k < strata.size(); ++k) {
    std::vector<int> times(strata.size(), 1);
    times[k] = 0;
    found.left_out.push_back(statistic(times));
  }
  std::vector<double> variance;
  for (const std::vector<std::size_t>& members : stratum_members(strata)) {
    if (members.size() < 2) continue;
    std::vector<std::vector<double>> results;
    for (const std::size_t k : members) {
      if (!found.left_out[k]) return found;
      results.push_back(*found.left_out[k]);
    }
    variance.resize(results.front().size(), 0);
    const auto n = static_cast<double>(members.size());
    for (std::size_t i = 0; i < variance.size(); ++i) {
      const std::vector<double> numbers = numbers_at(results, i);
      variance[i] += (n - 1) / n * squares_about(numbers, mean_of(numbers));
    }
  }
  if (variance.empty()) return found;
  for (double& value : variance) value = std::sqrt(value);
  found.standard_error = std::move(variance);
  return found;
}

}  // namespace pondera::aggregation
