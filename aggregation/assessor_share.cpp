// SPDX-License-Identifier: Apache-2.0
#include "aggregation/assessor_share.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <algorithm>

namespace pondera::aggregation {

namespace {

using survey::Stratum;
using survey::StratumCount;
using survey::Study;

std::size_t stratum_index(const Study& study, const std::string& id) {
  const auto found = std::ranges::find(study.strata, id, &Stratum::id);
  PONDERA_ASSERT(found != study.strata.end());
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

/// Σ u over everybody, and over each of the study's strata in its order.
template <class Number>
struct Sums {
  Number all;
  std::vector<Number> by_stratum;
};

Sums<double> sums_of(const Study& study,
                     const std::vector<std::string>& strata,
                     const std::vector<double>& worth) {
  Sums<double> sums = {0, std::vector<double>(study.strata.size(), 0)};
  for (std::size_t k = 0; k < worth.size(); ++k) {
    PONDERA_ASSERT(worth[k] >= 0);
    sums.all += worth[k];
    if (!by_headcount(study)) sums.by_stratum[stratum_index(study, strata[k])] += worth[k];
  }
  PONDERA_ASSERT(sums.all > 0 || worth.empty());
  return sums;
}

std::optional<Sums<Rational>> exact_sums(const Study& study,
                                         const std::vector<std::string>& strata,
                                         const std::vector<Rational>& worth) {
  Sums<Rational> sums = {Rational(0), std::vector<Rational>(study.strata.size(), Rational(0))};
  for (std::size_t k = 0; k < worth.size(); ++k) {
    const auto all = add(sums.all, worth[k]);
    if (!all) return std::nullopt;
    sums.all = *all;
    if (by_headcount(study)) continue;
    Rational& of_stratum = sums.by_stratum[stratum_index(study, strata[k])];
    const auto more = add(of_stratum, worth[k]);
    if (!more) return std::nullopt;
    of_stratum = *more;
  }
  return sums;
}

std::vector<double> filled(const std::vector<double>& worth, std::size_t members) {
  if (worth.empty()) return std::vector<double>(members, 1.0);
  PONDERA_ASSERT(worth.size() == members);
  return worth;
}

std::optional<std::vector<Rational>> exact_worth(const std::vector<double>& worth) {
  std::vector<Rational> exact;
  for (const double each : worth) {
    const auto fraction = parse_rational(number_text(each));
    if (!fraction) return std::nullopt;
    exact.push_back(*fraction);
  }
  return exact;
}

/// Σ s_f over the strata that are here.
std::optional<Rational> present_shares(const Study& study, const std::vector<Rational>& sums) {
  std::optional<Rational> sum = Rational(0);
  for (std::size_t f = 0; f < sums.size() && sum; ++f) {
    if (sums[f] == Rational(0)) continue;
    const std::optional<Rational> share = exact_stratum_share(study, f);
    if (!share) return std::nullopt;
    sum = add(*sum, *share);
  }
  return sum;
}

/// u / (Σ s · Σ_f u) · s.
std::optional<Rational> exact_share(const Rational& worth,
                                    const std::optional<Rational>& share,
                                    const Rational& sum_of_shares,
                                    const Rational& sum_of_worth) {
  if (worth == Rational(0)) return Rational(0);
  const std::optional<Rational> divisor = multiply(sum_of_shares, sum_of_worth);
  const std::optional<Rational> product = share ? multiply(*share, worth) : std::nullopt;
  return product && divisor ? divide(*product, *divisor) : std::nullopt;
}

}  // namespace

AssessorShares assessor_shares(const Study& study,
                               const std::vector<std::string>& strata,
                               const std::vector<double>& worth) {
  AssessorShares result;
  const std::vector<double> u = filled(worth, strata.size());
  const Sums<double> sums = sums_of(study, strata, u);
  if (by_headcount(study)) {
    for (const double each : u) result.share.push_back(each / sums.all);
    return result;
  }
  double sum = 0;
  for (std::size_t f = 0; f < sums.by_stratum.size(); ++f) {
    if (sums.by_stratum[f] > 0) {
      sum += stratum_share(study, f);
    } else {
      result.absent_strata.push_back(study.strata[f].id);
    }
  }
  for (std::size_t k = 0; k < strata.size(); ++k) {
    const std::size_t f = stratum_index(study, strata[k]);
    const bool counts = sums.by_stratum[f] > 0;
    result.share.push_back(counts ? stratum_share(study, f) / sum / sums.by_stratum[f] * u[k]
                                  : 0.0);
  }
  return result;
}

std::optional<std::vector<Rational>> exact_assessor_shares(const Study& study,
                                                           const std::vector<std::string>& strata,
                                                           const std::vector<double>& worth) {
  const auto u = exact_worth(filled(worth, strata.size()));
  if (!u) return std::nullopt;
  const auto sums = exact_sums(study, strata, *u);
  if (!sums) return std::nullopt;
  const bool headcount = by_headcount(study);
  const std::optional<Rational> sum =
      headcount ? Rational(1) : present_shares(study, sums->by_stratum);
  if (!sum) return std::nullopt;
  std::vector<Rational> shares;
  for (std::size_t k = 0; k < strata.size(); ++k) {
    const std::size_t f = headcount ? 0 : stratum_index(study, strata[k]);
    const auto omega =
        headcount ? exact_share((*u)[k], Rational(1), *sum, sums->all)
                  : exact_share((*u)[k], exact_stratum_share(study, f), *sum, sums->by_stratum[f]);
    if (!omega) return std::nullopt;
    shares.push_back(*omega);
  }
  return shares;
}

}  // namespace pondera::aggregation
