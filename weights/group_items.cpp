// SPDX-License-Identifier: Apache-2.0
#include "weights/group_items.hpp"

#include <algorithm>
#include <utility>

namespace pondera::weights {

std::vector<std::string> item_ids(const survey::Hierarchy& hierarchy, survey::NodeIndex group) {
  std::vector<std::string> ids;
  for (const survey::NodeIndex child : hierarchy.node(group).children) {
    ids.push_back(hierarchy.node(child).id);
  }
  return ids;
}

Result<ItemCodes> item_codes(const survey::Response& response,
                             const std::string& group,
                             const std::vector<std::string>& items,
                             const std::function<std::string(const survey::Answer&)>& item_of) {
  ItemCodes codes(items.size());
  Diagnostics found;
  for (const survey::Answer& answer : response.answers) {
    const std::string id = answer.group == group ? item_of(answer) : "";
    if (id.empty()) continue;
    const auto item = std::ranges::find(items, id);
    if (item == items.end()) {
      found.push_back(error("weights.unknown-item", answer.where,
                            "the group '" + group + "' has no item '" + id + "'",
                            "the hierarchy was changed after this questionnaire was sent: ask "
                            "again, or restore the id"));
      continue;
    }
    std::optional<int>& code = codes[static_cast<std::size_t>(item - items.begin())];
    if (code && *code != answer.code) {
      found.push_back(error("weights.item-twice", answer.where,
                            "'" + id + "' has two different answers in the group '" + group + "'",
                            "keep one of the two"));
    }
    code = answer.code;
  }
  return finished(std::move(codes), std::move(found));
}

}  // namespace pondera::weights
