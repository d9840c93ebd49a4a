// SPDX-License-Identifier: Apache-2.0
// What the participants answered in one comparison group: responses in, matrices of those who
// answered any of it and what is known of them out.
#pragma once

#include "aggregation/assessor_worth.hpp"
#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/weigh_options.hpp"

#include <vector>

namespace pondera::aggregation {

/// Row by row those who answered at least one pair and are not given 0, in the participants' order.
struct PanelAnswers {
  std::vector<weights::ComparisonMatrix> judged;
  std::vector<weights::ComparisonMatrix> scaled;  ///< on the options' judgement scale
  std::vector<Voice> voices;  ///< CR and priorities only where the choice of `assessors` asks
  int judgements = 0;
};

/// Errors: weights.* of answers that do not fit the hierarchy or the scale.
[[nodiscard]] Result<PanelAnswers> panel_answers(const survey::Study& study,
                                                 survey::NodeIndex group,
                                                 const std::vector<Participant>& taking_part,
                                                 const weights::WeighOptions& options,
                                                 const AggregationChoice& choice);

}  // namespace pondera::aggregation
