// SPDX-License-Identifier: Apache-2.0
// All that can be said of one comparison matrix, in plain numbers: judgements and options in;
// priorities by every method, every index of consistency, and what to look at again, out.
#pragma once

#include "core/result.hpp"
#include "weights/consistency_index.hpp"
#include "weights/contradiction.hpp"
#include "weights/fewest_changes.hpp"
#include "weights/residual_diagnostics.hpp"
#include "weights/reversed_judgement.hpp"
#include "weights/simulated_random_index.hpp"
#include "weights/single_revision.hpp"
#include "weights/weigh_options.hpp"
#include "weights/worst_judgement.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// Priorities by one method.
struct MethodAnalysis {
  std::string_view name;
  std::string_view phrase;
  bool approximate = false;
  bool usable = true;  ///< false: the method did not converge, or a value left the doubles
  Termination termination = Termination::closed_form;
  int iterations = 0;
  std::vector<double> w;  ///< Σ = 1
  std::optional<double> lambda_max;
  /// Largest |wᵢ - wᵢ of the chosen method|, and whether the order of the items is another one.
  double difference = 0;
  bool other_order = false;
};

struct IndexAnalysis {
  std::string_view name;
  std::string_view symbol;
  std::string_view help;
  IndexValue value;
};

/// A known pair first < second.
struct JudgementAnalysis {
  ResidualDiagnostic fit;        ///< against all others, by least squares of logarithms
  double implied_log_ratio = 0;  ///< ln wᵢ/wⱼ of the chosen priorities
  double gradient = 0;           ///< ∂λ/∂ln a_ij
};

/// A missing pair first < second, and what the completion with the least λmax puts there.
struct GapAnalysis {
  int first = 0;
  int second = 0;
  double log_ratio = 0;
};

/// The one answer whose change helps most.
struct RevisionAnalysis {
  SingleRevision revision;
  double judged_log_ratio = 0;
  std::optional<double> cr_after;
};

struct MatrixAnalysis {
  int pairs = 0;
  int known = 0;
  std::vector<std::vector<double>> judged;  ///< n×n ratios as judged; 0: missing
  std::vector<std::vector<double>> scaled;  ///< on the judgement scale; empty when it is linear

  std::vector<MethodAnalysis> methods;  ///< the chosen one first
  std::vector<double>
      error;  ///< Δwᵢ of the eigenvector (weights/priority_error.hpp); complete only
  std::vector<GapAnalysis> gaps;

  MatrixConsistency consistency;
  /// CR of the judgements themselves, when `consistency` is that of the scale's ratios.
  std::optional<double> judged_cr;
  std::optional<SimulatedRandomIndex> simulated;  ///< when asked for, and CR is by it
  std::vector<IndexAnalysis> indices;

  std::vector<JudgementAnalysis> judgements;  ///< in (first, second) order
  std::optional<LeastFitting> worst;
  std::optional<Contradiction> contradiction;  ///< of `worst`
  std::optional<RevisionAnalysis> revision;
  std::optional<FewestChanges> fewest_changes;  ///< when CR exceeds the threshold
  std::vector<Flip> reversed;
};

struct AnalysisOptions {
  /// Measure CR against random fillings of this very pattern of answers.
  bool simulate_random_index = false;
};

/// The whole analysis.
///
/// Priorities are on the options' judgement scale; everything under "what to look at again" is
/// about the judgements themselves.
/// @param judged connected, 1 ≤ n ≤ 15.
/// Errors: weights.intensity-out-of-range (a ratio that the scale does not have),
/// weights.scale-too-steep.
/// Source: the headers of the parts.
[[nodiscard]] Result<MatrixAnalysis> analyse_matrix(const ComparisonMatrix& judged,
                                                    const WeighOptions& options,
                                                    const AnalysisOptions& effort = {});

}  // namespace pondera::weights
