// SPDX-License-Identifier: Apache-2.0
// How precise weights are: what `check` expects of panels of some sizes, and what `status` reads
// off the answers that are there. Results in, text out.
#pragma once

#include "aggregation/expected_precision.hpp"
#include "aggregation/panel_precision.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

struct WayOfAsking {
  int pairs = 0;  ///< per assessor
  int minutes = 0;
};

struct PanelToExpect {
  int assessors = 0;
  bool is_own = false;        ///< as many as the study has
  double designed_error = 0;  ///< standard error of the log of an indicator's weight
  std::optional<double> other_error;
};

/// The study's design, and another beside it: every pair, or half of them where every pair is
/// asked.
struct ExpectedPrecision {
  WayOfAsking designed;
  std::optional<WayOfAsking> other;  ///< nothing where it would be the same
  std::vector<PanelToExpect> panels;
  aggregation::ExpectedAnswers answers;
};

/// "± 12 %": where a weight lies 19 times in 20, relative to itself; "> ± 100 %" beyond that.
[[nodiscard]] std::string margin_text(double log_error);

[[nodiscard]] std::string expected_precision_text(const ExpectedPrecision& precision);

/// Per group: answers, precision so far, and the stratum in which one more answer helps most. Empty
/// while nobody has answered.
[[nodiscard]] std::string panel_precision_text(
    const survey::Study& study, const std::vector<aggregation::GroupPrecision>& groups);

}  // namespace pondera::report
