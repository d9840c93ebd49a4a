// SPDX-License-Identifier: Apache-2.0
// All results of a study that its report tells of, with what they were made from. Filled by the
// program from the steps' outputs; read by report/section_*.cpp alone.
#pragma once

#include "aggregation/aggregate.hpp"
#include "aggregation/apply_decisions.hpp"
#include "agreement/panel.hpp"
#include "agreement/panel_agreement.hpp"
#include "audit/audit_panel.hpp"
#include "report/provenance.hpp"
#include "report/report_options.hpp"
#include "robustness/robustness.hpp"
#include "scoring/rank.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// Of the weights of the leaves, in their order, over other panels like this one.
struct WeightIntervals {
  std::vector<double> low;
  std::vector<double> high;
  double confidence = 0.9;
  std::uint64_t draws = 0;
  std::uint64_t seed = 1;
};

struct StudyResults {
  survey::Study study;
  ReportOptions options;
  int questions = 0;                        ///< asked of one assessor, at most
  std::vector<survey::Response> responses;  ///< that count, before decisions
  aggregation::GroupWeights weights;
  std::vector<aggregation::AppliedDecision> decisions;       ///< in force
  std::optional<aggregation::GroupWeights> weights_without;  ///< decisions
  agreement::Panel panel;
  agreement::PanelAgreement agreement;
  audit::AuditReport audit;
  scoring::ScoringOptions scoring;
  std::optional<scoring::ScoreTable> scores;        ///< nothing: only weights are reported
  std::optional<scoring::Ranking> ranking;          ///< exactly where there are scores
  std::optional<scoring::Ranking> ranking_without;  ///< decisions
  std::optional<WeightIntervals> intervals;
  std::optional<robustness::Robustness> robustness;
  Provenance provenance;
  std::string log_hash;               ///< of the last entry of the store's log; may be empty
  std::vector<std::string> commands;  ///< that make all of it again
};

}  // namespace pondera::report
