// SPDX-License-Identifier: Apache-2.0
#include "audit/suspect_judgement.hpp"

#include "audit/predicted_judgement.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pondera::audit {

namespace {

SuspectJudgement suspect(std::size_t group, const PredictedJudgement& judged, int strongest) {
  SuspectJudgement found{.group = group, .first = judged.first, .second = judged.second};
  found.code = weights::nearest_code(judged.log_ratio, strongest);
  found.expected_code = weights::nearest_code(judged.mean, strongest);
  found.z = std::abs(judged.log_ratio - judged.mean) / std::sqrt(judged.variance);
  const bool sides = std::abs(found.code) != 1 && std::abs(found.expected_code) != 1;
  found.turned = sides && (found.code > 0) != (found.expected_code > 0);
  return found;
}

}  // namespace

std::vector<SuspectJudgement> suspect_judgements(const PanelJudgements& panel,
                                                 std::size_t k,
                                                 const AssessorEvidence& evidence,
                                                 int strongest,
                                                 double least_z) {
  std::vector<SuspectJudgement> found;
  if (evidence.answers.judgements == 0) return found;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    const auto& matrix = panel.matrices[k][g];
    if (!matrix) continue;
    for (const PredictedJudgement& judged :
         predicted_judgements(*matrix, evidence.expected[g], evidence.answers.noise)) {
      SuspectJudgement each = suspect(g, judged, strongest);
      if (each.z > (each.turned ? std::min(least_turned_z, least_z) : least_z))
        found.push_back(each);
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &SuspectJudgement::z);
  return found;
}

std::vector<std::size_t> turned_groups(const PanelJudgements& panel,
                                       std::size_t k,
                                       const AssessorEvidence& evidence,
                                       double odds) {
  std::vector<std::size_t> found;
  if (evidence.answers.judgements == 0) return found;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    if (!panel.matrices[k][g]) continue;
    const auto turned = turned_over_as_given({&*panel.matrices[k][g], evidence.expected[g]},
                                             evidence.answers.noise);
    if (turned && *turned > std::log(odds)) found.push_back(g);
  }
  return found;
}

}  // namespace pondera::audit
