// SPDX-License-Identifier: Apache-2.0
// The consensus of a panel in which assessors count more than once or not at all: a study with its
// answers in, weights of the leaves out; and those of many panels like it.
#pragma once

#include "aggregation/aggregate.hpp"
#include "aggregation/resampling.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pondera::robustness {

/// Who makes the consensus, with their answers and what the study says of how.
struct Panel {
  survey::Study study;
  std::vector<survey::Response> responses;  ///< only of those who take part, in the study's order
  weights::WeighOptions weigh;
  aggregation::AggregationChoice choice;
  std::vector<std::string> assessors;  ///< row by row with `responses`
  std::vector<std::string> strata;     ///< of each; "" where there are none
};

/// Errors: those of aggregation::participants and aggregation_choice.
[[nodiscard]] Result<Panel> panel_of(const survey::Study& study,
                                     const std::vector<survey::Response>& responses,
                                     const weights::WeighOptions& weigh,
                                     const aggregation::AggregateOptions& options);

/// Stratum of every assessor as a number, in the order in which they first occur; all 0 where the
/// study counts heads, so that the panel is one.
[[nodiscard]] aggregation::PanelStrata strata_numbers(const Panel& panel);

/// Weighs a panel again and again; one for each thread.
class Reweigher {
 public:
  explicit Reweigher(const Panel& panel);

  /// Weights of the leaves, in the hierarchy's order, when assessor k counts times[k] times what
  /// the study gives him: within a stratum ω_k ∝ c_k u_k, strata of which nobody is left sharing
  /// their say among the others. 0: left out, to the last answer. Nothing where such a panel has no
  /// consensus (nobody is left, or a group does not hang together).
  [[nodiscard]] std::optional<std::vector<double>> weights(const std::vector<int>& times);

 private:
  const Panel* panel_;
  survey::Study study_;
  aggregation::AggregateOptions options_;
};

/// How a resample is drawn within a stratum of n.
enum class ResampleSize {
  n,         ///< n of them: the variance is (n - 1)/n of the unbiased one
  one_less,  ///< n - 1 of them: unbiased; a stratum of one stays as it is
};

struct PanelResamples {
  std::vector<std::vector<double>> weights;  ///< of the leaves, one row per resample
  std::uint64_t redrawn = 0;                 ///< resamples without a consensus, drawn again
};

/// How often each assessor is in resample `b`, drawn with replacement within every stratum.
///
/// Draw i of the resample is draw bK + i of the stream "panel": the same on any thread.
/// Source: [efron1993]; n - 1 of n: [rao1988].
[[nodiscard]] std::vector<int> resample_times(const aggregation::PanelStrata& strata,
                                              ResampleSize size,
                                              std::uint64_t seed,
                                              std::uint64_t b);

/// Weights of `resamples` panels like this one. A resample without a consensus is drawn again, up
/// to 100 times; what has none then is left out. The same on any number of threads.
[[nodiscard]] PanelResamples panel_resamples(const Panel& panel,
                                             std::uint64_t resamples,
                                             std::uint64_t seed,
                                             ResampleSize size = ResampleSize::one_less,
                                             int threads = 0);

/// Own weights of the leaves of each assessor who has them in every group, normalised to sum 1; for
/// ratings, of who rated every leaf above 0.
[[nodiscard]] std::vector<std::vector<double>> assessor_weights(
    const survey::Study& study, const aggregation::GroupWeights& weights);

}  // namespace pondera::robustness
