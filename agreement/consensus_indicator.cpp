// SPDX-License-Identifier: Apache-2.0
#include "agreement/consensus_indicator.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace pondera::agreement {

namespace {

using weights::Vector;

double entropy_term(double p) {
  return p > 0 ? -p * std::log(p) : 0;
}

double entropy(const Vector& priorities) {
  double sum = 0;
  for (const double p : priorities) sum += entropy_term(p);
  return sum;
}

/// The priorities of somebody who puts one item M times above all others.
struct Extreme {
  double top = 1;
  double other = 0;
};

Extreme extreme_of(const ConsensusTerms& terms) {
  if (std::isinf(terms.scale_maximum)) return {};
  const double sum = terms.items + terms.scale_maximum - 1;
  return {terms.scale_maximum / sum, 1 / sum};
}

double least_entropy(const ConsensusTerms& terms) {
  const Extreme extreme = extreme_of(terms);
  return entropy_term(extreme.top) + (terms.items - 1) * entropy_term(extreme.other);
}

/// H_γ of assessors who each put another item on top; ln n for as many assessors as items or more.
double entropy_of_extremes(const ConsensusTerms& terms) {
  const int assessors = static_cast<int>(terms.shares.size());
  if (assessors >= terms.items) return std::log(terms.items);
  const Extreme extreme = extreme_of(terms);
  double sum = (terms.items - assessors) * entropy_term(extreme.other);
  for (const double share : terms.shares) {
    sum += entropy_term(share * extreme.top + (1 - share) * extreme.other);
  }
  return sum;
}

double zero_of_ahp_os(const ConsensusTerms& terms) {
  return terms.items / std::exp(least_entropy(terms));
}

double zero_of_2013(const ConsensusTerms& terms) {
  return std::exp(entropy_of_extremes(terms) - least_entropy(terms));
}

double zero_of_items(const ConsensusTerms& terms) {
  return terms.items;
}

double zero_of_assessors(const ConsensusTerms& terms) {
  return std::min(terms.items, static_cast<int>(terms.shares.size()));
}

/// (exp(-H_β) - 1/c)/(1 - 1/c).
double above_zero_point(double beta, double zero_point) {
  return (std::exp(-beta) - 1 / zero_point) / (1 - 1 / zero_point);
}

/// The priorities and the shares of those who count.
struct Counted {
  std::vector<const Vector*> priorities;
  std::vector<double> shares;
};

Counted counted_of(const std::vector<Vector>& priorities, const std::vector<double>& shares) {
  PONDERA_ASSERT(shares.empty() || shares.size() == priorities.size());
  Counted counted;
  for (std::size_t k = 0; k < priorities.size(); ++k) {
    const double share = shares.empty() ? 1.0 : shares[k];
    PONDERA_ASSERT(share >= 0);
    if (share == 0) continue;
    counted.priorities.push_back(&priorities[k]);
    counted.shares.push_back(share);
  }
  const double sum = std::accumulate(counted.shares.begin(), counted.shares.end(), 0.0);
  for (double& share : counted.shares) share /= sum;
  return counted;
}

}  // namespace

const std::vector<ConsensusVersionRow>& consensus_versions() {
  static const std::vector<ConsensusVersionRow> rows = {
      {ConsensusVersion::ahp_os, "ahp-os", "as many assessors as items, each with another on top",
       zero_of_ahp_os},
      {ConsensusVersion::goepel2013, "goepel2013",
       "each assessor with another item on top, however few they are", zero_of_2013},
      {ConsensusVersion::homogeneity, "homogeneity",
       "as many assessors as items, each gives everything to another", zero_of_items},
      {ConsensusVersion::homogeneity_by_assessors, "homogeneity-by-assessors",
       "each assessor gives everything to another item, however few they are", zero_of_assessors}};
  return rows;
}

const ConsensusVersionRow& consensus_version(ConsensusVersion version) {
  const auto& rows = consensus_versions();
  const auto row = std::ranges::find(rows, version, &ConsensusVersionRow::version);
  PONDERA_ASSERT(row != rows.end());
  return *row;
}

std::optional<ConsensusIndicator> consensus_indicator(const std::vector<Vector>& priorities,
                                                      const ConsensusOptions& options) {
  PONDERA_ASSERT(options.scale_maximum > 1);
  Counted counted = counted_of(priorities, options.shares);
  if (counted.shares.size() < 2 || counted.priorities.front()->size() < 2) return std::nullopt;
  ConsensusIndicator found;
  Vector mean = Vector::Zero(counted.priorities.front()->size());
  for (std::size_t k = 0; k < counted.shares.size(); ++k) {
    found.alpha += counted.shares[k] * entropy(*counted.priorities[k]);
    mean += counted.shares[k] * *counted.priorities[k];
  }
  found.gamma = entropy(mean);
  found.beta = std::max(0.0, found.gamma - found.alpha);
  found.groups = std::exp(found.beta);
  const ConsensusTerms terms = {static_cast<int>(mean.size()), std::move(counted.shares),
                                options.scale_maximum};
  found.zero_point = consensus_version(options.version).zero_point(terms);
  found.value = above_zero_point(found.beta, found.zero_point);
  found.floor = consensus_floor(terms);
  return found;
}

double consensus_floor(const ConsensusTerms& terms) {
  PONDERA_ASSERT(terms.items >= 2 && !terms.shares.empty());
  if (static_cast<int>(terms.shares.size()) >= terms.items) return 0;
  return above_zero_point(entropy_of_extremes(terms) - least_entropy(terms), zero_of_ahp_os(terms));
}

std::string_view consensus_wording(double value) {
  struct Band {
    double upper;
    std::string_view wording;
  };
  static constexpr std::array<Band, 4> bands = {
      {{0.5, "very low"}, {0.625, "low"}, {0.75, "moderate"}, {0.875, "high"}}};
  for (const Band& band : bands) {
    if (value <= band.upper) return band.wording;
  }
  return "very high";
}

std::optional<double> hierarchy_consensus(const std::vector<GroupConsensus>& groups) {
  double sum = 0;
  double weight = 0;
  for (const GroupConsensus& group : groups) {
    if (!group.value) continue;
    sum += group.global * *group.value;
    weight += group.global;
  }
  if (weight <= 0) return std::nullopt;
  return sum / weight;
}

}  // namespace pondera::agreement
