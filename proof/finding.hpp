// SPDX-License-Identifier: Apache-2.0
// What a check found in a printed table: where, what stands there, what was expected, what to print
// instead; and which cells may be to blame, so that one misprint is told once.
#pragma once

#include "proof/printed_tables.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace pondera::proof {

struct Finding {
  /// Severity, code, place, what is wrong, and (as its hint) the proposed mend.
  Diagnostic diagnostic = {};
  std::string table = {};
  std::string column = {};  ///< empty: the row as a whole
  std::string unit = {};
  std::string found = {};                  ///< as printed
  std::string expected = {};               ///< what would follow from the rest; empty: not known
  std::vector<std::string> evidence = {};  ///< what else speaks for it
  bool apart = false;                      ///< never evidence of another finding
  std::vector<CellRef> suspects = {};      ///< the cells one of which is wrong
};

using Findings = std::vector<Finding>;

// A check stops here: a table with more misprints is another table than its reader takes it for.
inline constexpr std::size_t most_findings_of_a_check = 1000;

[[nodiscard]] inline bool is_full(const Findings& found) {
  return found.size() >= most_findings_of_a_check;
}

}  // namespace pondera::proof
