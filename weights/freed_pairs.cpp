// SPDX-License-Identifier: Apache-2.0
#include "weights/freed_pairs.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace pondera::weights {

namespace {

// Derivatives come from vectors good to about 1e-11; a bound must miss the limit by more than that.
constexpr double bound_margin = 1e-7;

struct Search {
  std::vector<std::pair<int, int>> pairs;  // that may be freed
  FreedPairsOptions options;
  std::vector<std::pair<int, int>> chosen;
  std::vector<FreedPairs> found;
};

/// How far λ could fall, to first order, if the pair moved freely within the bound.
double reach(const BalancedProblem& problem,
             const SmallMatrix& slopes,
             std::pair<int, int> pair,
             double freed_bound) {
  const auto [i, j] = pair;
  const double slope = slopes(i, j);
  const double present = log_ratio(problem, i, j);
  const double target = std::copysign(std::log(freed_bound), -slope);
  // A judgement beyond the bound has to come back to it, which may cost: then 0 is not a bound.
  return slope * (present - target);
}

/// Reaches of the pairs from `next` on.
std::vector<double> reaches(BalancedProblem& problem, const Search& search, std::size_t next) {
  const SmallMatrix slopes = lambda_slopes(problem);
  std::vector<double> found;
  for (std::size_t at = next; at < search.pairs.size(); ++at) {
    found.push_back(reach(problem, slopes, search.pairs[at], search.options.freed_bound));
  }
  return found;
}

/// The sum of the `count` largest.
double best_sum(std::vector<double> values, std::size_t count) {
  count = std::min(count, values.size());
  std::ranges::sort(values, std::greater{});
  return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0);
}

/// Frees `remaining` more pairs from `next` on. `problem` has the chosen ones free.
void extend(Search& search, BalancedProblem problem, std::size_t next, std::size_t remaining) {
  const PerronBracket bracket = minimise(problem);
  if (!bracket.converged) return;
  if (remaining == 0) {
    if (bracket.lambda <= search.options.lambda_star + limit_tolerance) {
      search.found.push_back({search.chosen, bracket.lambda});
    }
    return;
  }
  const std::vector<double> promised = reaches(problem, search, next);
  const double wanted = bracket.lambda - search.options.lambda_star - bound_margin;
  for (std::size_t at = next; at < search.pairs.size(); ++at) {
    const std::vector<double> later(promised.begin() + static_cast<std::ptrdiff_t>(at - next) + 1,
                                    promised.end());
    if (later.size() < remaining - 1) break;
    if (promised[at - next] + best_sum(later, remaining - 1) < wanted) continue;
    const auto [i, j] = search.pairs[at];
    BalancedProblem freed = problem;
    free_pair(freed, i, j, search.options.freed_bound);
    search.chosen.emplace_back(i, j);
    extend(search, std::move(freed), at + 1, remaining - 1);
    search.chosen.pop_back();
  }
}

}  // namespace

std::vector<FreedPairs> freed_pairs(const ComparisonMatrix& matrix,
                                    int k,
                                    const FreedPairsOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  PONDERA_ASSERT(k >= 0 && options.freed_bound > 1);
  Search search;
  search.options = options;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (matrix.known(i, j)) search.pairs.emplace_back(i, j);
    }
  }
  extend(search, balanced_problem(matrix, options.bound), 0, static_cast<std::size_t>(k));
  return search.found;
}

}  // namespace pondera::weights
