// SPDX-License-Identifier: Apache-2.0
// The text in which AHP-OS keeps a decision hierarchy ("Goal: A, B; A: x, y;"): text in, items out,
// in the order in which AHP-OS compares them.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::exchange {

struct AhpOsHierarchy {
  std::vector<ModelItem> items;    ///< in preorder; the goal first
  std::vector<std::string> fixed;  ///< nodes whose priorities the text sets ("A=0.4")
};

/// Each node is "name: child, child, …;". A node that is a child elsewhere is a branch there.
///
/// AHP-OS moves a child that has children of its own behind those without, branch by branch in the
/// order in which the text defines them; comparisons count in that order, and so do the items here.
/// Priorities behind "=" are no judgements and are left out; runs of blanks are one.
/// Errors, at `where`: import.ahp-os-hierarchy (not of that form, a name twice, no or several
/// goals, more than 15 children).
/// Source: bpmsg/ahp-os, classes/AhpHier.php (setHierarchy, mergeBranch).
[[nodiscard]] Result<AhpOsHierarchy> read_ahp_os_hierarchy(std::string_view text,
                                                           const SourceSpot& where);

/// The children of the item, in order.
[[nodiscard]] std::vector<std::size_t> children_of(const std::vector<ModelItem>& items,
                                                   std::size_t parent);

}  // namespace pondera::exchange
