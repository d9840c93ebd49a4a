// SPDX-License-Identifier: Apache-2.0
// What exploring a small ranking found, written by hand, for tests of texts, tables and documents.
#pragma once

#include "report/explored_labels.hpp"
#include "robustness/robustness.hpp"

namespace pondera::testing {

/// Three units "oak", "elm" (which tie) and "yew" of two indicators "water" and "rail".
[[nodiscard]] robustness::Robustness explored_ranking();

/// Labels of that study: "Oak" is the only unit that has one.
[[nodiscard]] report::ExploredLabels explored_labels();

}  // namespace pondera::testing
