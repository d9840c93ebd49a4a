// SPDX-License-Identifier: Apache-2.0
// A comparison matrix made ready for thousands of eigenvalues: judgements and a rough priority
// vector in; a matrix near 1 whose pairs can be set or freed, and the least λmax over the freed
// ones, out. Every search over revised judgements works on a copy of it.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/perron_iteration.hpp"
#include "weights/priority.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

/// b_ij = a_ij exp(xⱼ - xᵢ): λmax of a, eigenvectors e^{-x} v and e^{x} u of its right and left
/// ones.
struct BalancedProblem {
  struct Gap {
    int first = 0;  ///< first < second
    int second = 0;
    double lowest = 0;  ///< bounds of ln b of the pair
    double highest = 0;
    double log_b = 0;
  };

  Vector x;  ///< what the matrix was balanced with: logarithms of rough priorities
  SmallMatrix b;
  SmallVector v;  ///< right and left Perron vector, as far as iterated; warm starts
  SmallVector u;
  std::vector<Gap> gaps;  ///< the pairs that are free, in the order of freeing
};

struct SweepOptions {
  double tolerance = 1e-13;  ///< on the relative bracket of λ and on every |Δ ln b_ij|
  int sweep_cap = 100'000;
};

/// Missing pairs become gaps that start at b = 1, that is at wᵢ/wⱼ of w = e^x.
/// @param x      (n), finite. @param bound missing and freed ratios stay in [1/bound, bound], > 1.
[[nodiscard]] BalancedProblem balanced_problem(const ComparisonMatrix& matrix,
                                               const Vector& x,
                                               std::optional<double> bound = {});

/// The same with x of the row means of a complete matrix, of log least squares for a connected
/// incomplete one. When priorities leave the doubles, b is not finite, and minimise says so.
[[nodiscard]] BalancedProblem balanced_problem(const ComparisonMatrix& matrix,
                                               std::optional<double> bound = {});

/// ln a_ij of the pair as it stands in the problem.
[[nodiscard]] double log_ratio(const BalancedProblem& problem, int i, int j);

/// Sets the judgement of a pair that is no gap.
void set_log_ratio(BalancedProblem& problem, int i, int j, double log_ratio);

/// The same, and moves the gaps, v and u along as log least squares moves the priorities: where
/// judgements are few, the minimum follows closely and the sweeps have little left to do.
/// @param inverse laplacian_inverse of the pairs that are no gaps.
void move_log_ratio(
    BalancedProblem& problem, const Matrix& inverse, int i, int j, double log_ratio);

/// Makes a gap of a judgement, starting at b = 1 or the bound nearest to it.
void free_pair(BalancedProblem& problem, int i, int j, std::optional<double> bound);

/// λmax, minimal over the gaps.
///
/// Without gaps power iteration. With gaps: repeat one power step for v with B and one for u with
/// Bᵀ, then set every gap to b_ij² = v_i u_j/(v_j u_i), clipped to its bounds, which is where
/// ∂λ/∂ln b_ij = u_i b_ij v_j - u_j b_ji v_i vanishes. λ is convex in ln b; strictly, so that the
/// optimum is unique, exactly if the pairs that are no gaps connect all items.
/// Source: stationarity [bozoki2010]; the alternation: docs/methods.md.
[[nodiscard]] PerronBracket minimise(BalancedProblem& problem, const SweepOptions& options = {});

/// ∂λ/∂ln a_ij = (u_i b_ij v_j - u_j b_ji v_i) / Σ uᵢvᵢ, n×n and antisymmetric: what balancing
/// divides out cancels. Iterates u first; requires that minimise has converged v.
[[nodiscard]] SmallMatrix lambda_slopes(BalancedProblem& problem);

/// softmax(x + ln v): the priorities, once minimise has converged.
[[nodiscard]] Vector priorities(const BalancedProblem& problem);

/// Priorities of the problem's present v with the λ, steps and ending of the iteration that made
/// it; no_priority when the bracket is not sound, not_finite when a priority vanished.
[[nodiscard]] Priority priority_of(const BalancedProblem& problem, const PerronBracket& bracket);

/// What stands for priorities that cannot be computed: equal, not_finite.
[[nodiscard]] Priority no_priority(int n);

}  // namespace pondera::weights
