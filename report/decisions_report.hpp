// SPDX-License-Identifier: Apache-2.0
// The organiser's decisions as every output names them: what was decided and what it took out in;
// text, notes and JSON out, with the result without them beside.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "aggregation/weight_changes.hpp"
#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "survey/decision.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// The decisions in force, and what they change in the weights.
struct WeightDecisions {
  std::vector<aggregation::AppliedDecision> applied;
  /// Nothing: none took anything out, or there are no weights without them.
  std::optional<std::vector<aggregation::WeightChange>> changes;
};

/// Whose answers: "everything", "group Nature", "Culture against Safety", "the rating of Culture".
[[nodiscard]] std::string subject_text(const survey::Study& study,
                                       const survey::DecisionSubject& subject,
                                       std::string_view language);

/// "event 7: wei, group Nature, left out (asked twice), 3 answers, 2026-01-01T00:00:00Z by Ana".
[[nodiscard]] std::string decision_text(const survey::Study& study,
                                        const aggregation::AppliedDecision& applied,
                                        std::string_view language);

/// A note per decision, for outputs that have no room for them (CSV). Code: decide.in-force.
[[nodiscard]] Diagnostics decision_notes(const survey::Study& study,
                                         const std::vector<aggregation::AppliedDecision>& applied,
                                         std::string_view language);

/// A table under `heading`, a line per decision; empty when there are none.
[[nodiscard]] std::string decisions_text(const survey::Study& study,
                                         const std::vector<aggregation::AppliedDecision>& applied,
                                         std::string_view heading,
                                         std::string_view language);

/// The decisions, then every top-level criterion and indicator with its weight, the one without
/// decisions and the difference, largest first; empty when there are no decisions.
[[nodiscard]] std::string weight_decisions_text(const survey::Study& study,
                                                const WeightDecisions& decisions,
                                                std::string_view language);

/// All decisions with what became of each in the study's round: in force, taken back, replaced, of
/// a later round.
///
/// @param decisions all of the store, in order of sequence.
[[nodiscard]] std::string decision_list_text(const survey::Study& study,
                                             const std::vector<survey::RecordedDecision>& decisions,
                                             std::string_view language);

/// {"pondera": "decisions/1", …}: `recorded` is the event that was written, or nothing.
[[nodiscard]] std::string decision_list_json(const survey::Study& study,
                                             const std::vector<survey::RecordedDecision>& decisions,
                                             std::optional<std::int64_t> recorded,
                                             const Provenance& provenance,
                                             const Diagnostics& remarks);

}  // namespace pondera::report
