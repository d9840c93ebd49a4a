// SPDX-License-Identifier: Apache-2.0
// Many assessors who answered the same comparison group, at once: columns of signed codes come in;
// everyone's priorities and consistency go out, and for each pair the sums which the aggregation of
// judgements needs. One matrix at a time: weights/priority.hpp.
#pragma once

#include "core/result.hpp"
#include "weights/batch_instruction_set.hpp"
#include "weights/batch_tally.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/random_index.hpp"
#include "weights/untouched_vector.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pondera::weights {

/// ln c(x) of x = 1 … strongest. Requires 1 ≤ strongest ≤ 127 and a scale that is not too_steep.
[[nodiscard]] std::vector<double> scale_log_ratios(const ScaleChoice& scale, int n);

/// `codes` by columns: those of pair p of all assessors together, codes[p · assessors + k], pairs
/// in the order (1,2), (1,3), … (n-1,n). So neighbours in memory are neighbours in a register, a
/// pair is tallied in one run, and a new pair or a new block of assessors is a plain copy. A code s
/// > 0: the first item of the pair is preferred with intensity s; s < 0: the second; |s| = 1:
/// equal; 0: left open.
struct BatchJudgements {
  int n = 1;                  ///< items, 1 ≤ n ≤ 15
  std::size_t assessors = 0;  ///< K ≥ 0
  std::vector<std::int8_t> codes;
  std::vector<std::uint16_t> strata;  ///< of each assessor; empty: everybody in stratum 0
};

struct BatchOptions {
  /// ln c(x) of x = 1 … strongest ≤ 127: 0 first, strictly increasing, at most 10.
  std::vector<double> log_ratios = scale_log_ratios({}, 2);
  std::size_t strata = 1;  ///< how many there are
  RandomIndexTable random_index = random_index_tables().front();
  int threads = 0;  ///< 0: as many as there are cores
  /// Stop when |(Bv)ᵢ - λvᵢ| ≤ this · λvᵢ for all i. Rounding alone leaves 15 · 1.1e-16.
  double residual = 1e-13;
  /// Then the one-matrix path takes over; ≤ 255. The most seen is 60 (docs/methods.md).
  int step_cap = 120;
  std::optional<InstructionSet> instructions;  ///< nothing: the widest available
};

/// How the work on one assessor ended.
enum class BatchEnding : std::uint8_t {
  left_open,    ///< some pair was not answered: counted in the tally, no priorities here
  closed_form,  ///< n ≤ 2
  converged,    ///< in its lane
  one_matrix,   ///< not within the cap; principal_priority finished it
  not_finite,   ///< nor there: w and λmax are not usable
};

/// Of assessor k; numbers are set exactly where has_priorities(k), and 0 elsewhere.
struct BatchPriorities {
  int n = 1;
  std::size_t assessors = 0;
  UntouchedVector<double> w;  ///< [item · assessors + k], principal eigenvector, Σ = 1
  UntouchedVector<double> geometric_mean;  ///< [item · assessors + k], row geometric means, Σ = 1
  UntouchedVector<double> lambda_max;      ///< [k]
  UntouchedVector<double> ci;              ///< [k], (λmax - n)/(n - 1)
  UntouchedVector<double> cr;              ///< [k], CI/RI(n); empty if the table ends before n
  UntouchedVector<std::uint8_t> steps;     ///< [k], products with the matrix in the lane
  UntouchedVector<BatchEnding> ending;     ///< [k]
  JudgementTally tally;
  std::vector<PairSums> sums;  ///< [stratum · pairs + pair]

  [[nodiscard]] bool has_priorities(std::size_t k) const {
    return ending[k] != BatchEnding::left_open && ending[k] != BatchEnding::not_finite;
  }
};

/// Principal eigenvector, λmax, CI, CR and row geometric means of every assessor, and per stratum
/// and pair the count, Σ ln a and Σ (ln a)².
///
///     A w = λmax w,   Σ wᵢ = 1,   wᵢ > 0
///
/// Equals principal_priority, row_geometric_mean and consistency to 1e-12 of wᵢ, λmax and the row
/// geometric means. The same bytes for any number of threads, any instruction set and, assessor by
/// assessor, any order of the assessors. n = 1: w = (1); n = 2: w = (a, 1)/(1 + a); both CR = 0.
/// @param memory a former result, moved in, whose arrays are used again: bringing in fresh memory
/// takes a quarter of the time of a million assessors.
/// Errors: weights.matrix-size, weights.batch-size, weights.batch-scale, weights.no-such-stratum,
/// weights.code-beyond-scale.
/// Source: [saaty1977], [crawford1985]; method: docs/methods.md, "Many assessors at once".
[[nodiscard]] Result<BatchPriorities> batch_priorities(const BatchJudgements& judgements,
                                                       const BatchOptions& options = {},
                                                       BatchPriorities memory = {});

}  // namespace pondera::weights
