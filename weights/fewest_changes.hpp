// SPDX-License-Identifier: Apache-2.0
// How few answers would have to change for a group to be consistent enough: a matrix and a limit
// for λ in; the smallest sets of answers to show back to the assessor, out. Never applied silently.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/freed_pairs.hpp"
#include "weights/single_revision.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace pondera::weights {

struct FewestChangesOptions {
  double lambda_star = 0;       ///< n + CR* · RI · (n - 1); λ ≤ lambda_star + 1e-10 is enough
  int strongest = 9;            ///< answers are ±{2 … strongest} and 1, on the linear scale
  std::optional<double> bound;  ///< of missing ratios (minimal_lambda); none: free
  int most_freed = 3;           ///< sets of up to so many pairs are enumerated,
  int most_coded = 2;           ///< with answers of the closed scale up to so many,
  long most_sets = 7140;        ///< and only while at most so many sets have the size: 36 over 3
};

/// A change of answers of the closed scale.
struct CodedChange {
  std::vector<std::pair<int, int>> pairs;  ///< (i < j), ascending
  std::vector<int> codes;                  ///< the new answers, signed for (i, j)
  double lambda = 0;                       ///< with them
  double steps = 0;                        ///< Σ of ladder steps
};

enum class ChangeCount {
  exact,        ///< every smaller set was ruled out
  upper_bound,  ///< `size` is enough; `at_least` is what enumeration proved
  unknown,      ///< not even the greedy search got there
};

struct FewestChanges {
  /// Any ratios within the scale: the sets of the smallest size that suffices, smallest λ first.
  int freed_at_least = 0;         ///< every smaller size was ruled out
  std::vector<FreedPairs> freed;  ///< empty when no enumerated size suffices, or 0 does
  /// Answers of the closed scale: how many (set, answers) of the smallest size suffice, the best.
  int coded_at_least = 0;
  int coded_count = 0;
  std::optional<CodedChange> coded;
  /// best_single_revision again and again, no pair twice, until λ ≤ lambda_star or nothing helps.
  std::vector<SingleRevision> greedy;
  bool greedy_suffices = false;

  int size = 0;      ///< how many answers on the closed scale
  int at_least = 0;  ///< lower bound of that
  ChangeCount count = ChangeCount::exact;
};

/// Minimal number of changed judgements that brings λ (of an incomplete matrix: the minimal λ) to
/// at most lambda_star.
///
/// Sizes 0, 1, 2, … are enumerated while the options allow (n ≤ 9: up to 3 freely, 2 on the scale);
/// beyond, the greedy search gives an upper bound. Sets of the closed scale are looked for among
/// the sets that suffice freely, which loses none. Best: smallest λ (rounded to 1e-10), then fewest
/// ladder steps, then the first pairs, then the smallest codes.
/// @param matrix connected, 1 ≤ n ≤ 15.
/// Errors: none; a λ that cannot be computed counts as too large.
/// Source: [bozoki2015]. Checked by: tests/published/revision-*.yaml.
[[nodiscard]] FewestChanges fewest_changes(const ComparisonMatrix& matrix,
                                           const FewestChangesOptions& options);

}  // namespace pondera::weights
