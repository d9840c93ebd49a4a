// SPDX-License-Identifier: Apache-2.0
// True priorities that somebody chose for a simulated panel: a table in, local priorities by group
// out; and the other way round.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::simulation {

/// Reads a table with the columns group, item, priority, in any order; others are left alone.
///
/// @return by group id, row by row with the group's children, Σ = 1 (what stands in the table may
/// have any sum). Groups that the table does not have are missing.
/// Errors, each at its cell: simulation.truth-column, simulation.truth-item (no such group or item,
/// or twice), simulation.truth-priority (not a number above 0), simulation.truth-incomplete (an
/// item of a group is missing); csv.*.
[[nodiscard]] Result<std::map<std::string, std::vector<double>>> read_truth(
    std::string_view text, std::string_view file, const survey::Study& study);

/// The table that read_truth reads: one row per item; groups in the hierarchy's order.
[[nodiscard]] std::string truth_csv(const survey::Study& study,
                                    const std::map<std::string, std::vector<double>>& truth);

}  // namespace pondera::simulation
