// SPDX-License-Identifier: Apache-2.0
// By which method a comparison matrix becomes a priority vector: two tables (complete, incomplete),
// a matrix and a choice of each in, priorities with how they came about out.
#pragma once

#include "core/result.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/priority.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::weights {

enum class PriorityMethod {
  eigenvector,         ///< principal right eigenvector
  row_geometric_mean,  ///< of the logarithms of each row
  log_least_squares,   ///< on the comparison graph; complete: the row geometric mean
  column_sum,          ///< normalised columns, averaged: approximate
};

/// For a matrix with missing pairs, whose graph is connected.
enum class IncompleteMethod {
  log_least_squares,  ///< on the answered pairs
  minimal_lambda,     ///< eigenvector of the completion with the least λmax
  harker,             ///< eigenvector of Harker's matrix
};

struct PriorityMethodRow {
  PriorityMethod method{};
  std::string_view name;
  std::string_view phrase;   ///< as a sentence names it: "the principal eigenvector"
  std::string_view help;     ///< one line with the source
  bool approximate = false;  ///< said wherever its numbers are shown
  Priority (*of)(const ComparisonMatrix& complete) = nullptr;
};

struct IncompleteMethodRow {
  IncompleteMethod method{};
  std::string_view name;
  std::string_view phrase;
  std::string_view help;
  Priority (*of)(const ComparisonMatrix& connected) = nullptr;
};

/// The first row of each is the default.
[[nodiscard]] const std::vector<PriorityMethodRow>& priority_methods();
[[nodiscard]] const std::vector<IncompleteMethodRow>& incomplete_methods();
[[nodiscard]] const PriorityMethodRow& priority_method(PriorityMethod method);
[[nodiscard]] const IncompleteMethodRow& incomplete_method(IncompleteMethod method);

struct PriorityChoice {
  PriorityMethod complete = PriorityMethod::eigenvector;
  IncompleteMethod incomplete = IncompleteMethod::log_least_squares;
};

struct MethodPriority {
  Priority priority;        ///< `lambda_max` as the method defines it; 0 where it has none
  std::string_view method;  ///< name of the row that was used
  bool approximate = false;
};

/// Priorities of a connected matrix, by `complete` when no pair is missing, else by `incomplete`.
[[nodiscard]] MethodPriority derive_priority(const ComparisonMatrix& matrix,
                                             const PriorityChoice& choice = {});

/// What is said when the iteration of a method does not settle: Harker's matrix and the minimal λ
/// of answers that contradict each other throughout, on a steep scale. Error:
/// weights.not-converged.
[[nodiscard]] Diagnostic not_converged(const std::string& group, std::string_view method);

}  // namespace pondera::weights
