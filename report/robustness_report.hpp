// SPDX-License-Identifier: Apache-2.0
// How firm a ranking is, for an organiser at a terminal: results in, text out.
#pragma once

#include "report/explored_labels.hpp"
#include "robustness/robustness.hpp"

#include <string>

namespace pondera::report {

/// Everything: ranks and intervals, neighbours, removals, stability, methods, what was not done.
[[nodiscard]] std::string robustness_text(const robustness::Robustness& found,
                                          const ExploredLabels& labels,
                                          int decimals);

}  // namespace pondera::report
