// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_method.hpp"

#include "core/assert.hpp"
#include "weights/column_sum.hpp"
#include "weights/harker.hpp"
#include "weights/minimal_lambda.hpp"

#include <algorithm>

namespace pondera::weights {

namespace {

/// Priorities that come without an eigenvalue.
Priority without_eigenvalue(Vector w) {
  Priority priority;
  const bool usable = w.allFinite() && w.minCoeff() > 0;
  priority.w = std::move(w);
  priority.termination = usable ? Termination::closed_form : Termination::not_finite;
  return priority;
}

Priority eigenvector(const ComparisonMatrix& matrix) {
  return principal_priority(matrix);
}
Priority row_means(const ComparisonMatrix& matrix) {
  return without_eigenvalue(row_geometric_mean(matrix));
}
Priority least_squares(const ComparisonMatrix& matrix) {
  return without_eigenvalue(log_least_squares(matrix));
}
Priority least_lambda(const ComparisonMatrix& matrix) {
  return minimal_lambda(matrix).priority;
}

Priority harker(const ComparisonMatrix& matrix) {
  return harker_priority(matrix);
}

template <class Row, class Method>
const Row& row_of(const std::vector<Row>& rows, Method method) {
  const auto row = std::ranges::find(rows, method, &Row::method);
  PONDERA_ASSERT(row != rows.end());
  return *row;
}

}  // namespace

const std::vector<PriorityMethodRow>& priority_methods() {
  static const std::vector<PriorityMethodRow> rows = {
      {PriorityMethod::eigenvector, "eigenvector", "the principal eigenvector",
       "principal right eigenvector [saaty1977]", false, eigenvector},
      {PriorityMethod::row_geometric_mean, "row-geometric-mean", "the geometric means of the rows",
       "geometric means of the rows [crawford1985]", false, row_means},
      {PriorityMethod::log_least_squares, "log-least-squares", "least squares of logarithms",
       "least squares of logarithms on the answered pairs [bozoki2010]", false, least_squares},
      {PriorityMethod::column_sum, "column-sum", "normalised column sums (approximate)",
       "normalised columns, averaged: approximate, to compare with spreadsheets", true,
       column_sum_priority},
  };
  return rows;
}

const std::vector<IncompleteMethodRow>& incomplete_methods() {
  static const std::vector<IncompleteMethodRow> rows = {
      {IncompleteMethod::log_least_squares, "log-least-squares", "least squares of logarithms",
       "least squares of logarithms on the answered pairs [bozoki2010]", least_squares},
      {IncompleteMethod::minimal_lambda, "minimal-lambda",
       "the eigenvector of the completion with the least λmax",
       "eigenvector of the completion with the least λmax [bozoki2010]", least_lambda},
      {IncompleteMethod::harker, "harker", "the eigenvector of Harker's matrix",
       "eigenvector of Harker's matrix [harker1987]", harker},
  };
  return rows;
}

const PriorityMethodRow& priority_method(PriorityMethod method) {
  return row_of(priority_methods(), method);
}

const IncompleteMethodRow& incomplete_method(IncompleteMethod method) {
  return row_of(incomplete_methods(), method);
}

Diagnostic not_converged(const std::string& group, std::string_view method) {
  return error("weights.not-converged", {},
               "the priorities of '" + group + "' by '" + std::string(method) + "' do not settle",
               "choose log-least-squares for incomplete groups, or a scale that is less steep");
}

MethodPriority derive_priority(const ComparisonMatrix& matrix, const PriorityChoice& choice) {
  if (matrix.complete()) {
    const PriorityMethodRow& row = priority_method(choice.complete);
    return {row.of(matrix), row.name, row.approximate};
  }
  const IncompleteMethodRow& row = incomplete_method(choice.incomplete);
  return {row.of(matrix), row.name, false};
}

}  // namespace pondera::weights
