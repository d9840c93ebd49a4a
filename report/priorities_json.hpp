// SPDX-License-Identifier: Apache-2.0
// One matrix, analysed, as a JSON document with everything: docs/json.md.
#pragma once

#include "core/diagnostic.hpp"
#include "report/priorities_report.hpp"

#include <string>

namespace pondera::report {

/// {"pondera": "priorities/1", …}.
[[nodiscard]] std::string priorities_json(const MatrixReport& report, const Diagnostics& remarks);

}  // namespace pondera::report
