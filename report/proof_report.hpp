// SPDX-License-Identifier: Apache-2.0
// What a proof of printed tables found, as text and as CSV.
#pragma once

#include "proof/proof_tables.hpp"

#include <map>
#include <string>

namespace pondera::report {

/// Findings with their lines, what was checked, and below these the sums that rounding explains.
///
/// @param sources texts of the files, by the names that findings use, to quote their lines.
/// @param files   what was read, as the user named it: "published.csv".
/// @param grid    that the values were checked on; what was checked then says so.
[[nodiscard]] std::string proof_text(const proof::Proof& proof,
                                     const std::map<std::string, std::string>& sources,
                                     const std::string& files,
                                     const proof::Grid& grid = {});

/// One row per finding: severity, code, file, line, column, table, heading, unit, found, expected,
/// message, mend.
[[nodiscard]] std::string proof_csv(const proof::Proof& proof);

/// A finding's message with its evidence.
[[nodiscard]] std::string finding_message(const proof::Finding& finding);

}  // namespace pondera::report
