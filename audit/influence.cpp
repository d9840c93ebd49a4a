// SPDX-License-Identifier: Apache-2.0
#include "audit/influence.hpp"

#include "aggregation/aggregate.hpp"
#include "agreement/aitchison.hpp"
#include "agreement/robust_scores.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pondera::audit {

namespace {

using aggregation::GroupWeights;
using survey::Response;
using weights::Vector;

/// Leaf weights that sum to 1; nothing where they do not (ratings of a ladder that includes 0).
std::optional<Vector> leaf_weights(const Result<GroupWeights>& consensus) {
  if (!consensus) return std::nullopt;
  Vector found(static_cast<Eigen::Index>(consensus->leaves.size()));
  for (std::size_t j = 0; j < consensus->leaves.size(); ++j) {
    found(static_cast<Eigen::Index>(j)) = consensus->leaves[j].normalised;
  }
  if (found.size() < 2 || found.minCoeff() < 0 || found.sum() <= 0) return std::nullopt;
  return found;
}

/// 1 + how many weigh more.
std::vector<int> ranks(const Vector& leaves) {
  std::vector<int> found;
  for (const double own : leaves) {
    found.push_back(1 + static_cast<int>(std::ranges::count_if(
                            leaves, [own](double other) { return other > own + rank_tie; })));
  }
  return found;
}

Influence compared(const Vector& with, const Vector& without, const GroupWeights& consensus) {
  Influence influence;
  influence.distance = agreement::aitchison_distance(agreement::without_zeros(with),
                                                     agreement::without_zeros(without));
  Eigen::Index where = 0;
  influence.largest_change = (with - without).cwiseAbs().maxCoeff(&where);
  influence.leaf = consensus.leaves[static_cast<std::size_t>(where)].id;
  influence.with = with(where);
  influence.without = without(where);
  const std::vector<int> before = ranks(with);
  const std::vector<int> after = ranks(without);
  for (std::size_t j = 0; j < before.size(); ++j) {
    if (before[j] != after[j]) ++influence.rank_changes;
  }
  return influence;
}

void add_scores(std::vector<std::optional<Influence>>& found) {
  std::vector<std::optional<double>> distances;
  for (const auto& each : found) {
    distances.push_back(each ? std::optional(each->distance) : std::nullopt);
  }
  const auto scores = agreement::robust_scores(distances);
  for (std::size_t k = 0; k < found.size(); ++k) {
    if (found[k]) found[k]->z = scores[k];
  }
}

}  // namespace

std::vector<std::optional<Influence>> influences(const survey::Study& study,
                                                 const std::vector<Response>& responses,
                                                 const weights::WeighOptions& options,
                                                 const aggregation::DecidedResponses& decided) {
  std::vector<std::optional<Influence>> found(responses.size());
  std::vector<Response> known;
  for (const Response& response : decided.responses.empty() ? responses : decided.responses) {
    if (study.find_assessor(response.assessor) != nullptr) known.push_back(response);
  }
  const aggregation::AggregateOptions counted{
      .exclusions = decided.exclusions, .by_stratum = false, .individual = false};
  const auto consensus = aggregation::aggregate(study, known, options, counted);
  const auto with = leaf_weights(consensus);
  if (!with) return found;
  for (std::size_t k = 0; k < responses.size(); ++k) {
    if (std::ranges::find(consensus->assessors, responses[k].assessor) ==
        consensus->assessors.end()) {
      continue;
    }
    aggregation::AggregateOptions without_one = counted;
    without_one.choice = consensus->aggregation;
    without_one.exclusions.push_back({responses[k].assessor, "influence"});
    const auto without = leaf_weights(aggregation::aggregate(study, known, options, without_one));
    if (without) found[k] = compared(*with, *without, *consensus);
  }
  add_scores(found);
  return found;
}

std::optional<Finding> influential(const survey::Study& study,
                                   const Influence& influence,
                                   double least_z) {
  if (!influence.z || *influence.z <= least_z) return std::nullopt;
  Finding finding;
  finding.code = "audit.influential";
  finding.kind = EvidenceKind::agreement;
  finding.evidence = {{"distance", influence.distance},
                      {"z", *influence.z},
                      {"largest_change", influence.largest_change},
                      {"rank_changes", influence.rank_changes}};
  const std::string ranks = std::to_string(influence.rank_changes);
  finding.message =
      "Without these answers the panel's weight of " + quoted_label(study, influence.leaf) +
      " would be " + fixed_text(100 * influence.without, 2) + " % instead of " +
      fixed_text(100 * influence.with, 2) + " %, and " +
      (influence.rank_changes == 0
           ? "no rank would change"
           : ranks + (influence.rank_changes == 1 ? " item" : " items") + " would change rank") +
      ". That is far more than is usual in this panel; influence is no fault.";
  return finding;
}

}  // namespace pondera::audit
