// SPDX-License-Identifier: Apache-2.0
#include "weights/matrix_analysis.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/lambda_gradient.hpp"
#include "weights/priority_error.hpp"
#include "weights/priority_order.hpp"
#include "weights/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

namespace {

std::vector<std::vector<double>> rows_of(const Matrix& matrix) {
  std::vector<std::vector<double>> rows;
  for (const auto& row : matrix.rowwise()) rows.emplace_back(row.begin(), row.end());
  return rows;
}

template <class Row>
MethodAnalysis by_method(const Row& row, const ComparisonMatrix& matrix) {
  const Priority priority = row.of(matrix);
  MethodAnalysis method;
  method.name = row.name;
  method.phrase = row.phrase;
  if constexpr (requires { row.approximate; }) method.approximate = row.approximate;
  method.usable = priority.usable();
  method.termination = priority.termination;
  method.iterations = priority.iterations;
  method.w.assign(priority.w.begin(), priority.w.end());
  if (priority.lambda_max > 0) method.lambda_max = priority.lambda_max;
  return method;
}

void compare_with_chosen(std::vector<MethodAnalysis>& methods) {
  const std::vector<double>& chosen = methods.front().w;
  for (MethodAnalysis& method : methods) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      method.difference = std::max(method.difference, std::abs(method.w[i] - chosen[i]));
    }
    method.other_order = !same_order(method.w, chosen);
  }
}

std::vector<MethodAnalysis> all_methods(const ComparisonMatrix& scaled,
                                        const PriorityChoice& choice) {
  std::vector<MethodAnalysis> methods;
  const auto add = [&](const auto& rows, auto chosen) {
    for (const auto& row : rows) {
      MethodAnalysis method = by_method(row, scaled);
      methods.insert(row.method == chosen ? methods.begin() : methods.end(), std::move(method));
    }
  };
  if (scaled.complete()) {
    add(priority_methods(), choice.complete);
    // On a complete matrix least squares are the row means: the same numbers need no second line.
    std::erase_if(methods, [&](const MethodAnalysis& method) {
      return method.name == priority_method(PriorityMethod::log_least_squares).name &&
             choice.complete != PriorityMethod::log_least_squares;
    });
  } else {
    add(incomplete_methods(), choice.incomplete);
  }
  compare_with_chosen(methods);
  return methods;
}

std::vector<GapAnalysis> gaps_of(const ComparisonMatrix& judged, const MatrixConsistency& found) {
  std::vector<GapAnalysis> gaps;
  if (!found.completed || found.testability == Testability::not_computed) return gaps;
  for (int i = 0; i < judged.size(); ++i) {
    for (int j = i + 1; j < judged.size(); ++j) {
      if (!judged.known(i, j)) gaps.push_back({i, j, found.completed->log_ratio(i, j)});
    }
  }
  return gaps;
}

void simulate(MatrixAnalysis& analysis,
              const ComparisonMatrix& judged,
              const WeighOptions& options) {
  if (judged.size() < 3 || analysis.consistency.degrees_of_freedom == 0) return;
  const bool on_ratios = options.basis == ConsistencyBasis::scaled;
  const ScaleChoice scale =
      on_ratios ? options.scale : ScaleChoice{.strongest = options.scale.strongest};
  analysis.simulated = simulated_random_index(
      judged, {.scale = scale,
               .bound = bound_of(options.completion, strongest_ratio(scale, judged.size()))});
  MatrixConsistency& consistency = analysis.consistency;
  if (!consistency.ci || analysis.simulated->mean <= 0) return;
  consistency.random_index = "simulated";
  consistency.random_index_value = analysis.simulated->mean;
  consistency.cr = *consistency.ci / analysis.simulated->mean;
  consistency.testability = Testability::testable;
}

std::vector<IndexAnalysis> all_indices(const ComparisonMatrix& judged,
                                       const MatrixConsistency& saaty,
                                       const WeighOptions& options) {
  std::vector<IndexAnalysis> indices;
  for (const ConsistencyIndexRow& row : consistency_indices()) {
    indices.push_back({row.name, row.symbol, row.help,
                       row.of({.matrix = judged,
                               .saaty = saaty,
                               .cr_threshold = options.threshold,
                               .strongest = options.scale.strongest})});
  }
  return indices;
}

