// SPDX-License-Identifier: Apache-2.0
#include "audit/same_answers.hpp"

#include "agreement/quantile.hpp"
#include "audit/panel_expectation.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::audit {

namespace {

struct Shared {
  int shared = 0;
  int same = 0;

  [[nodiscard]] double share() const {
    return shared == 0 ? 0 : static_cast<double>(same) / shared;
  }
};

/// Adds the pairs of one group that both answered.
void add_shared(const weights::ComparisonMatrix& one,
                const weights::ComparisonMatrix& other,
                Shared& found) {
  for (int i = 0; i < one.size(); ++i) {
    for (int j = i + 1; j < one.size(); ++j) {
      if (!one.known(i, j) || !other.known(i, j)) continue;
      ++found.shared;
      if (one.log_ratio(i, j) == other.log_ratio(i, j)) ++found.same;
    }
  }
}

Shared shared_answers(const std::vector<std::optional<weights::ComparisonMatrix>>& one,
                      const std::vector<std::optional<weights::ComparisonMatrix>>& other) {
  Shared found;
  for (std::size_t g = 0; g < one.size(); ++g) {
    if (one[g] && other[g]) add_shared(*one[g], *other[g], found);
  }
  return found;
}

/// Shares of all others with at least that many pairs in common.
std::vector<double> shares_from(const std::vector<Shared>& with_others,
                                std::size_t self,
                                int least) {
  std::vector<double> shares;
  for (std::size_t k = 0; k < with_others.size(); ++k) {
    if (k != self && with_others[k].shared >= least) shares.push_back(with_others[k].share());
  }
  return shares;
}

/// The most alike of those with at least that many pairs in common; ties to the earlier one.
std::optional<SameAnswers> most_alike_from(const std::vector<Shared>& with_others,
                                           std::size_t self,
                                           int least) {
  std::optional<SameAnswers> best;
  for (std::size_t k = 0; k < with_others.size(); ++k) {
    const Shared& with = with_others[k];
    if (k == self || with.shared < least) continue;
    if (!best || with.share() > best->share) {
      best = SameAnswers{k, with.shared, with.same, with.share(), 0, 1};
    }
  }
  return best;
}

/// Among those with enough pairs in common; overlaps of a pair or two count where there are no
/// others, and say nothing of what is usual.
std::optional<SameAnswers> most_alike(const std::vector<Shared>& with_others, std::size_t self) {
  std::optional<SameAnswers> best = most_alike_from(with_others, self, fewest_shared);
  if (!best) {
    best = most_alike_from(with_others, self, 1);
    if (best) best->usual = agreement::median_of(shares_from(with_others, self, 1)).value_or(0);
    return best;
  }
  std::vector<double> shares = shares_from(with_others, self, fewest_shared);
  const auto others = static_cast<double>(shares.size());
  best->usual = agreement::median_of(std::move(shares)).value_or(0);
  best->chance = std::min(1.0, others * binomial_upper_tail(best->same, best->shared, best->usual));
  return best;
}

}  // namespace

double binomial_upper_tail(int k, int n, double p) {
  if (k <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // By recurrence from ln C(n, n) = 0: std::lgamma writes a global, and panels are audited on
  // several threads.
  double log_choices = 0;
  double sum = 0;
  for (int i = n; i >= k; --i) {
    sum += std::exp(log_choices + i * std::log(p) + (n - i) * std::log1p(-p));
    log_choices += std::log(i) - std::log(n - i + 1);
  }
  return std::min(1.0, sum);
}

std::vector<std::optional<SameAnswers>> same_answers(const PanelJudgements& panel) {
  const std::size_t count = panel.assessors.size();
  std::vector<std::vector<Shared>> with(count, std::vector<Shared>(count));
  for (std::size_t k = 0; k < count; ++k) {
    for (std::size_t l = k + 1; l < count; ++l) {
      with[k][l] = shared_answers(panel.matrices[k], panel.matrices[l]);
      with[l][k] = with[k][l];
    }
  }
  std::vector<std::optional<SameAnswers>> found;
  for (std::size_t k = 0; k < count; ++k) found.push_back(most_alike(with[k], k));
  return found;
}

}  // namespace pondera::audit
