// SPDX-License-Identifier: Apache-2.0
#include "aggregation/assessor_worth.hpp"

#include "aggregation/aggregate_priorities.hpp"
#include "agreement/aitchison.hpp"
#include "agreement/quantile.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::aggregation {

namespace {

using survey::Study;
using weights::Vector;

std::vector<std::string> strata_of(const std::vector<Voice>& voices) {
  std::vector<std::string> strata;
  for (const Voice& voice : voices) strata.push_back(voice.stratum);
  return strata;
}

/// d_k of those who have priorities, from the mean by these shares; nothing for the others.
std::vector<std::optional<double>> distances(const std::vector<Voice>& voices,
                                             const std::vector<double>& shares) {
  std::vector<Vector> priorities;
  std::vector<double> counting;
  for (std::size_t k = 0; k < voices.size(); ++k) {
    if (!voices[k].priorities) continue;
    priorities.push_back(*voices[k].priorities);
    counting.push_back(shares[k]);
  }
  std::vector<std::optional<double>> found(voices.size());
  if (std::ranges::none_of(counting, [](double share) { return share > 0; })) return found;
  const Vector mean = geometric_mean_priorities(priorities, counting);
  for (std::size_t k = 0; k < voices.size(); ++k) {
    if (voices[k].priorities) {
      found[k] = agreement::aitchison_distance(*voices[k].priorities, mean);
    }
  }
  return found;
}

/// g_k/(δ² + d_k²), times δ² so that it has the size of g.
std::vector<double> worth_by_distance(const std::vector<std::optional<double>>& distance,
                                      const std::vector<double>& given) {
  constexpr double least_scale = 0.01;  // a hundredth in the logarithm: closer is agreement
  std::vector<double> known;
  for (std::size_t k = 0; k < distance.size(); ++k) {
    if (distance[k] && given[k] > 0) known.push_back(*distance[k]);
  }
  if (known.empty()) return given;
  const double scale = std::max(agreement::median_of(known).value(), least_scale);
  std::vector<double> worth;
  for (std::size_t k = 0; k < distance.size(); ++k) {
    const double relative = distance[k].value_or(scale) / scale;
    worth.push_back(given[k] / (1 + relative * relative));
  }
  return worth;
}

double largest_move(const std::vector<double>& before, const std::vector<double>& after) {
  double largest = 0;
  for (std::size_t k = 0; k < before.size(); ++k) {
    largest = std::max(largest, std::abs(after[k] - before[k]));
  }
  return largest;
}

}  // namespace

double given_weight(const Study& study,
                    const AggregationChoice& choice,
                    const std::string& assessor) {
  if (choice.assessors == AssessorWeighting::equal) return 1;
  const survey::Assessor* found = study.find_assessor(assessor);
  return found == nullptr ? 1 : found->weight.value_or(1);
}

bool nobody_counts(const Study& study,
                   const AggregationChoice& choice,
                   const std::vector<std::string>& assessors) {
  return std::ranges::none_of(assessors, [&](const std::string& assessor) {
    return given_weight(study, choice, assessor) > 0;
  });
}

std::vector<double> consistency_worth(const std::vector<std::optional<double>>& ratios) {
  constexpr double of_an_acceptable_ratio = 0.10;  // c₀
  std::vector<double> known;
  for (const std::optional<double>& ratio : ratios) {
    if (ratio) known.push_back(*ratio);
  }
  if (known.empty()) return std::vector<double>(ratios.size(), 1.0);
  const double typical = agreement::median_of(known).value();
  std::vector<double> worth;
  for (const std::optional<double>& ratio : ratios) {
    worth.push_back(1 / (of_an_acceptable_ratio + ratio.value_or(typical)));
  }
  return worth;
}

WeightedShares consensus_shares(const Study& study,
                                const std::vector<Voice>& voices,
                                const std::vector<double>& given) {
  constexpr double settled_move = 1e-10;
  constexpr int iterations = 10'000;
  // From here on steps are halved: a step that overshoots for ever comes to rest between.
  constexpr int undamped = 200;
  const std::vector<std::string> strata = strata_of(voices);
  WeightedShares result = {assessor_shares(study, strata, given), false};
  std::vector<double> worth = given;
  for (int i = 0; i < iterations && !result.settled; ++i) {
    std::vector<double> next = worth_by_distance(distances(voices, result.shares.share), given);
    if (i >= undamped) {
      for (std::size_t k = 0; k < next.size(); ++k) next[k] = (next[k] + worth[k]) / 2;
    }
    worth = std::move(next);
    AssessorShares shares = assessor_shares(study, strata, worth);
    result.settled = largest_move(result.shares.share, shares.share) <= settled_move;
    result.shares = std::move(shares);
  }
  return result;
}

WeightedShares voice_shares(const Study& study,
                            const AggregationChoice& choice,
                            const std::vector<Voice>& voices) {
  std::vector<double> worth;
  std::vector<std::optional<double>> ratios;
  for (const Voice& voice : voices) {
    worth.push_back(given_weight(study, choice, voice.assessor));
    ratios.push_back(voice.cr);
  }
  if (choice.assessors == AssessorWeighting::consensus) {
    return consensus_shares(study, voices, worth);
  }
  if (choice.assessors == AssessorWeighting::consistency) {
    const std::vector<double> consistent = consistency_worth(ratios);
    for (std::size_t k = 0; k < worth.size(); ++k) worth[k] *= consistent[k];
  }
  return {assessor_shares(study, strata_of(voices), worth), true};
}

}  // namespace pondera::aggregation
