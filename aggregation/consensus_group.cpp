// SPDX-License-Identifier: Apache-2.0
#include "aggregation/consensus_group.hpp"

#include "aggregation/aggregate_judgements.hpp"
#include "aggregation/assessor_worth.hpp"
#include "aggregation/panel_answers.hpp"
#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/group_items.hpp"
#include "weights/priority_method.hpp"
#include "weights/scaled_matrix.hpp"

#include <algorithm>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Study;
using weights::ComparisonMatrix;

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
  std::optional<ResidualSplit> residuals;
};

GroupMeans nothing_answered(int n) {
  const ComparisonMatrix matrix = ComparisonMatrix::make(n, {}).value();
  return {{matrix, weights::Matrix::Zero(n, n)}, matrix, std::nullopt};
}

bool connected(const ComparisonMatrix& matrix) {
  return weights::connected_parts(matrix).size() == 1;
}

Result<GroupMeans> group_means(const PanelAnswers& answers,
                               const std::vector<double>& shares,
                               const weights::WeighOptions& options,
                               const AggregationChoice& choice) {
  AggregatedJudgements judged =
      aggregate_judgements(answers.judged, shares, choice.mean, choice.trimmed_share);
  const bool split = choice.mean == GroupMean::geometric && connected(judged.matrix);
  std::optional<ResidualSplit> residuals;
  if (options.scale_order == weights::ScaleOrder::after_aggregation) {
    if (split) residuals = residual_split(answers.judged, shares, judged);
    Result<ComparisonMatrix> scaled = weights::on_scale(judged.matrix, options.scale);
    if (!scaled) return scaled.diagnostics();
    return GroupMeans{std::move(judged), *std::move(scaled), residuals};
  }
  AggregatedJudgements mean =
      aggregate_judgements(answers.scaled, shares, choice.mean, choice.trimmed_share);
  if (split) residuals = residual_split(answers.scaled, shares, mean);
  return GroupMeans{std::move(judged), std::move(mean.matrix), residuals};
}

/// The least W_ij; 1 without pairs.
double least_pair_weight(const weights::Matrix& pair_weights) {
  double least = 1;
  for (int i = 0; i < pair_weights.rows(); ++i) {
    for (int j = i + 1; j < pair_weights.cols(); ++j) least = std::min(least, pair_weights(i, j));
  }
  return least;
}

/// Whether single answers decide instead of the means of pairs.
bool is_pooled(const ConsensusGroup& group,
               const weights::WeighOptions& options,
               const AggregationChoice& choice) {
  // Shares that add up to the limit but for the rounding of their sum reach it.
  constexpr double rounding_of_shares = 1e-9;
  if (group.complete) return group.least_answered < choice.pooled_below - rounding_of_shares;
  return options.priority.incomplete == weights::IncompleteMethod::log_least_squares;
}

/// What went wrong, if anything.
Diagnostics add_priorities(ConsensusGroup& group,
                           const GroupMeans& means,
                           const weights::WeighOptions& options,
                           const AggregationChoice& choice) {
  const ComparisonMatrix& matrix = means.scaled;
  group.complete = matrix.complete();
  group.least_answered = least_pair_weight(means.judged.pair_weights);
  weights::Vector w;
  if (is_pooled(group, options, choice)) {
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
  return {};
}

void add_consistency(ConsensusGroup& group,
                     const GroupMeans& means,
                     const weights::WeighOptions& options) {
  const weights::MatrixConsistency found =
      weights::consistency_of(means.judged.matrix, means.scaled, options);
  group.random_index = found.random_index;
  group.random_index_value = found.random_index_value;
  group.ci = found.ci;
  group.cr = found.cr;
  if (found.principal.usable()) group.lambda_max = found.principal.lambda_max;
  const weights::Matrix ratios = means.scaled.ratios();
  for (const auto& row : ratios.rowwise()) group.ratios.emplace_back(row.begin(), row.end());
}

}  // namespace

Result<ConsensusGroupResult> consensus_group(const Study& study,
                                             NodeIndex index,
                                             const std::vector<Participant>& taking_part,
                                             const weights::WeighOptions& options,
                                             const AggregationChoice& choice) {
  const survey::HierarchyNode& node = study.hierarchy.node(index);
  ConsensusGroupResult result;
  ConsensusGroup& group = result.group;
  group.id = node.id;
  group.items = weights::item_ids(study.hierarchy, index);
  group.mean = choice.mean;
  const Result<PanelAnswers> answers = panel_answers(study, index, taking_part, options, choice);
  if (!answers) return answers.diagnostics();
  group.judgements = answers->judgements;
  group.assessors = static_cast<int>(answers->judged.size());

  const bool compared = group.items.size() > 1;
  GroupMeans means = nothing_answered(static_cast<int>(group.items.size()));
  if (compared && !answers->judged.empty()) {
    WeightedShares found = voice_shares(study, choice, answers->voices);
    const std::vector<double>& shares = found.shares.share;
    Result<GroupMeans> combined = group_means(*answers, shares, options, choice);
    if (!combined) return combined.diagnostics();
    means = *std::move(combined);
    for (std::size_t k = 0; k < shares.size(); ++k) {
      group.shares.push_back({answers->voices[k].assessor, shares[k]});
    }
    group.settled = found.settled;
    group.residuals = means.residuals;
    result.absent_strata = std::move(found.shares.absent_strata);
  }
  if (!connected(means.scaled)) return disconnected(means.scaled, group, node.where);
  if (Diagnostics wrong = add_priorities(group, means, options, choice); !wrong.empty()) {
    return wrong;
  }
  add_consistency(group, means, options);
  return result;
}

}  // namespace pondera::aggregation
