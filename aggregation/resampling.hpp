// SPDX-License-Identifier: Apache-2.0
// How firm a result is on the assessors who happened to answer: a panel in strata and a function of
// it in, the spread of that function over other panels like it out (bootstrap, jackknife).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace pondera::aggregation {

/// A result of the panel. In: how often each assessor counts, ≥ 0; out: numbers, always as many; or
/// nothing where that panel has no result (its comparisons do not hang together). Where strata have
/// shares, it is for the statistic to share them out anew among those who are in.
using PanelStatistic =
    std::function<std::optional<std::vector<double>>(const std::vector<int>& times)>;

/// Stratum of every assessor, as a number from 0; all 0 where there are none.
using PanelStrata = std::vector<int>;

struct BootstrapOptions {
  int resamples = 2000;
  std::uint64_t seed = 1;
  double confidence = 0.95;  ///< of the intervals, in (0, 1)
};

/// Number by number of the statistic.
struct Resampled {
  std::vector<double> mean;
  std::vector<double> standard_deviation;
  std::vector<double> lower;  ///< percentile interval; jackknife: the least
  std::vector<double> upper;
  int resamples = 0;  ///< that gave a result
  int redrawn = 0;    ///< that gave none, and were drawn again
};

/// How often each assessor is in resample `b`: n_h draws with replacement within every stratum h.
///
/// Draw i of the resample is draw bK + i of the stream "bootstrap" (K assessors): the same on any
/// thread, and in any order of the resamples.
[[nodiscard]] std::vector<int> bootstrap_times(const PanelStrata& strata,
                                               std::uint64_t seed,
                                               std::uint64_t b);

/// Stratified bootstrap over assessors with percentile intervals (type 7).
///
/// The variance is (n_h - 1)/n_h of the unbiased one in a stratum of n_h; a stratum of one adds
/// none. A resample without a result is drawn again, up to 100 times; what has none then is left
/// out. Standard deviation with B - 1.
/// @return nothing where fewer than two resamples have a result.
/// Source: [efron1993]. Checked by: tests/published/resampling.yaml.
[[nodiscard]] std::optional<Resampled> bootstrap(const PanelStrata& strata,
                                                 const PanelStatistic& statistic,
                                                 const BootstrapOptions& options = {});

/// One of all resamples that there are.
struct WeightedResample {
  std::vector<int> times;
  double probability = 0;
};

/// All distinct resamples of a small panel with their probabilities Π_h n_h! / (Π c_k! n_h^n_h), in
/// the order of `times`. Requires at most 8 assessors (6435 resamples of one stratum).
[[nodiscard]] std::vector<WeightedResample> all_resamples(const PanelStrata& strata);

/// Jackknife over assessors: one left out at a time.
///
///     se² = Σ_h (n_h - 1)/n_h Σ_{k in h} (θ₍₋ₖ₎ - mean_h)²
///
/// Strata of one are passed over: they say nothing of their own spread.
struct Jackknife {
  /// θ₍₋ₖ₎ of every assessor; nothing where the panel has no result without that one.
  std::vector<std::optional<std::vector<double>>> left_out;
  /// Nothing if no stratum has two assessors, or some θ₍₋ₖ₎ of a stratum of two or more is missing.
  std::optional<std::vector<double>> standard_error;
};

/// Source: [efron1993]. Checked by: tests/published/resampling.yaml.
[[nodiscard]] Jackknife jackknife(const PanelStrata& strata, const PanelStatistic& statistic);

}  // namespace pondera::aggregation
