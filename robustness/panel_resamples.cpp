// SPDX-License-Identifier: Apache-2.0
#include "robustness/panel_resamples.hpp"

#include "aggregation/assessor_worth.hpp"
#include "aggregation/global_weights.hpp"
#include "aggregation/participants.hpp"
#include "core/assert.hpp"
#include "core/random_stream.hpp"
#include "weights/batch_threads.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace pondera::robustness {

namespace {

using aggregation::AssessorWeighting;
using aggregation::PanelStrata;

constexpr std::uint64_t most_attempts = 100;
constexpr std::uint64_t resamples_per_block = 16;

std::vector<std::vector<std::size_t>> members_by_stratum(const PanelStrata& strata) {
  std::vector<std::vector<std::size_t>> members;
  for (std::size_t k = 0; k < strata.size(); ++k) {
    const auto stratum = static_cast<std::size_t>(strata[k]);
    if (members.size() <= stratum) members.resize(stratum + 1);
    members[stratum].push_back(k);
  }
  return members;
}

std::vector<double> normalised(std::vector<double> values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  for (double& value : values) value /= sum;
  return values;
}

/// Local weights of every group by one assessor; nothing where a group is missing.
std::optional<std::map<std::string, std::vector<double>>> own_local_weights(
    const survey::Hierarchy& hierarchy, const weights::AssessorWeights& own) {
  std::map<std::string, std::vector<double>> local;
  for (const survey::NodeIndex index : hierarchy.groups()) {
    const survey::HierarchyNode& node = hierarchy.node(index);
    if (node.children.size() == 1) {
      local[node.id] = {1.0};
      continue;
    }
    const auto group = std::ranges::find(own.groups, node.id, &weights::GroupPriorities::group);
    if (group == own.groups.end() || group->priorities.empty()) return std::nullopt;
    local[node.id] = group->priorities;
  }
  return local;
}

}  // namespace

Result<Panel> panel_of(const survey::Study& study,
                       const std::vector<survey::Response>& responses,
                       const weights::WeighOptions& weigh,
                       const aggregation::AggregateOptions& options) {
  const auto people = aggregation::participants(study, responses, options.exclusions);
  if (!people) return people.diagnostics();
  const auto choice = options.choice ? Result<aggregation::AggregationChoice>(*options.choice)
                                     : aggregation::aggregation_choice(study);
  if (!choice) return choice.diagnostics();
  Panel panel{study, {}, weigh, *choice, {}, {}};
  for (const aggregation::Participant& participant : people->taking_part) {
    panel.responses.push_back(*participant.response);
    panel.assessors.push_back(participant.response->assessor);
    panel.strata.push_back(participant.stratum);
  }
  return panel;
}

PanelStrata strata_numbers(const Panel& panel) {
  const bool one = panel.study.stratum_count == survey::StratumCount::headcount;
  std::map<std::string, int> numbers;
  PanelStrata strata;
  for (const std::string& stratum : panel.strata) {
    const auto next = static_cast<int>(numbers.size());
    strata.push_back(one ? 0 : numbers.emplace(stratum, next).first->second);
  }
  return strata;
}

Reweigher::Reweigher(const Panel& panel) : panel_(&panel), study_(panel.study) {
  options_.choice = panel.choice;
  options_.by_stratum = false;
  options_.individual = false;
  // How often somebody counts multiplies what assessors are given, which `equal` does not ask.
  if (options_.choice->assessors == AssessorWeighting::equal) {
    options_.choice->assessors = AssessorWeighting::given;
  }
}

std::optional<std::vector<double>> Reweigher::weights(const std::vector<int>& times) {
  PONDERA_ASSERT(times.size() == panel_->assessors.size());
  std::vector<survey::Response> counting;
  for (std::size_t k = 0; k < times.size(); ++k) {
    if (times[k] == 0) continue;
    const std::string& id = panel_->assessors[k];
    const auto assessor = std::ranges::find(study_.assessors, id, &survey::Assessor::id);
    PONDERA_ASSERT(assessor != study_.assessors.end());
    assessor->weight = times[k] * aggregation::given_weight(panel_->study, panel_->choice, id);
    counting.push_back(panel_->responses[k]);
  }
  if (counting.empty()) return std::nullopt;
  const auto found = aggregation::aggregate(study_, counting, panel_->weigh, options_);
  if (!found) return std::nullopt;
  std::vector<double> leaves;
  for (const aggregation::LeafWeight& leaf : found->leaves) leaves.push_back(leaf.weight);
  return leaves;
}

std::vector<int> resample_times(const PanelStrata& strata,
                                ResampleSize size,
                                std::uint64_t seed,
                                std::uint64_t b) {
  const RandomStream stream(seed, "panel");
  std::vector<int> times(strata.size(), 0);
  std::uint64_t draw = b * strata.size();
  for (const std::vector<std::size_t>& members : members_by_stratum(strata)) {
    const bool less = size == ResampleSize::one_less && members.size() > 1;
    for (std::size_t i = less ? 1 : 0; i < members.size(); ++i) {
      ++times[members[stream.below(draw++, members.size())]];
    }
  }
  return times;
}

PanelResamples panel_resamples(const Panel& panel,
                               std::uint64_t resamples,
                               std::uint64_t seed,
                               ResampleSize size,
                               int threads) {
  const PanelStrata strata = strata_numbers(panel);
  std::vector<std::optional<std::vector<double>>> found(resamples);
  std::vector<std::uint64_t> redrawn(resamples, 0);
  const std::size_t workers = weights::batch_threads(threads);
  std::vector<Reweigher> reweighers(workers, Reweigher(panel));
  const std::uint64_t blocks = (resamples + resamples_per_block - 1) / resamples_per_block;
  weights::for_each_block(blocks, workers, [&](std::size_t block, std::size_t slot) {
    const std::uint64_t end = std::min(resamples, (block + 1) * resamples_per_block);
    for (std::uint64_t b = block * resamples_per_block; b < end; ++b) {
      for (std::uint64_t attempt = 0; attempt < most_attempts && !found[b]; ++attempt) {
        found[b] =
            reweighers[slot].weights(resample_times(strata, size, seed, attempt * resamples + b));
        if (!found[b]) ++redrawn[b];
      }
    }
  });
  PanelResamples result;
  for (std::uint64_t b = 0; b < resamples; ++b) {
    result.redrawn += redrawn[b];
    if (found[b]) result.weights.push_back(*std::move(found[b]));
  }
  return result;
}

std::vector<std::vector<double>> assessor_weights(const survey::Study& study,
                                                  const aggregation::GroupWeights& weights) {
  std::vector<std::vector<double>> found;
  for (const std::vector<int>& ratings : weights.full_ratings) {
    const bool positive = std::ranges::all_of(ratings, [](int rating) { return rating > 0; });
    if (positive) found.push_back(normalised({ratings.begin(), ratings.end()}));
  }
  for (const std::string& id : weights.assessors) {
    const auto own = std::ranges::find(weights.individual, id, &weights::AssessorWeights::assessor);
    if (own == weights.individual.end()) continue;
    const auto local = own_local_weights(study.hierarchy, *own);
    if (!local) continue;
    const std::vector<double> global = aggregation::global_weights(study.hierarchy, *local);
    std::vector<double> leaves;
    for (const survey::NodeIndex leaf : study.hierarchy.leaves()) leaves.push_back(global[leaf]);
    found.push_back(normalised(std::move(leaves)));
  }
  return found;
}

}  // namespace pondera::robustness
