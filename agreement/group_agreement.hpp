// SPDX-License-Identifier: Apache-2.0
// How far a panel agrees in one comparison group: the panel in, consensus, concordance, distances
// and contested pairs out.
#pragma once

#include "agreement/concordance.hpp"
#include "agreement/consensus_indicator.hpp"
#include "agreement/order_agreement.hpp"
#include "agreement/panel.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::agreement {

/// W with its probability.
struct RankAgreement {
  Concordance concordance;
  ConcordanceProbability probability;
};

struct GroupAgreement {
  std::string id;
  std::vector<std::string> items;
  std::vector<double> local;  ///< the panel's weights
  double global = 1;
  std::vector<std::string> assessors;  ///< who has priorities here
  std::optional<ConsensusIndicator>
      consensus;                       ///< ahp-os, by the group's shares; from two assessors
  std::optional<RankAgreement> order;  ///< every assessor counts the same
  std::vector<PairOpinion> pairs;      ///< all of them; from two assessors
  double mean_majority = 1;            ///< over `pairs`
  std::vector<double> distances;  ///< of each of `assessors` to the panel's weights (aitchison.hpp)
  bool zeros = false;             ///< priorities of 0 were replaced for the distances

  /// Pairs with fewer than two thirds on one side, the closest first.
  [[nodiscard]] std::vector<PairOpinion> contested() const;
};

/// @param priorities of the assessors in the group, n items each. @param stream names the random
/// orders. @return nothing where W is not defined.
[[nodiscard]] std::optional<RankAgreement> rank_agreement(
    const std::vector<weights::Vector>& priorities, std::uint64_t seed, const std::string& stream);

/// Fewer than two assessors: no consensus, order and pairs.
[[nodiscard]] GroupAgreement group_agreement(const Panel& panel, std::size_t group);

}  // namespace pondera::agreement
