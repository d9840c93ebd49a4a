// SPDX-License-Identifier: Apache-2.0
#include "aggregation/assessor_share.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <cstdint>

namespace pondera::aggregation {

namespace {

using survey::Stratum;
using survey::StratumCount;
using survey::Study;

/// How many assessors each of the study's strata has here, in the study's order.
std::vector<std::int64_t> members(const Study& study, const std::vector<std::string>& strata) {
  std::vector<std::int64_t> counts(study.strata.size(), 0);
  for (const std::string& id : strata) {
    const auto found = std::ranges::find(study.strata, id, &Stratum::id);
    PONDERA_ASSERT(found != study.strata.end());
    ++counts[static_cast<std::size_t>(found - study.strata.begin())];
  }
  return counts;
}

std::size_t stratum_index(const Study& study, const std::string& id) {
  const auto found = std::ranges::find(study.strata, id, &Stratum::id);
  return static_cast<std::size_t>(found - study.strata.begin());
}

bool by_headcount(const Study& study) {
  return study.stratum_count == StratumCount::headcount || study.strata.empty();
}

double stratum_share(const Study& study, std::size_t f) {
  return study.stratum_count == StratumCount::shares ? study.strata[f].share : 1.0;
}

/// The share as the decimal number that the study's file has.
std::optional<Rational> exact_stratum_share(const Study& study, std::size_t f) {
  return parse_rational(number_text(stratum_share(study, f)));
}

/// Σ s_f over the strata that are here.
std::optional<Rational> present_shares(const Study& study,
                                       const std::vector<std::int64_t>& counts) {
  std::optional<Rational> sum = Rational(0);
  for (std::size_t f = 0; f < counts.size() && sum; ++f) {
    if (counts[f] == 0) continue;
    const std::optional<Rational> share = exact_stratum_share(study, f);
    if (!share) return std::nullopt;
    sum = add(*sum, *share);
  }
  return sum;
}

}  // namespace

AssessorShares assessor_shares(const Study& study, const std::vector<std::string>& strata) {
  AssessorShares result;
  if (by_headcount(study)) {
    result.share.assign(strata.size(), 1.0 / static_cast<double>(strata.size()));
    return result;
  }
  const std::vector<std::int64_t> counts = members(study, strata);
  double sum = 0;
  for (std::size_t f = 0; f < counts.size(); ++f) {
    if (counts[f] == 0) {
      result.absent_strata.push_back(study.strata[f].id);
    } else {
      sum += stratum_share(study, f);
    }
  }
  for (const std::string& id : strata) {
    const std::size_t f = stratum_index(study, id);
    result.share.push_back(stratum_share(study, f) / sum / static_cast<double>(counts[f]));
  }
  return result;
}

std::optional<std::vector<Rational>> exact_assessor_shares(const Study& study,
                                                           const std::vector<std::string>& strata) {
  const auto headcount = static_cast<std::int64_t>(strata.size());
  if (by_headcount(study)) {
    if (strata.empty()) return std::vector<Rational>{};
    return std::vector<Rational>(strata.size(), *Rational::make(1, headcount));
  }
  const std::vector<std::int64_t> counts = members(study, strata);
  const std::optional<Rational> sum = present_shares(study, counts);
  if (!sum) return std::nullopt;
  std::vector<Rational> shares;
  for (const std::string& id : strata) {
    const std::size_t f = stratum_index(study, id);
    const std::optional<Rational> share = exact_stratum_share(study, f);
    const std::optional<Rational> divisor = multiply(*sum, Rational(counts[f]));
    const std::optional<Rational> omega =
        share && divisor ? divide(*share, *divisor) : std::nullopt;
    if (!omega) return std::nullopt;
    shares.push_back(*omega);
  }
  return shares;
}

}  // namespace pondera::aggregation
