// SPDX-License-Identifier: Apache-2.0
// How firm the rank of one unit is, for somebody who doubts it: results and a unit in, text out.
#pragma once

#include "report/explored_labels.hpp"
#include "robustness/robustness.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Its rank, intervals, neighbours, what would move it, and whose judgements do. Requires a unit
/// that is ranked.
[[nodiscard]] std::string unit_robustness_text(const robustness::Robustness& found,
                                               std::string_view unit,
                                               const ExploredLabels& labels,
                                               int decimals);

}  // namespace pondera::report
