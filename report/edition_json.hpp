// SPDX-License-Identifier: Apache-2.0
// A ranking that was written as JSON, read back to be compared: the text of a ranking/1 document
// in, an edition out.
#pragma once

#include "core/result.hpp"
#include "scoring/edition.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Errors: compare.not-a-result (no JSON, or another document), compare.no-weights (a ranking
/// without `indicators`, as an earlier version wrote it).
[[nodiscard]] Result<scoring::Edition> read_edition(std::string_view text, const std::string& file);

}  // namespace pondera::report
