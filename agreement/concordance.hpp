// SPDX-License-Identifier: Apache-2.0
// Whether a panel puts the items in the same order: everybody's ranks in, Kendall's W out, with the
// probability of as much concordance by chance.
#pragma once

#include "weights/linear_algebra.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pondera::agreement {

/// How the probability of a Concordance was found.
enum class ConcordanceTest {
  exact,        ///< all orders of everybody's ranks
  permutation,  ///< some thousand orders at random
  chi_square,   ///< the approximation for many assessors
};

struct Concordance {
  double w = 0;           ///< 0 … 1
  double squares = 0;     ///< S = Σ_i (R_i - m(n+1)/2)², R_i the sum of item i's ranks
  double ties = 0;        ///< T = Σ_assessors Σ_ties (t³ - t)
  double chi_square = 0;  ///< m(n-1)W
  int degrees_of_freedom = 0;
  double chi_square_p = 1;   ///< unreliable for few items or assessors
  double mean_spearman = 0;  ///< (mW - 1)/(m - 1): without ties the mean Spearman of all pairs
};

/// Kendall's coefficient of concordance.
///
///     W = 12 S/(m²(n³ - n) - m T)
///
/// @param ranks of m assessors, each of n items, average ranks (average_ranks.hpp). Whoever ties
/// everything stays in.
/// @return nothing for m < 2, n < 2, or when everyone ties everything.
/// Source: [kendall1939]; ties: [siegel1988]. Checked by: tests/published/agreement.yaml.
[[nodiscard]] std::optional<Concordance> concordance(const std::vector<weights::Vector>& ranks);

struct ConcordanceProbability {
  double p = 1;
  ConcordanceTest test = ConcordanceTest::exact;
};

struct ConcordanceTestOptions {
  std::uint64_t seed = 1;
  std::string stream = "concordance";  ///< name of the random stream
  int permutations = 9'999;
  int most_work = 500'000;  ///< orders tried by the exact way before it gives up
  int most_ranks = 1'000;   ///< m · n above which χ² replaces permutations: it is good there
};

/// P(S ≥ observed) if every assessor had ordered the items at random, each with the ties of their
/// own ranks. Exact where that is cheap (up to eight items); else (1 + number of random panels with
/// S ≥ observed)/(1 + permutations); with very many ranks by χ². 1 where W is not defined.
/// @param ranks as for concordance.
[[nodiscard]] ConcordanceProbability concordance_probability(
    const std::vector<weights::Vector>& ranks, const ConcordanceTestOptions& options = {});

}  // namespace pondera::agreement
