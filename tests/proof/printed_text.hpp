// SPDX-License-Identifier: Apache-2.0
// Small printed tables for tests: the text of a file in, its tables, or what a proof finds, out.
#pragma once

#include "proof/proof_tables.hpp"
#include "proof/read_tables.hpp"

#include <string>
#include <vector>

namespace pondera::proof {

inline PrintedTables tables_of(const std::string& text, const std::string& name = "table") {
  return read_printed_tables(read_csv(text, name + ".csv").value(), name).value().tables;
}

/// "code line:column" of every finding, in the order of the proof.
inline std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) {
    const Diagnostic& told = finding.diagnostic;
    codes.push_back(told.code + " " + std::to_string(told.where.line) + ":" +
                    std::to_string(told.where.column));
  }
  return codes;
}

inline Proof proof_of(const std::string& text, const ProofOptions& options = {}) {
  return proof_tables(tables_of(text), options);
}

}  // namespace pondera::proof
