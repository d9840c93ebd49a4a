// SPDX-License-Identifier: Apache-2.0
#include "agreement/order_agreement.hpp"

#include "agreement/average_ranks.hpp"

#include <algorithm>

namespace pondera::agreement {

namespace {

PairOpinion pair_opinion(const std::vector<weights::Vector>& ranks, int first, int second) {
  PairOpinion pair = {first, second};
  for (const weights::Vector& each : ranks) {
    if (each(first) == each(second)) {
      ++pair.tied;
    } else if (each(first) < each(second)) {
      ++pair.for_first;
    } else {
      ++pair.for_second;
    }
  }
  return pair;
}

}  // namespace

double PairOpinion::share() const {
  return (for_first + 0.5 * tied) / (for_first + tied + for_second);
}

double PairOpinion::majority() const {
  return std::max(share(), 1 - share());
}

std::optional<OrderAgreement> order_agreement(const std::vector<weights::Vector>& priorities) {
  if (priorities.size() < 2 || priorities.front().size() < 2) return std::nullopt;
  std::vector<weights::Vector> ranks;
  for (const weights::Vector& each : priorities) ranks.push_back(average_ranks(each));
  OrderAgreement found;
  double sum = 0;
  const auto items = static_cast<int>(priorities.front().size());
  for (int i = 0; i < items; ++i) {
    for (int j = i + 1; j < items; ++j) {
      found.pairs.push_back(pair_opinion(ranks, i, j));
      sum += found.pairs.back().majority();
    }
  }
  found.mean = sum / static_cast<double>(found.pairs.size());
  return found;
}

}  // namespace pondera::agreement