std::vector<JudgementAnalysis> all_judgements(const ComparisonMatrix& judged,
                                              const std::vector<double>& w,
                                              std::optional<double> bound) {
  std::vector<JudgementAnalysis> judgements;
  for (const ResidualDiagnostic& fit : residual_diagnostics(judged).judgements) {
    const double first = w[static_cast<std::size_t>(fit.first)];
    const double second = w[static_cast<std::size_t>(fit.second)];
    judgements.push_back({fit, std::log(first) - std::log(second), 0});
  }
  for (const PairGradient& slope : lambda_gradient(judged, bound)) {
    for (JudgementAnalysis& judgement : judgements) {
      const bool same = judgement.fit.first == slope.first && judgement.fit.second == slope.second;
      if (same) judgement.gradient = slope.gradient;
    }
  }
  return judgements;
}

/// What to look at again. Requires that the judgements contradict each other.
void locate(MatrixAnalysis& analysis,
            const ComparisonMatrix& judged,
            const WeighOptions& options,
            std::optional<double> bound) {
  WeighOptions on_judgements = options;
  on_judgements.basis = ConsistencyBasis::judged;
  MatrixConsistency consistency = analysis.consistency;
  if (!analysis.scaled.empty() && options.basis == ConsistencyBasis::scaled) {
    consistency = consistency_of(judged, judged, on_judgements);
    analysis.judged_cr = consistency.cr;
  }
  const int n = judged.size();
  const int strongest = options.scale.strongest;
  const std::optional<double> ri = consistency.random_index_value;
  const bool has_index = ri.value_or(0) > 0;
  analysis.worst = least_fitting_judgement(judged, on_judgements);
  if (analysis.worst) {
    analysis.contradiction =
        strongest_contradiction(judged, analysis.worst->first, analysis.worst->second);
    // The index of the judgements may be a simulated one.
    const std::optional<double> ci_after = analysis.worst->ci_after;
    analysis.worst->cr_after =
        has_index && ci_after ? std::optional(*ci_after / *ri) : std::nullopt;
  }
  if (const auto best = best_single_revision(judged, {strongest, bound})) {
    analysis.revision = RevisionAnalysis{*best, judged.log_ratio(best->first, best->second), {}};
    if (has_index) analysis.revision->cr_after = consistency_ratio(best->lambda, n, *ri);
  }
  if (!has_index) return;
  analysis.reversed =
      reversed_judgements(judged, {.random_index = *ri,
                                   .cr_threshold = std::max(options.threshold, rounding_ci),
                                   .bound = bound});
  if (*consistency.cr <= options.threshold) return;
  analysis.fewest_changes =
      fewest_changes(judged, {.lambda_star = n + options.threshold * *ri * (n - 1),
                              .strongest = strongest,
                              .bound = bound});
}

}  // namespace

Result<MatrixAnalysis> analyse_matrix(const ComparisonMatrix& judged,
                                      const WeighOptions& options,
                                      const AnalysisOptions& effort) {
  PONDERA_ASSERT(connected_parts(judged).size() == 1);
  const Result<ComparisonMatrix> scaled = on_scale(judged, options.scale);
  if (!scaled) return scaled.diagnostics();
  const auto bound = bound_of(options.completion, options.scale.strongest);
  MatrixAnalysis analysis;
  analysis.pairs = judged.pairs();
  analysis.known = judged.known_pairs();
  analysis.judged = rows_of(judged.ratios());
  if (options.scale.scale != JudgementScale::linear) analysis.scaled = rows_of(scaled->ratios());
  analysis.methods = all_methods(*scaled, options.priority);
  if (scaled->complete()) {
    const Priority principal = principal_priority(*scaled);
    if (principal.usable()) {
      const Vector error = eigenvector_error(*scaled, principal);
      analysis.error.assign(error.begin(), error.end());
    }
  }
  analysis.consistency = consistency_of(judged, *scaled, options);
  if (effort.simulate_random_index) simulate(analysis, judged, options);
  analysis.gaps = gaps_of(judged, analysis.consistency);
  analysis.indices = all_indices(judged, analysis.consistency, options);
  analysis.judgements = all_judgements(judged, analysis.methods.front().w, bound);
  if (judged.size() >= 3 && analysis.consistency.ci.value_or(0) > rounding_ci) {
    locate(analysis, judged, options, bound);
  }
  return analysis;
}

}  // namespace pondera::weights
