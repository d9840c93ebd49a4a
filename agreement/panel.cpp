// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel.hpp"

#include "agreement/aitchison.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::agreement {

using weights::Vector;

namespace {

Vector priorities_of_member(const PanelMember& member, std::size_t group) {
  const std::vector<double>& own = member.priorities.at(group);
  return Eigen::Map<const Vector>(own.data(), static_cast<Eigen::Index>(own.size()));
}

}  // namespace

std::vector<std::size_t> members_of_group(const Panel& panel, std::size_t group) {
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < panel.members.size(); ++k) {
    if (!panel.members[k].priorities.at(group).empty()) found.push_back(k);
  }
  return found;
}

std::vector<std::size_t> members_of_all(const Panel& panel) {
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < panel.members.size(); ++k) {
    const auto& own = panel.members[k].priorities;
    if (std::ranges::none_of(own, [](const auto& priorities) { return priorities.empty(); })) {
      found.push_back(k);
    }
  }
  return found;
}

std::vector<Vector> priorities_in(const Panel& panel,
                                  std::size_t group,
                                  const std::vector<std::size_t>& members) {
  std::vector<Vector> found;
  for (const std::size_t k : members) {
    found.push_back(priorities_of_member(panel.members.at(k), group));
    PONDERA_ASSERT(static_cast<std::size_t>(found.back().size()) ==
                   panel.groups.at(group).items.size());
  }
  return found;
}

std::vector<Vector> panel_points(const Panel& panel, const std::vector<std::size_t>& members) {
  Eigen::Index size = 0;
  for (const PanelGroup& group : panel.groups) {
    size += static_cast<Eigen::Index>(group.items.size());
  }
  std::vector<Vector> points(members.size(), Vector::Zero(size));
  Eigen::Index first = 0;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    const std::vector<Vector> own = priorities_in(panel, g, members);
    const auto items = static_cast<Eigen::Index>(panel.groups[g].items.size());
    for (std::size_t k = 0; k < members.size(); ++k) {
      points[k].segment(first, items) =
          std::sqrt(panel.groups[g].global) * centred_log_ratios(without_zeros(own[k]));
    }
    first += items;
  }
  return points;
}

}  // namespace pondera::agreement
