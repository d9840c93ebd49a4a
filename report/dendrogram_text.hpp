// SPDX-License-Identifier: Apache-2.0
// A dendrogram for a terminal: merges and names in, one line per member out.
#pragma once

#include "agreement/linkage.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// Members top to bottom in the order of the tree, the smaller `first` of every merge above; joins
/// stand the further right the larger their height, the last one at `cells` cells.
///
///     ana   ─┐
///     chen  ─┴────┐
///     bo    ──────┘
///
/// @param names of all members, merges.size() + 1 of them. Requires cells ≥ 1.
[[nodiscard]] std::string dendrogram_text(const std::vector<agreement::Merge>& merges,
                                          const std::vector<std::string>& names,
                                          int cells,
                                          const std::string& indent);

}  // namespace pondera::report
