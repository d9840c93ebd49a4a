// SPDX-License-Identifier: Apache-2.0
#include "aggregation/consensus_group.hpp"

#include "aggregation/aggregate_judgements.hpp"
#include "aggregation/assessor_share.hpp"
#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/group_matrix.hpp"
#include "weights/priority_method.hpp"
#include "weights/scaled_matrix.hpp"

#include <utility>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Study;
using weights::ComparisonMatrix;

/// What the participants answered in one group, those who answered any of it.
struct GroupAnswers {
  std::vector<ComparisonMatrix> matrices;
  std::vector<std::string> strata;
  int judgements = 0;
};

Result<GroupAnswers> group_answers(const Study& study,
                                   NodeIndex group,
                                   const std::vector<Participant>& taking_part) {
  GroupAnswers answers;
  Diagnostics found;
  for (const Participant& participant : taking_part) {
    Result<ComparisonMatrix> matrix =
        weights::group_matrix(*participant.response, study.hierarchy, group);
    if (!matrix) {
      found.insert(found.end(), matrix.diagnostics().begin(), matrix.diagnostics().end());
      continue;
    }
    if (matrix->known_pairs() == 0) continue;
    answers.judgements += matrix->known_pairs();
    answers.matrices.push_back(*std::move(matrix));
    answers.strata.push_back(participant.stratum);
  }
  return finished(std::move(answers), std::move(found));
}

std::string part_text(const std::vector<int>& part, const std::vector<std::string>& items) {
  std::string text;
  for (const int item : part) {
    if (!text.empty()) text += ", ";
    text += items[static_cast<std::size_t>(item)];
  }
  return "{" + text + "}";
}

Diagnostic disconnected(const ComparisonMatrix& matrix,
                        const ConsensusGroup& group,
                        const SourceSpot& where) {
  const auto parts = weights::connected_parts(matrix);
  std::string names;
  for (const auto& part : parts) {
    if (!names.empty()) names += ", ";
    names += part_text(part, group.items);
  }
  std::string pairs;
  for (const auto& [first, second] : weights::joining_pairs(parts)) {
    if (!pairs.empty()) pairs += "; ";
    pairs += "'" + group.items[static_cast<std::size_t>(first)] + "' against '" +
             group.items[static_cast<std::size_t>(second)] + "'";
  }
  return error("aggregation.disconnected", where,
               "the answers leave '" + group.id +
                   "' in parts that nobody compared with each other: " + names,
               "answers to these would join them: " + pairs);
}

/// The means of the participants' answers: as judged, and on the scale that makes the weights.
struct GroupMeans {
  AggregatedJudgements judged;
  ComparisonMatrix scaled;
};

AggregatedJudgements nothing_answered(int n) {
  return {ComparisonMatrix::make(n, {}).value(), weights::Matrix::Zero(n, n)};
}

Result<GroupMeans> group_means(const std::vector<ComparisonMatrix>& matrices,
                               const std::vector<double>& shares,
                               const weights::WeighOptions& options) {
  AggregatedJudgements judged = aggregate_judgements(matrices, shares);
  if (options.scale_order == weights::ScaleOrder::after_aggregation) {
    Result<ComparisonMatrix> scaled = weights::on_scale(judged.matrix, options.scale);
    if (!scaled) return scaled.diagnostics();
    return GroupMeans{std::move(judged), *std::move(scaled)};
  }
  std::vector<ComparisonMatrix> scaled;
  for (const ComparisonMatrix& matrix : matrices) {
    Result<ComparisonMatrix> one = weights::on_scale(matrix, options.scale);
    if (!one) return one.diagnostics();
    scaled.push_back(*std::move(one));
  }
  ComparisonMatrix mean = aggregate_judgements(scaled, shares).matrix;
  return GroupMeans{std::move(judged), std::move(mean)};
}

/// What went wrong, if anything.
Diagnostics add_priorities(ConsensusGroup& group,
                           const GroupMeans& means,
                           const weights::WeighOptions& options) {
  const ComparisonMatrix& matrix = means.scaled;
  group.complete = matrix.complete();
  const bool pooled = !group.complete &&
                      options.priority.incomplete == weights::IncompleteMethod::log_least_squares;
  weights::Vector w;
  if (pooled) {
    w = weights::log_least_squares(matrix, means.judged.pair_weights);
    // For the same reason, whatever the weights of the pairs are.
    PONDERA_ASSERT(w.allFinite() && w.minCoeff() > 0);
    group.method = pooled_method;
  } else {
    weights::MethodPriority derived = weights::derive_priority(matrix, options.priority);
    // A mean of ratios within largest_log_ratio is within it: it cannot overflow.
    PONDERA_ASSERT(derived.priority.termination != weights::Termination::not_finite);
    if (!derived.priority.usable()) return {weights::not_converged(group.id, derived.method)};
    w = std::move(derived.priority.w);
    group.method = derived.method;
  }
  group.local.assign(w.begin(), w.end());
  const weights::MatrixConsistency found =
      weights::consistency_of(means.judged.matrix, matrix, options);
  group.random_index = found.random_index;
  group.ci = found.ci;
  group.cr = found.cr;
  if (found.principal.usable()) group.lambda_max = found.principal.lambda_max;
  const weights::Matrix ratios = matrix.ratios();
  for (const auto& row : ratios.rowwise()) group.ratios.emplace_back(row.begin(), row.end());
  return {};
}

}  // namespace

Result<ConsensusGroupResult> consensus_group(const Study& study,
                                             NodeIndex index,
                                             const std::vector<Participant>& taking_part,
                                             const weights::WeighOptions& options) {
  const survey::HierarchyNode& node = study.hierarchy.node(index);
  ConsensusGroupResult result;
  ConsensusGroup& group = result.group;
  group.id = node.id;
  for (const NodeIndex child : node.children) {
    group.items.push_back(study.hierarchy.node(child).id);
  }
  const Result<GroupAnswers> answers = group_answers(study, index, taking_part);
  if (!answers) return answers.diagnostics();
  group.judgements = answers->judgements;
  group.assessors = static_cast<int>(answers->matrices.size());

  const bool compared = group.items.size() > 1;
  AggregatedJudgements nothing = nothing_answered(static_cast<int>(group.items.size()));
  GroupMeans means = {nothing, nothing.matrix};
  if (compared && !answers->matrices.empty()) {
    AssessorShares shares = assessor_shares(study, answers->strata);
    Result<GroupMeans> combined = group_means(answers->matrices, shares.share, options);
    if (!combined) return combined.diagnostics();
    means = *std::move(combined);
    result.absent_strata = std::move(shares.absent_strata);
  }
  if (weights::connected_parts(means.scaled).size() > 1) {
    return disconnected(means.scaled, group, node.where);
  }
  if (Diagnostics wrong = add_priorities(group, means, options); !wrong.empty()) return wrong;
  return result;
}

}  // namespace pondera::aggregation
