// SPDX-License-Identifier: Apache-2.0
#include "aggregation/consensus_group.hpp"

#include "aggregation/aggregate_judgements.hpp"
#include "aggregation/assessor_share.hpp"
#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/group_matrix.hpp"
#include "weights/priority.hpp"

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

void add_priorities(ConsensusGroup& group,
                    const AggregatedJudgements& aggregated,
                    const weights::WeighOptions& options) {
  const ComparisonMatrix& matrix = aggregated.matrix;
  weights::Vector w;
  if (matrix.complete()) {
    const weights::Priority priority = weights::principal_priority(matrix);
    // A mean of whole-number codes of a short scale cannot overflow.
    PONDERA_ASSERT(priority.usable());
    const weights::Consistency found =
        weights::consistency(priority.lambda_max, matrix.size(), *options.random_index);
    w = priority.w;
    group.lambda_max = priority.lambda_max;
    group.ci = found.ci;
    group.cr = found.cr;
  } else {
    w = weights::log_least_squares(matrix, aggregated.pair_weights);
    group.by_least_squares = true;
  }
  group.local.assign(w.begin(), w.end());
  const weights::Matrix ratios = matrix.ratios();
  for (const auto& row : ratios.rowwise()) group.ratios.emplace_back(row.begin(), row.end());
}

AggregatedJudgements nothing_answered(int n) {
  return {ComparisonMatrix::make(n, {}).value(), weights::Matrix::Zero(n, n)};
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
  AggregatedJudgements aggregated = nothing_answered(static_cast<int>(group.items.size()));
  if (compared && !answers->matrices.empty()) {
    AssessorShares shares = assessor_shares(study, answers->strata);
    aggregated = aggregate_judgements(answers->matrices, shares.share);
    result.absent_strata = std::move(shares.absent_strata);
  }
  if (weights::connected_parts(aggregated.matrix).size() > 1) {
    return disconnected(aggregated.matrix, group, node.where);
  }
  add_priorities(group, aggregated, options);
  return result;
}

}  // namespace pondera::aggregation
