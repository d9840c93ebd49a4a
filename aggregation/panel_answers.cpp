// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_answers.hpp"

#include "weights/comparison_graph.hpp"
#include "weights/group_matrix.hpp"
#include "weights/priority_method.hpp"
#include "weights/scaled_matrix.hpp"

#include <utility>

namespace pondera::aggregation {

namespace {

using weights::ComparisonMatrix;

Voice voice_of(const Participant& participant,
               const ComparisonMatrix& judged,
               const ComparisonMatrix& scaled,
               const weights::WeighOptions& options,
               AssessorWeighting weighting) {
  Voice voice = {participant.response->assessor, participant.stratum, {}, {}};
  if (weighting == AssessorWeighting::consistency) {
    voice.cr = weights::consistency_of(judged, scaled, options).cr;
  } else if (weighting == AssessorWeighting::consensus &&
             weights::connected_parts(scaled).size() == 1) {
    weights::MethodPriority derived = weights::derive_priority(scaled, options.priority);
    if (derived.priority.usable()) voice.priorities = std::move(derived.priority.w);
  }
  return voice;
}

}  // namespace

Result<PanelAnswers> panel_answers(const survey::Study& study,
                                   survey::NodeIndex group,
                                   const std::vector<Participant>& taking_part,
                                   const weights::WeighOptions& options,
                                   const AggregationChoice& choice) {
  PanelAnswers answers;
  Diagnostics found;
  for (const Participant& participant : taking_part) {
    if (given_weight(study, choice, participant.response->assessor) == 0) continue;
    Result<ComparisonMatrix> judged =
        weights::group_matrix(*participant.response, study.hierarchy, group);
    found.insert(found.end(), judged.diagnostics().begin(), judged.diagnostics().end());
    if (!judged || judged->known_pairs() == 0) continue;
    Result<ComparisonMatrix> scaled = weights::on_scale(*judged, options.scale);
    if (!scaled) {
      found.insert(found.end(), scaled.diagnostics().begin(), scaled.diagnostics().end());
      continue;
    }
    answers.judgements += judged->known_pairs();
    answers.voices.push_back(voice_of(participant, *judged, *scaled, options, choice.assessors));
    answers.judged.push_back(*std::move(judged));
    answers.scaled.push_back(*std::move(scaled));
  }
  return finished(std::move(answers), std::move(found));
}

}  // namespace pondera::aggregation
