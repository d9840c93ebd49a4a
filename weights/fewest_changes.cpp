// SPDX-License-Identifier: Apache-2.0
#include "weights/fewest_changes.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace pondera::weights {

namespace {

// Minima over freed pairs are good to about 1e-12; what they rule out must miss by more.
constexpr double ruled_out_margin = 1e-9;

long binomial(long n, int k) {
  long result = 1;
  for (int i = 1; i <= k; ++i) result = result * (n - i + 1) / i;
  return result;
}

FreedPairsOptions freed_options(const FewestChangesOptions& options) {
  return {.lambda_star = options.lambda_star,
          .freed_bound = static_cast<double>(options.strongest),
          .bound = options.bound};
}

bool enumerable(const ComparisonMatrix& matrix, int k, const FewestChangesOptions& options) {
  const int known = matrix.known_pairs();
  return k <= known && binomial(known, k) <= options.most_sets;
}

/// All answers to the pairs of one set.
class CodedSearch {
 public:
  CodedSearch(const ComparisonMatrix& matrix, const FewestChangesOptions& options)
      : matrix_(matrix), options_(options), solved_(balanced_problem(matrix, options.bound)) {}

  void try_set(const std::vector<std::pair<int, int>>& pairs) {
    BalancedProblem freed = solved_;
    for (const auto& [i, j] : pairs) {
      free_pair(freed, i, j, freed_options(options_).freed_bound);
    }
    change_ = CodedChange{pairs, {}, 0, 0};
    assign(freed);
  }

  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] const std::optional<CodedChange>& best() const { return best_; }

 private:
  /// Gives the first pair without an answer every one of them, and so on; `freed` has the pairs
  /// without an answer free, as its last gaps.
  void assign(const BalancedProblem& freed) {
    const std::size_t at = change_.codes.size();
    if (at == change_.pairs.size()) return;
    const auto [i, j] = change_.pairs[at];
    const std::size_t open = change_.pairs.size() - at;
    BalancedProblem problem = freed;
    problem.gaps.erase(problem.gaps.end() - static_cast<std::ptrdiff_t>(open));
    for (const int code : scale_codes(options_.strongest)) {
      const double log_ratio = log_ratio_of_code(code);
      set_log_ratio(problem, i, j, log_ratio);
      const PerronBracket bracket = minimise(problem);
      if (!bracket.converged || bracket.lambda > options_.lambda_star + ruled_out_margin) continue;
      const double steps = ladder_steps(matrix_.log_ratio(i, j), log_ratio);
      change_.codes.push_back(code);
      change_.steps += steps;
      change_.lambda = bracket.lambda;
      if (open == 1) {
        keep();
      } else {
        assign(problem);
      }
      change_.codes.pop_back();
      change_.steps -= steps;
    }
  }

  void keep() {
    if (change_.lambda > options_.lambda_star + limit_tolerance) return;
    ++count_;
    const auto key = [](const CodedChange& change) {
      return std::tuple(comparable_lambda(change.lambda), comparable_steps(change.steps));
    };
    if (!best_ || key(change_) < key(*best_)) best_ = change_;
  }

  const ComparisonMatrix& matrix_;
  const FewestChangesOptions& options_;
  BalancedProblem solved_;
  CodedChange change_;
  int count_ = 0;
  std::optional<CodedChange> best_;
};

void enumerate_freed(const ComparisonMatrix& matrix,
                     const FewestChangesOptions& options,
                     FewestChanges& result) {
  for (int k = 0; k <= options.most_freed && enumerable(matrix, k, options); ++k) {
    result.freed_at_least = k;
    result.freed = freed_pairs(matrix, k, freed_options(options));
    if (!result.freed.empty()) break;
    result.freed_at_least = k + 1;
  }
  std::ranges::stable_sort(result.freed, {},
                           [](const FreedPairs& set) { return comparable_lambda(set.lambda); });
}

void enumerate_coded(const ComparisonMatrix& matrix,
                     const FewestChangesOptions& options,
                     FewestChanges& result) {
  result.coded_at_least = result.freed_at_least;
  const int most = std::min(options.most_coded, options.most_freed);
  for (int k = std::max(1, result.freed_at_least); k <= most; ++k) {
    if (!enumerable(matrix, k, options)) return;
    CodedSearch search(matrix, options);
    for (const FreedPairs& set : freed_pairs(matrix, k, freed_options(options))) {
      search.try_set(set.pairs);
    }
    result.coded = search.best();
    result.coded_count = search.count();
    if (result.coded) return;
    result.coded_at_least = k + 1;
  }
}

void search_greedily(const ComparisonMatrix& matrix,
                     const FewestChangesOptions& options,
                     FewestChanges& result) {
  ComparisonMatrix changed = matrix;
  std::vector<std::pair<int, int>> touched;
  while (!result.greedy_suffices) {
    const auto step = best_single_revision(
        changed, {.strongest = options.strongest, .bound = options.bound}, touched);
    if (!step) return;
    result.greedy.push_back(*step);
    touched.emplace_back(step->first, step->second);
    changed = changed.with(step->first, step->second, log_ratio_of_code(step->code));
    result.greedy_suffices = step->lambda <= options.lambda_star + limit_tolerance;
  }
}

}  // namespace

FewestChanges fewest_changes(const ComparisonMatrix& matrix, const FewestChangesOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1 && options.strongest >= 2);
  FewestChanges result;
  enumerate_freed(matrix, options, result);
  if (result.freed_at_least == 0 && !result.freed.empty()) {
    result.freed.clear();
    result.greedy_suffices = true;
    return result;
  }
  enumerate_coded(matrix, options, result);
  search_greedily(matrix, options, result);
  result.at_least = result.coded_at_least;
  if (result.coded) {
    result.size = static_cast<int>(result.coded->pairs.size());
  } else if (result.greedy_suffices) {
    result.size = static_cast<int>(result.greedy.size());
    if (result.size > result.at_least) result.count = ChangeCount::upper_bound;
  } else {
    result.count = ChangeCount::unknown;
  }
  return result;
}

}  // namespace pondera::weights
