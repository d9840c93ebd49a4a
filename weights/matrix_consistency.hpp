// SPDX-License-Identifier: Apache-2.0
// Saaty's consistency of one comparison matrix, complete or not: a matrix and the choice of a
// random index in; λmax, CI, CR, what they were measured against, or why there is no CR, out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/incomplete_random_index.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority.hpp"
#include "weights/random_index.hpp"

#include <optional>
#include <string>

namespace pondera::weights {

/// Why a matrix has no CR.
enum class Testability {
  testable,
  trivial,        ///< n ≤ 2: consistent by definition, CR = 0
  no_redundancy,  ///< as many answers as it takes to connect the items: nothing contradicts
                  ///< anything
  disconnected,   ///< the answers leave the items in parts: no priorities either
  beyond_table,   ///< the random-index table has no value for n (and the missing pairs), or is
                  ///< of answers on another scale
  not_computed,   ///< λmax did not converge, or a value left the doubles
  not_measured,   ///< no comparisons that could contradict each other: points, direct weights
};

struct ConsistencyOptions {
  const RandomIndexTable* random_index = nullptr;  ///< of complete matrices; nullptr: the default
  CompletionBound completion = CompletionBound::free;  ///< of incomplete ones
  /// The matrix holds ratios of this scale: its own random index replaces the table. The linear
  /// scale changes nothing.
  std::optional<ScaleChoice> scale = {};
  /// M of the linear scale, ≥ 2. The tables are of random answers from 1/9 to 9: for another M
  /// there is no CR.
  int strongest = tabulated_strongest;
};

/// Largest ratio that a gap may take under CompletionBound::bounded: what the scale reaches.
[[nodiscard]] double widest_gap(const ConsistencyOptions& options, int n);

struct MatrixConsistency {
  Testability testability = Testability::trivial;
  /// Complete: the principal eigenvector. Incomplete: that of the completion with the least λmax.
  Priority principal;
  /// Incomplete and connected: that completion, and how many of its ratios the bound held.
  std::optional<ComparisonMatrix> completed;
  int at_bound = 0;
  int degrees_of_freedom = 0;  ///< known pairs - (n - 1)
  std::optional<double> ci;    ///< (λ - n)/(n - 1); nothing where nothing is tested
  std::optional<double> cr;    ///< CI/RI; 0 for n ≤ 2
  std::string random_index;  ///< what CR was divided by: "exact", "incomplete-free", …; never empty
  std::optional<double> random_index_value;  ///< nothing for n ≤ 2 and where there is no CR
};

/// λmax, CI and CR of the judgements.
///
/// Complete: CI = (λmax - n)/(n - 1), CR = CI/RI(n) by the named table. Incomplete with m missing
/// pairs: λ* is the least λmax that any completion has, and CR = CI*/RI(n, m), both under the same
/// bound. A tree has no CR: 0 would read as if it had been tested. Neither has another scale than
/// that of the random answers in the table.
/// Source: [saaty1980]; incomplete: [agoston2022], docs/methods.md, section 3. Checked by:
/// tests/published/matrix-*.yaml, incomplete-*.yaml.
[[nodiscard]] MatrixConsistency matrix_consistency(const ComparisonMatrix& matrix,
                                                   const ConsistencyOptions& options = {});

}  // namespace pondera::weights
