// SPDX-License-Identifier: Apache-2.0
// The kernel that all searches over revised judgements share: a positive matrix and a starting
// vector in, its largest eigenvalue and eigenvector out, without leaving the stack.
#pragma once

#include "weights/linear_algebra.hpp"

#include <limits>

namespace pondera::weights {

struct PerronOptions {
  double relative_bracket = 1e-13;  ///< stop when λ_hi - λ_lo ≤ this · λ_hi
  int iteration_cap = 10'000;
  /// Stop as soon as λ_lo is above the one or λ_hi below the other: whoever asks "is λ ≤ λ*?" has
  /// the answer. Not converged then.
  double enough_above = std::numeric_limits<double>::infinity();
  double enough_below = 0;
};

struct PerronBracket {
  double lambda = 0;   ///< Σ (Bv)ᵢ / Σ vᵢ of the last step
  double lowest = 0;   ///< ≤ the eigenvalue
  double highest = 0;  ///< ≥ the eigenvalue
  int iterations = 0;
  bool converged = false;
};

/// Power iteration v ← Bv/Σ(Bv) until the Collatz-Wielandt bracket
/// min (Bv)ᵢ/vᵢ ≤ λ ≤ max (Bv)ᵢ/vᵢ closes.
///
/// @param b  n×n, positive and finite, 1 ≤ n ≤ 15. @param v (n), positive; the start, then the last
///           iterate, Σ vᵢ = 1.
/// Errors: none; a value that is no longer positive and finite ends it, not converged.
/// Source: [collatz1942].
[[nodiscard]] PerronBracket perron_iteration(const SmallMatrix& b,
                                             SmallVector& v,
                                             const PerronOptions& options = {});

/// One step of it: v ← Bv/Σ(Bv), and the bracket of the v that came in.
PerronBracket perron_step(const SmallMatrix& b, SmallVector& v);

/// Whether bounds of an eigenvalue are usable numbers.
[[nodiscard]] bool sound(const PerronBracket& bracket);

}  // namespace pondera::weights
