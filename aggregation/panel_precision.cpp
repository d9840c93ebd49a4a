// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_precision.hpp"

#include "aggregation/assessor_share.hpp"
#include "agreement/aitchison.hpp"
#include "agreement/consensus_indicator.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/group_matrix.hpp"
#include "weights/log_least_squares.hpp"
#include "weights/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Response;
using survey::Study;

/// Centred log weights of those who answered a group, with their strata.
struct GroupLogs {
  std::vector<weights::Vector> logs;
  std::vector<std::string> strata;
};

/// Whether every assessor counts the same, so that the panel is one stratum.
bool is_one_stratum(const Study& study) {
  return study.strata.empty() || study.stratum_count == survey::StratumCount::headcount;
}

GroupLogs logs_of(const Study& study,
                  NodeIndex group,
                  const std::vector<Response>& responses,
                  const weights::WeighOptions& options) {
  GroupLogs found;
  for (const survey::Assessor& assessor : study.assessors) {
    const auto response = std::ranges::find(responses, assessor.id, &Response::assessor);
    if (assessor.weight == 0.0) continue;  // has no say
    if (response == responses.end() || response->method != study.elicitation.method) continue;
    const auto matrix = weights::group_matrix(*response, study.hierarchy, group);
    if (!matrix || weights::connected_parts(*matrix).size() > 1) continue;
    const auto scaled = weights::on_scale(*matrix, options.scale);
    if (!scaled) continue;
    found.logs.push_back(weights::fitted_logarithms(*scaled));
    found.strata.push_back(is_one_stratum(study) ? "" : assessor.stratum);
  }
  return found;
}

/// Variance between some vectors, mean over the items; nothing for fewer than two.
std::optional<double> mean_variance(const std::vector<weights::Vector>& logs) {
  if (logs.size() < 2) return std::nullopt;
  weights::Vector mean = weights::Vector::Zero(logs.front().size());
  for (const weights::Vector& x : logs) mean += x;
  mean /= static_cast<double>(logs.size());
  double squares = 0;
  for (const weights::Vector& x : logs) squares += (x - mean).squaredNorm();
  return squares / static_cast<double>(logs.size() - 1) / static_cast<double>(mean.size());
}

std::vector<std::string> stratum_ids(const Study& study) {
  if (is_one_stratum(study)) return {""};
  std::vector<std::string> ids;
  for (const survey::Stratum& stratum : study.strata) ids.push_back(stratum.id);
  return ids;
}

std::vector<StratumPrecision> strata_of(const Study& study, const GroupLogs& answers) {
  const std::vector<double> shares =
      answers.logs.empty() ? std::vector<double>() : assessor_shares(study, answers.strata).share;
  std::vector<StratumPrecision> found;
  for (const std::string& id : stratum_ids(study)) {
    StratumPrecision stratum{id, 0, 0, {}, {}};
    std::vector<weights::Vector> logs;
    for (std::size_t k = 0; k < answers.logs.size(); ++k) {
      if (answers.strata[k] != id) continue;
      logs.push_back(answers.logs[k]);
      stratum.share += shares[k];
    }
    stratum.assessors = static_cast<int>(logs.size());
    stratum.variance = mean_variance(logs);
    found.push_back(stratum);
  }
  return found;
}

/// share² s² / n of a stratum with `more` assessors than it has; 0 where s² is not known.
double part_of(const StratumPrecision& stratum, int more) {
  return stratum.share * stratum.share * stratum.variance.value_or(0) / (stratum.assessors + more);
}

/// How alike the assessors' priorities are.
std::optional<double> consensus_of(const Study& study,
                                   const GroupLogs& answers,
                                   const weights::WeighOptions& options) {
  std::vector<weights::Vector> priorities;
  for (const weights::Vector& logs : answers.logs) {
    priorities.push_back(agreement::priorities_of(logs));
  }
  if (priorities.size() < 2) return std::nullopt;
  agreement::ConsensusOptions consensus;
  consensus.scale_maximum =
      weights::strongest_ratio(options.scale, static_cast<int>(priorities.front().size()));
  consensus.shares = assessor_shares(study, answers.strata).share;
  const auto found = agreement::consensus_indicator(priorities, consensus);
  return found ? std::optional(found->value) : std::nullopt;
}

GroupPrecision precision_of(const Study& study,
                            NodeIndex group,
                            const std::vector<Response>& responses,
                            const weights::WeighOptions& options) {
  const GroupLogs answers = logs_of(study, group, responses, options);
  GroupPrecision found;
  found.group = study.hierarchy.node(group).id;
  found.assessors = static_cast<int>(answers.logs.size());
  found.strata = strata_of(study, answers);
  found.consensus = consensus_of(study, answers, options);
  double variance = 0;
  bool is_known = false;
  for (const StratumPrecision& stratum : found.strata) {
    if (stratum.assessors == 1) found.is_lower_bound = true;
    if (!stratum.variance) continue;
    is_known = true;
    variance += part_of(stratum, 0);
  }
  if (!is_known) return found;
  found.log_error = std::sqrt(variance);
  for (StratumPrecision& stratum : found.strata) {
    if (!stratum.variance) continue;
    const double others = std::max(0.0, variance - part_of(stratum, 0));  // rounding
    stratum.error_with_one_more = std::sqrt(others + part_of(stratum, 1));
  }
  return found;
}

}  // namespace

std::vector<GroupPrecision> panel_precision(const Study& study,
                                            const std::vector<Response>& responses,
                                            const weights::WeighOptions& options) {
  std::vector<GroupPrecision> found;
  if (study.elicitation.method != survey::ElicitationMethod::pairwise) return found;
  for (const NodeIndex group : study.hierarchy.groups()) {
    if (study.hierarchy.node(group).children.size() < 2) continue;
    found.push_back(precision_of(study, group, responses, options));
  }
  return found;
}

}  // namespace pondera::aggregation
