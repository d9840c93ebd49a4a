// SPDX-License-Identifier: Apache-2.0
// Whom a report may name, as the study's section `report` says: the study in, the options out.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"

namespace pondera::report {

/// What a report calls an assessor.
enum class NamesShown {
  hidden,  ///< nothing: neither name nor id, and nothing that identifies
  ids,     ///< the id
  names,   ///< the name
};

struct ReportOptions {
  NamesShown names = NamesShown::hidden;
  int smallest_stratum = 3;  ///< fewer answers are never shown by themselves; ≥ 1
};

/// Reads `report: {names: hidden, smallest_stratum: 3}`; both are optional.
/// Errors: survey.unknown-choice, survey.out-of-range, survey.not-a-whole-number,
/// survey.unknown-key, at their places.
[[nodiscard]] Result<ReportOptions> report_options(const survey::Study& study);

}  // namespace pondera::report
