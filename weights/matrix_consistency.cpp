// SPDX-License-Identifier: Apache-2.0
#include "weights/matrix_consistency.hpp"

#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/minimal_lambda.hpp"
#include "weights/scale_random_index.hpp"
#include "weights/strongest_random_index.hpp"

#include <string>

namespace pondera::weights {

namespace {

bool is_scaled(const ConsistencyOptions& options) {
  return options.scale && options.scale->scale != JudgementScale::linear;
}

const RandomIndexTable& table_of(const ConsistencyOptions& options) {
  return options.random_index != nullptr ? *options.random_index : random_index_tables().front();
}

std::string index_name(const ComparisonMatrix& matrix, const ConsistencyOptions& options) {
  if (is_scaled(options)) {
    return "scale-" + std::string(judgement_scale(options.scale->scale).name);
  }
  if (matrix.complete() && options.strongest != tabulated_strongest) {
    return "strongest-" + std::to_string(options.strongest);
  }
  if (matrix.complete()) return std::string(table_of(options).name);
  return options.completion == CompletionBound::free ? "incomplete-free" : "incomplete-bounded";
}

/// RI of matrices like this one, n ≥ 3.
std::optional<double> index_value(const ComparisonMatrix& matrix,
                                  const ConsistencyOptions& options) {
  const int n = matrix.size();
  const int missing = matrix.pairs() - matrix.known_pairs();
  if (is_scaled(options)) {
    return missing == 0 ? scale_random_index(*options.scale, n) : std::nullopt;
  }
  if (options.strongest != tabulated_strongest) {
    return missing == 0 ? strongest_random_index(options.strongest, n) : std::nullopt;
  }
  return missing == 0 ? random_index(table_of(options), n)
                      : incomplete_random_index(options.completion, n, missing);
}

void find_eigenvector(const ComparisonMatrix& matrix,
                      const ConsistencyOptions& options,
                      MatrixConsistency& result) {
  if (matrix.complete()) {
    result.principal = principal_priority(matrix);
    return;
  }
  MinimalLambda best = minimal_lambda(
      matrix, {.bound = bound_of(options.completion, widest_gap(options, matrix.size()))});
  result.principal = std::move(best.priority);
  result.completed = std::move(best.completed);
  result.at_bound = static_cast<int>(best.at_bound.size());
}

void find_ratio(const ComparisonMatrix& matrix,
                const ConsistencyOptions& options,
                MatrixConsistency& result) {
  const int n = matrix.size();
  result.ci = consistency_index(result.principal.lambda_max, n);
  if (n <= 2) {
    result.cr = 0.0;
    return;
  }
  if (result.degrees_of_freedom == 0) {
    result.ci.reset();
    result.testability = Testability::no_redundancy;
    return;
  }
  result.random_index_value = index_value(matrix, options);
  result.testability =
      result.random_index_value ? Testability::testable : Testability::beyond_table;
  if (!result.random_index_value) return;
  result.cr = consistency_ratio(result.principal.lambda_max, n, *result.random_index_value);
}

}  // namespace

double widest_gap(const ConsistencyOptions& options, int n) {
  return is_scaled(options) ? strongest_ratio(*options.scale, n) : options.strongest;
}

MatrixConsistency matrix_consistency(const ComparisonMatrix& matrix,
                                     const ConsistencyOptions& options) {
  MatrixConsistency result;
  result.degrees_of_freedom = matrix.known_pairs() - (matrix.size() - 1);
  result.random_index = index_name(matrix, options);
  if (connected_parts(matrix).size() > 1) {
    result.testability = Testability::disconnected;
    return result;
  }
  find_eigenvector(matrix, options, result);
  if (result.principal.usable()) {
    find_ratio(matrix, options, result);
  } else {
    result.testability = Testability::not_computed;
  }
  return result;
}

}  // namespace pondera::weights
