// SPDX-License-Identifier: Apache-2.0
// Whether somebody's answers are judgements at all: one assessor's matrices and what the others
// think come in; how likely the answers are as judgements, as answers at random, and with left and
// right turned round, go out.
#pragma once

#include "audit/panel_expectation.hpp"
#include "audit/predicted_judgement.hpp"
#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

/// One group of an assessor, and what to expect there.
struct ExpectedGroup {
  const weights::ComparisonMatrix* matrix = nullptr;  ///< never null; at least one pair
  std::optional<PanelExpectation> expectation;
};

/// Logarithms (natural) of likelihoods, and the noise under which they are largest.
struct AnswerEvidence {
  int judgements = 0;
  double noise = 0;          ///< standard deviation of the logarithm of one judgement
  double as_judgements = 0;  ///< Σ ln P(answer | all the other answers, the panel)
  double at_random = 0;      ///< Σ ln P(answer | the assessor's own habits, but no thought)
  /// Correlation of the answers with what the panel expects, over all pairs; nothing without an
  /// expectation or without spread in either.
  std::optional<double> correlation;
  /// How much better the answers fit the panel with left and right turned round: Σ over groups of
  /// the capped ln of a likelihood ratio; > 0: better turned.
  double turned = 0;
  int groups = 0;         ///< with an expectation that tells the two apart
  int groups_turned = 0;  ///< of them, those that fit better turned

  /// ln of how many times likelier the answers are as random ones than as judgements.
  [[nodiscard]] double random_over_judged() const { return at_random - as_judgements; }
};

/// Evidence from all answers of one assessor.
///
/// As judgements: each answer by its prediction from all others and the panel
/// (predicted_judgements), but for one in twenty that may be anything:
///
///     ln P_k = ln(0.95 · answer_chance + 0.05 / (2·strongest - 1)),  noise from a grid, the best;
///     ln of a prior: -1 for 0.85, -2 for 1.0, else 0
///
/// At random: the assessor's own habits with the scale, without thought: P_k = the share of the
/// other answers of the same intensity, smoothed by half an answer for each of the scale's, both
/// sides alike; or every answer of the scale alike, whichever is likelier. Turned, for each group
/// with x̂ of log least squares of the answers and Σ = spread² I + noise² Λ⁺: ln N(x̂; -middle, Σ) -
/// ln N(x̂; middle, Σ), between ± most_of_a_group.
/// @param groups those in which the assessor answered something.
[[nodiscard]] AnswerEvidence answer_evidence(const std::vector<ExpectedGroup>& groups,
                                             int strongest);

/// random_over_judged of the same answers with left and right turned round in every group: below 0
/// where they make sense that way.
[[nodiscard]] double random_over_turned(const std::vector<ExpectedGroup>& groups, int strongest);

/// What one group can say at most about turned answers: somebody may think the opposite in one
/// group.
inline constexpr double most_of_a_group = 6.0;

/// ln of the likelihood ratio of one group's answers turned round over as they are, not capped;
/// nothing without an expectation or when the answers leave the group in parts.
[[nodiscard]] std::optional<double> turned_over_as_given(const ExpectedGroup& group, double noise);

}  // namespace pondera::audit
