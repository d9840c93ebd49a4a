// SPDX-License-Identifier: Apache-2.0
// The ranking as one JSON document: a Ranking with its weights in, text out (docs/json.md).
#pragma once

#include "aggregation/aggregate.hpp"
#include "report/provenance.hpp"
#include "report/ranking_report.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <string>

namespace pondera::report {

[[nodiscard]] std::string ranking_json(const survey::Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       const aggregation::GroupWeights& weights,
                                       const Provenance& provenance,
                                       const Diagnostics& remarks,
                                       const RankingDecisions& decisions = {});

}  // namespace pondera::report
