// SPDX-License-Identifier: Apache-2.0
// The items of a group, and the answers of a response that are about them, where each item has at
// most one answer of a kind. A response and a group in; codes by item, or what does not fit, out.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pondera::weights {

/// Ids of a group's children, in the hierarchy's order.
[[nodiscard]] std::vector<std::string> item_ids(const survey::Hierarchy& hierarchy,
                                                survey::NodeIndex group);

/// Code by item; nothing where the item has no such answer.
using ItemCodes = std::vector<std::optional<int>>;

/// The codes of the answers of one group for which `item_of` names an item ("" passes over).
///
/// Errors: weights.unknown-item (the hierarchy changed after the questionnaire was sent),
/// weights.item-twice (an item with two different answers).
[[nodiscard]] Result<ItemCodes> item_codes(
    const survey::Response& response,
    const std::string& group,
    const std::vector<std::string>& items,
    const std::function<std::string(const survey::Answer&)>& item_of);

}  // namespace pondera::weights
