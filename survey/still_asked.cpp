// SPDX-License-Identifier: Apache-2.0
#include "survey/still_asked.hpp"

#include "survey/questionnaire.hpp"

#include <algorithm>
#include <array>

namespace pondera::survey {

namespace {

bool is_asked_in(const Study& study, std::string_view group, std::string_view item) {
  const auto node = study.hierarchy.find(item);
  if (!node) return false;
  if (study.elicitation.method == ElicitationMethod::rating) {
    return study.hierarchy.node(*node).is_leaf();
  }
  const auto parent = study.hierarchy.node(*node).parent;
  return parent && study.hierarchy.node(*parent).id == group;
}

}  // namespace

bool still_asked(const Study& study,
                 std::string_view group,
                 std::string_view left,
                 std::string_view right) {
  return std::ranges::all_of(std::array{left, right}, [&](std::string_view item) {
    const bool is_id = !item.empty() && item != best_item && item != worst_item;
    return !is_id || is_asked_in(study, group, item);
  });
}

}  // namespace pondera::survey
