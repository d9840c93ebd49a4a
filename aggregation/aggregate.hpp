// SPDX-License-Identifier: Apache-2.0
// The consensus of a panel: study and responses come in, local and global weights go out, with who
// was left out.
#pragma once

#include "aggregation/exclusion.hpp"
#include "core/rational.hpp"
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
};

/// One comparison group of the consensus.
struct ConsensusGroup {
  std::string id;
  std::vector<std::string> items;
  std::vector<double> local;  ///< Σ = 1
  double global = 0;          ///< global weight of the group's own node; the goal: 1
  bool by_least_squares =
      false;  ///< the group matrix is incomplete: pooled logarithmic least squares
  std::optional<double> lambda_max;  ///< of the group matrix; only when complete
  std::optional<double> ci;
  std::optional<double> cr;
  int judgements = 0;  ///< how many judgements went in
  int assessors = 0;   ///< how many assessors answered at least one of its pairs
  std::vector<std::vector<double>> ratios;  ///< the group matrix; 0 where nobody answered
};

/// One leaf. Pairwise: `weight` is global and Σ weight = 1. Rating: the mean rating, not
/// normalised.
struct LeafWeight {
  std::string id;
  double weight = 0;
  std::optional<Rational> exact;             ///< rating: the mean as a fraction
  double normalised = 0;                     ///< weight / Σ weight
  int answers = 0;                           ///< rating: how many assessors rated it
  std::optional<double> standard_deviation;  ///< rating: of the ratings, n - 1; nothing for n < 2
};

struct GroupWeights {
  survey::ElicitationMethod method = survey::ElicitationMethod::pairwise;
  std::vector<ConsensusGroup> groups;  ///< pairwise only
  std::vector<LeafWeight> leaves;      ///< in the hierarchy's order
  std::vector<Exclusion> excluded;     ///< who did not take part though they answered, and why
  std::vector<std::string> assessors;  ///< who took part
  std::string random_index;            ///< name of the table behind every CR
  std::vector<weights::AssessorWeights>
      individual;  ///< pairwise: each who answered, excluded ones too
};

/// Weights of the panel.
///
/// Pairwise (default of the field's practice): AIJ by weighted geometric mean per group, then the
/// principal eigenvector of the group matrix; where pairs that nobody answered leave it incomplete
/// but connected, pooled logarithmic least squares; global weight = product of local weights along
/// the path; a group with one child has local weight 1. Rating: mean rating per leaf over those who
/// rated it, shares renormalised per leaf; not normalised.
///
/// Errors: aggregation.no-answers (nobody answered, or all excluded), aggregation.disconnected (a
/// group's answers leave it in parts: names the parts and a pair that would join them),
/// aggregation.unrated-leaf, aggregation.unknown-exclusion; weights.*. Warnings:
/// aggregation.absent-stratum. Source: [forman1998]; [aczel1983].
[[nodiscard]] Result<GroupWeights> aggregate(const survey::Study& study,
                                             const std::vector<survey::Response>& responses,
                                             const weights::WeighOptions& weigh_options,
                                             const AggregateOptions& options = {});

}  // namespace pondera::aggregation
