// SPDX-License-Identifier: Apache-2.0
// What moved between two editions, as one JSON document (docs/json.md, comparison/1).
#pragma once

#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "scoring/edition_changes.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// @param inputs what was read for both editions, with digests.
[[nodiscard]] std::string comparison_json(const scoring::EditionChanges& changes,
                                          const std::vector<InputDigest>& inputs,
                                          const Diagnostics& remarks);

}  // namespace pondera::report
