// SPDX-License-Identifier: Apache-2.0
// Three items compared all ways round: the complete triads of a comparison matrix in, how far each
// is from consistent out, and the indices that are made of them.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <array>
#include <optional>
#include <vector>

namespace pondera::weights {

/// Items i < j < k, all three pairs known.
struct Triad {
  std::array<int, 3> items{};
  double log_error = 0;  ///< s = ln a_ij + ln a_jk - ln a_ik; 0: consistent
};

/// All complete triads, in lexicographic order.
[[nodiscard]] std::vector<Triad> complete_triads(const ComparisonMatrix& matrix);

/// An index made of triads, with the triad that is worst (nothing where all are consistent).
struct TriadIndex {
  double value = 0;
  std::optional<Triad> worst;
};

/// Koczkodaj's index: how far the worst triad is from consistent.
///
///     K = max 1 - e^{-|s|} = max min(|1 - a_ik/(a_ij a_jk)|, |1 - a_ij a_jk/a_ik|),   0 ≤ K < 1
///
/// @return 0 for n < 3; nothing when n ≥ 3 and no triad is complete. Of equal triads the
/// lexicographically first. Customary limit: 1/3. Source: [koczkodaj1993], [duszak1994].
[[nodiscard]] std::optional<TriadIndex> koczkodaj_index(const ComparisonMatrix& matrix);

/// Grzybowski's average triad inconsistency: the mean of 1 - e^{-|s|}. Undefined for n < 3 and when
/// no triad is complete. Source: [grzybowski2016].
[[nodiscard]] std::optional<double> mean_triad_index(const ComparisonMatrix& matrix);

/// Peláez and Lamata's index: the mean over triads of 2 cosh(s) - 2, the determinant of the 3×3
/// matrix of the triad. Undefined for n < 3 and when no triad is complete. Source: [pelaez2003].
[[nodiscard]] std::optional<double> pelaez_lamata_index(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
