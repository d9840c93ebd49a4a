// SPDX-License-Identifier: Apache-2.0
#include "aggregation/rating_means.hpp"

#include "aggregation/assessor_share.hpp"
#include "aggregation/assessor_worth.hpp"
#include "agreement/rating_agreement.hpp"
#include "agreement/standard_deviation.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::Answer;
using survey::NodeIndex;
using survey::Study;

struct LeafRatings {
  std::vector<int> ratings;
  std::vector<std::string> strata;
  std::vector<double> worth;  ///< what the assessors are given, > 0
};

std::map<std::string, LeafRatings> ratings_by_leaf(const Study& study,
                                                   const std::vector<Participant>& taking_part,
                                                   const AggregationChoice& choice,
                                                   Diagnostics& found) {
  std::map<std::string, LeafRatings> by_leaf;
  for (const NodeIndex leaf : study.hierarchy.leaves()) by_leaf[study.hierarchy.node(leaf).id];
  for (const Participant& participant : taking_part) {
    const double worth = given_weight(study, choice, participant.response->assessor);
    for (const Answer& answer : participant.response->answers) {
      const auto leaf = by_leaf.find(answer.left);
      if (leaf == by_leaf.end()) {
        found.push_back(error("aggregation.unknown-leaf", answer.where,
                              "the study has no indicator '" + answer.left + "'",
                              "the hierarchy was changed after this questionnaire was sent: ask "
                              "again, or restore the id"));
        continue;
      }
      if (worth == 0) continue;
      leaf->second.ratings.push_back(answer.code);
      leaf->second.worth.push_back(worth);
      leaf->second.strata.push_back(participant.stratum);
    }
  }
  return by_leaf;
}

std::optional<Rational> exact_mean(const Study& study, const LeafRatings& leaf) {
  const auto shares = exact_assessor_shares(study, leaf.strata, leaf.worth);
  if (!shares) return std::nullopt;
  std::optional<Rational> mean = Rational(0);
  for (std::size_t k = 0; k < shares->size() && mean; ++k) {
    const std::optional<Rational> part = multiply((*shares)[k], Rational(leaf.ratings[k]));
    mean = part ? add(*mean, *part) : std::nullopt;
  }
  return mean;
}

double mean(const std::vector<int>& ratings, const std::vector<double>& shares) {
  double sum = 0;
  for (std::size_t k = 0; k < ratings.size(); ++k) sum += shares[k] * ratings[k];
  return sum;
}

/// Nothing where a rating lies beside the ladder: the study was changed since.
std::optional<double> consensus_on_ladder(const survey::Elicitation& ladder,
                                          const std::vector<int>& ratings) {
  const bool within = std::ranges::all_of(ratings, [&](int rating) {
    return rating >= ladder.lowest_rating && rating <= ladder.highest_rating;
  });
  if (!within) return std::nullopt;
  return agreement::ordinal_consensus(ratings, ladder.lowest_rating, ladder.highest_rating);
}

}  // namespace

Result<RatingMeans> rating_means(const Study& study,
                                 const std::vector<Participant>& taking_part,
                                 const AggregationChoice& choice) {
  Diagnostics found;
  const auto by_leaf = ratings_by_leaf(study, taking_part, choice, found);
  RatingMeans result;
  for (const NodeIndex index : study.hierarchy.leaves()) {
    const survey::HierarchyNode& node = study.hierarchy.node(index);
    const LeafRatings& rated = by_leaf.at(node.id);
    if (rated.ratings.empty()) {
      found.push_back(error("aggregation.unrated-leaf", node.where,
                            "nobody rated '" + node.id + "', so it has no weight",
                            "ask somebody to rate it, or take it out of the hierarchy"));
      continue;
    }
    const AssessorShares shares = assessor_shares(study, rated.strata, rated.worth);
    LeafWeight leaf;
    leaf.id = node.id;
    leaf.exact = exact_mean(study, rated);
    leaf.weight = leaf.exact ? leaf.exact->to_double() : mean(rated.ratings, shares.share);
    leaf.answers = static_cast<int>(rated.ratings.size());
    leaf.standard_deviation =
        agreement::standard_deviation({rated.ratings.begin(), rated.ratings.end()});
    leaf.variation = agreement::coefficient_of_variation(rated.ratings);
    leaf.consensus = consensus_on_ladder(study.elicitation, rated.ratings);
    result.leaves.push_back(std::move(leaf));
    result.absent_strata.push_back(shares.absent_strata);
  }
  if (has_error(found)) return found;
  normalise(result.leaves);
  return result;
}

std::vector<std::vector<int>> full_ratings(const Study& study,
                                           const std::vector<Participant>& taking_part) {
  const std::vector<NodeIndex> leaves = study.hierarchy.leaves();
  std::vector<std::vector<int>> ratings;
  for (const Participant& participant : taking_part) {
    const survey::Assessor* assessor = study.find_assessor(participant.response->assessor);
    if (assessor != nullptr && assessor->weight == 0.0) continue;  // has no say
    const auto& answers = participant.response->answers;
    std::vector<int> own;
    for (const NodeIndex leaf : leaves) {
      const auto answer = std::ranges::find(answers, study.hierarchy.node(leaf).id, &Answer::left);
      if (answer != answers.end()) own.push_back(answer->code);
    }
    if (own.size() == leaves.size()) ratings.push_back(std::move(own));
  }
  return ratings;
}

}  // namespace pondera::aggregation
