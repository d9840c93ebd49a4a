// SPDX-License-Identifier: Apache-2.0
// The consensus of a panel: study and responses come in, local and global weights go out, with who
// was left out.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/consensus_group.hpp"
#include "aggregation/exclusion.hpp"
#include "aggregation/hierarchy_consistency.hpp"
#include "aggregation/leaf_weight.hpp"
#include "aggregation/stratum_weights.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

struct AggregateOptions {
  std::vector<Exclusion> exclusions;
  std::optional<AggregationChoice> choice = {};  ///< nothing: as the study's `weights` says
  bool by_stratum = true;  ///< whether the strata's own weights are wanted too
  /// Whether every assessor is weighed by itself too; false leaves `individual` empty where the
  /// consensus does not need it.
  bool individual = true;
};

/// The consensus, with who made it.
struct GroupWeights {
  survey::ElicitationMethod method = survey::ElicitationMethod::pairwise;
  std::vector<ConsensusGroup> groups;  ///< all but rating
  std::vector<LeafWeight> leaves;      ///< in the hierarchy's order
  std::vector<Exclusion> excluded;     ///< who did not take part though they answered, and why
  std::vector<std::string> assessors;  ///< who took part
  std::string random_index;  ///< name of the table behind CRs of complete groups; pairwise only
  weights::WeighOptions options;  ///< all that the organiser chose
  std::vector<weights::AssessorWeights>
      individual;  ///< all but rating: each who answered, excluded ones too
  std::vector<std::vector<int>> full_ratings;       ///< rating: of each who rated every leaf
  AggregationChoice aggregation;                    ///< how the assessors were combined
  std::vector<StratumWeights> strata;               ///< each by itself, in the study's order
  std::optional<HierarchyConsistency> consistency;  ///< of the groups; judgements only
};

/// Weights of the panel.
///
/// Pairwise: AIJ by weighted geometric mean per group, then priorities of the group matrix by the
/// options' method (by default the principal eigenvector; where pairs that nobody answered leave it
/// incomplete but connected, or few answered a pair, pooled logarithmic least squares); or AIP, the
/// mean of the assessors' own priorities, as the choice says. Global weight = product of local
/// weights along the path; a group with one child has local weight 1. Rating: mean rating per leaf
/// over those who rated it, shares renormalised per leaf; not normalised. Budget, direct,
/// best-worst: the mean of the assessors' own priorities per group (mean_priorities), by default
/// the arithmetic one, composed as for pairwise.
///
/// Participants are taken in the study's order, so that the order of `responses` changes nothing.
/// An assessor without a response is simply absent; one who answered nothing too.
///
/// Errors: aggregation.no-answers (nobody answered, or all excluded), aggregation.disconnected (a
/// group's answers leave it in parts: names the parts and a pair that would join them),
/// aggregation.unanswered-group, aggregation.unrated-leaf, aggregation.unknown-leaf,
/// aggregation.unknown-assessor, aggregation.assessor-twice, aggregation.other-method,
/// aggregation.unknown-exclusion, aggregation.zero-priority; those of aggregation_choice; weights.*
/// (of somebody excluded: a warning, and they are missing from `individual`). Warnings:
/// aggregation.absent-stratum, aggregation.partly-answered. Source: [forman1998]; [aczel1983].
/// Checked by: tests/aggregation/panel_test.cpp, tests/published/group-*.yaml.
[[nodiscard]] Result<GroupWeights> aggregate(const survey::Study& study,
                                             const std::vector<survey::Response>& responses,
                                             const weights::WeighOptions& weigh_options,
                                             const AggregateOptions& options = {});

}  // namespace pondera::aggregation
