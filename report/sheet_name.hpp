// SPDX-License-Identifier: Apache-2.0
// Names that spreadsheets take for their sheets: any names in, safe and unlike ones out.
#pragma once

#include <string>
#include <vector>

namespace pondera::report {

/// One name per given one, in their order: at most 31 characters, none of []:*?/\ nor a control
/// character (each becomes "-"), no apostrophe or blank at an end, not empty, not "History", and no
/// two alike whatever their case. A second "total" is called "total (2)".
[[nodiscard]] std::vector<std::string> sheet_names(const std::vector<std::string>& wanted);

}  // namespace pondera::report
