// SPDX-License-Identifier: Apache-2.0
// A proof of printed tables as one JSON document (docs/json.md, proof/1).
#pragma once

#include "proof/proof_tables.hpp"
#include "report/provenance.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// @param inputs  the files read, with their digests.
/// @param remarks about reading them.
[[nodiscard]] std::string proof_json(const proof::Proof& proof,
                                     const std::vector<InputDigest>& inputs,
                                     const Diagnostics& remarks);

}  // namespace pondera::report
