// SPDX-License-Identifier: Apache-2.0
// Everything that the report of a study tells of: a study folder in, the results of all its steps
// out.
#pragma once

#include "app/arguments.hpp"
#include "app/study_folder.hpp"
#include "core/result.hpp"
#include "report/study_results.hpp"

namespace pondera::app {

/// Weighs, measures agreement, audits, scores and ranks, with the decisions in force and --exclude.
///
/// Errors: those of panel_weights, audit_panel and rank; usage.not-a-number (--draws).
[[nodiscard]] Result<report::StudyResults> report_results(const Arguments& arguments,
                                                          LoadedStudy& loaded);

}  // namespace pondera::app
