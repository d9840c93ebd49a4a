// SPDX-License-Identifier: Apache-2.0
#include "simulation/asked_items.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pondera::simulation {

namespace {

using survey::QuestionnaireItem;

/// Which items of a group are joined so far.
class Parts {
 public:
  /// Whether the two were apart; they are joined now.
  bool join(const std::string& one, const std::string& other) {
    const std::string from = root(one);
    const std::string to = root(other);
    parent_[from] = to;
    return from != to;
  }

 private:
  std::string root(const std::string& item) {
    const auto found = parent_.find(item);
    if (found == parent_.end() || found->second == item) return item;
    return root(found->second);
  }
  std::map<std::string, std::string> parent_;
};

/// Places of one group's pairs, those first that join the group.
std::vector<std::size_t> joining_first(const std::vector<QuestionnaireItem>& items,
                                       const std::vector<std::size_t>& drawn) {
  Parts parts;
  std::vector<std::size_t> joining;
  std::vector<std::size_t> others;
  for (const std::size_t place : drawn) {
    const bool joins = parts.join(items[place].left, items[place].right);
    (joins ? joining : others).push_back(place);
  }
  joining.insert(joining.end(), others.begin(), others.end());
  return joining;
}

std::size_t kept_count(const std::vector<QuestionnaireItem>& items,
                       const std::vector<std::size_t>& places,
                       double share) {
  Parts parts;
  std::size_t tree = 0;
  for (const std::size_t place : places) {
    tree += parts.join(items[place].left, items[place].right) ? 1U : 0U;
  }
  const auto wanted = std::llround(share * static_cast<double>(places.size()));
  return std::max(tree, static_cast<std::size_t>(std::max(wanted, 0LL)));
}

}  // namespace

survey::Questionnaire asked_items(const survey::Questionnaire& questionnaire,
                                  double share,
                                  const RandomStream& stream) {
  if (share >= 1) return questionnaire;
  const std::vector<QuestionnaireItem>& items = questionnaire.items;
  std::map<std::string, std::vector<std::size_t>> by_group;
  for (const int index : permutation(stream, static_cast<int>(items.size()))) {
    const auto place = static_cast<std::size_t>(index);
    by_group[items[place].group].push_back(place);
  }
  std::vector<bool> kept(items.size(), false);
  for (const auto& [group, drawn] : by_group) {
    const std::vector<std::size_t> order = joining_first(items, drawn);
    const std::size_t count = std::min(kept_count(items, drawn, share), order.size());
    for (std::size_t i = 0; i < count; ++i) kept[order[i]] = true;
  }
  survey::Questionnaire asked = questionnaire;
  asked.items.clear();
  for (std::size_t place = 0; place < items.size(); ++place) {
    if (!kept[place]) continue;
    asked.items.push_back(items[place]);
    asked.items.back().number = static_cast<int>(asked.items.size());
  }
  return asked;
}

}  // namespace pondera::simulation
