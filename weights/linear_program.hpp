// SPDX-License-Identifier: Apache-2.0
// A small linear programme: cost and constraints come in, an optimum, and whether it is the only
// one, goes out. For the programmes of Best-Worst, of a dozen variables.
#pragma once

#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// minimise c·x over x ≥ 0 with A x ≤ b and E x = e.
struct LinearProgram {
  Vector cost;           ///< c: 1 ≤ size ≤ 16
  Matrix at_most;        ///< A: one row per inequality; may have none
  Vector at_most_bound;  ///< b: any sign
  Matrix equal;          ///< E: one row per equation; may have none
  Vector equal_value;    ///< e: any sign
};

enum class ProgramEnd {
  optimal,
  infeasible,     ///< no x satisfies all constraints
  unbounded,      ///< c·x has no lower bound
  iteration_cap,  ///< rounding kept the method from coming to an end; x is the last point
};

struct LinearOptimum {
  ProgramEnd end = ProgramEnd::infeasible;
  Vector x;            ///< a vertex; empty when infeasible
  double value = 0;    ///< c·x
  bool unique = true;  ///< no other x is optimal; false unless `end` is optimal
};

/// Dense two-phase simplex method with Bland's rule (smallest index first), which cannot cycle.
///
/// The optimum is unique when no non-basic variable with reduced cost 0 can leave 0 on the optimal
/// face; that is asked by running on from the optimum with the sum of those variables as objective.
/// Constraints hold to 1e-9 in units of their rows, so rows should be of the order of 1.
///
/// Requires matching shapes, finite numbers and at most 16 variables.
/// Source: [bland1977]. Checked by: hand-solved programmes and tests/published/bwm-*.yaml.
[[nodiscard]] LinearOptimum solve(const LinearProgram& program);

}  // namespace pondera::weights
