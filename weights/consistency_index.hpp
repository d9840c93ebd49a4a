// SPDX-License-Identifier: Apache-2.0
// Every measure of how consistent one comparison matrix is, as one table: a matrix in, a value or
// the reason why there is none out. An index is one row; commands, reports and help read the table.
#pragma once

#include "weights/matrix_consistency.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// What an index may look at. All of it belongs to the same matrix, whose graph is connected.
struct IndexInput {
  const ComparisonMatrix& matrix;
  const MatrixConsistency& saaty;  ///< λmax, CI, CR of that matrix
  double cr_threshold = 0.10;      ///< limits of other indices are stated for a CR of this size
  int strongest = tabulated_strongest;  ///< M of the linear scale of the judgements
};

/// Why an index is not defined. An undefined index is never 0 or 1.
enum class NotDefined {
  nothing_to_compare,  ///< too few items
  no_redundancy,       ///< no judgement that another one could contradict
  no_triad,            ///< no three items of which all three pairs are known
  incomplete,          ///< defined for complete matrices only
  has_ties,            ///< defined without "equal" only
  beyond_table,        ///< no random index for this size or scale
  not_computed,        ///< λmax did not converge, or a value left the doubles
};

struct IndexValue {
  std::optional<double> value;
  NotDefined reason = NotDefined::nothing_to_compare;  ///< when there is no value
  std::optional<double> limit;                         ///< customary; up to it: acceptable
  std::vector<int> items;  ///< where it is worst, when the index says so
};

struct ConsistencyIndexRow {
  std::string_view name;    ///< "koczkodaj": in tables and in JSON
  std::string_view symbol;  ///< "K": as papers write it; in JSON
  std::string_view help;    ///< one line: what it is, with the source; in JSON
  double best = 0;          ///< value of consistent judgements, 0 or 1
  IndexValue (*of)(const IndexInput& input) = nullptr;
};

/// Every index, in the order in which reports show them: those of Saaty, of residuals, of triads,
/// of order, of each judgement; a new one stands with its kin.
[[nodiscard]] const std::vector<ConsistencyIndexRow>& consistency_indices();

/// "fewer than three items", "no answer that another could contradict", …
[[nodiscard]] std::string_view reason_text(NotDefined reason);
/// "nothing-to-compare", "no-redundancy", …
[[nodiscard]] std::string_view reason_name(NotDefined reason);

}  // namespace pondera::weights
