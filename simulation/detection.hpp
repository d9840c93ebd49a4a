// SPDX-License-Identifier: Apache-2.0
// How well the audit finds what was planted: a simulated panel and its audit in, counts out, which
// add up over panels.
#pragma once

#include "audit/audit_panel.hpp"
#include "simulation/simulate_panel.hpp"

#include <map>
#include <optional>

namespace pondera::simulation {

struct FlawCount {
  int planted = 0;
  int careless = 0;  ///< with the verdict careless
  int named = 0;     ///< with a finding of that very flaw; sign_flips: a turned judgement among the
                     ///< first three that are named
  int above_cr = 0;  ///< with a CR above the threshold in some group: the rule that peers use
};

struct Detection {
  std::map<Flaw, FlawCount> by_flaw;  ///< Flaw::none: the sound ones
  int panels = 0;
  int panels_alarmed = 0;  ///< with a careless verdict about somebody whose answers are meant

  void add(const Detection& other);
  /// Of those whose answers say nothing (is_careless): share that the verdict finds; nothing when
  /// there are none.
  [[nodiscard]] std::optional<double> recall() const;
  /// Of the careless verdicts: share that is right; nothing when there are none.
  [[nodiscard]] std::optional<double> precision() const;
  /// The same for the rule "any CR above the threshold".
  [[nodiscard]] std::optional<double> cr_recall() const;
  [[nodiscard]] std::optional<double> cr_precision() const;
};

/// @param report row by row with the panel's responses.
[[nodiscard]] Detection detection(const SimulatedPanel& panel, const audit::AuditReport& report);

}  // namespace pondera::simulation
