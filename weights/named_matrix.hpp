// SPDX-License-Identifier: Apache-2.0
// A comparison matrix as people keep it in a table: cells in, items and judgements out.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "weights/comparison_matrix.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pondera::weights {

struct NamedMatrix {
  std::vector<std::string> items;
  ComparisonMatrix matrix;
  /// Where the judgement of a known pair (first < second) stands.
  std::map<std::pair<int, int>, SourceSpot> places;
};

/// Reads either form:
///
/// - a square matrix of ratios ("3", "0.2", "1/7", "1/9.5"), with or without a row of names, with
/// or without a column of names
///   before it; an empty cell is a missing judgement, and its counterpart may be empty too;
/// - lines "a,b,judgement": a is `judgement` times as important as b; a negative whole number is
/// the signed code of
///   the field ("-3": b is 3 times as important as a). A heading line is passed over.
///
/// Items that are not named are called "1", "2", ….
/// Errors at the cell: matrix.not-square, matrix.not-a-ratio, matrix.diagonal,
/// matrix.not-reciprocal (with the value that would be), matrix.duplicate-item,
/// matrix.self-comparison, matrix.pair-twice, matrix.too-large, matrix.too-small.
[[nodiscard]] Result<NamedMatrix> read_named_matrix(const CsvTable& table);

}  // namespace pondera::weights
