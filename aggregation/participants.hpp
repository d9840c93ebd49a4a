// SPDX-License-Identifier: Apache-2.0
// Who takes part in the consensus: responses and exclusions in, participants in the study's order
// out, so that the order in which answers arrived cannot change a single bit of the result.
#pragma once

#include "aggregation/exclusion.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::aggregation {

/// One assessor who answered at least one item.
struct Participant {
  const survey::Response* response = nullptr;  ///< never null; lives as long as the responses
  std::string stratum;
};

struct Participants {
  std::vector<Participant> taking_part;
  std::vector<Participant> excluded;  ///< who answered too, but does not count
  std::vector<Exclusion> exclusions;  ///< row by row with `excluded`
};

/// What keeps a response from being of this study: aggregation.unknown-assessor (the study does not
/// have its assessor), aggregation.other-method (answers to another kind of questionnaire).
[[nodiscard]] Diagnostics misfits(const survey::Study& study, const survey::Response& response);

/// Errors: aggregation.unknown-assessor (a response of somebody whom the study does not have),
/// aggregation.assessor-twice, aggregation.other-method (answers to another kind of questionnaire),
/// aggregation.unknown-exclusion, aggregation.no-answers.
[[nodiscard]] Result<Participants> participants(const survey::Study& study,
                                                const std::vector<survey::Response>& responses,
                                                const std::vector<Exclusion>& exclusions);

}  // namespace pondera::aggregation
