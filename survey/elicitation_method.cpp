// SPDX-License-Identifier: Apache-2.0
#include "survey/elicitation_method.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::survey {

const std::array<ElicitationMethodRow, 5>& elicitation_methods() {
  static constexpr std::array<ElicitationMethodRow, 5> rows = {{
      {ElicitationMethod::pairwise, "pairwise", "which of two matters more, and how much",
       "comparisons", "pair", "pairs"},
      {ElicitationMethod::rating, "rating", "every indicator on a ladder of whole numbers",
       "ratings", "rating", "ratings"},
      {ElicitationMethod::budget, "budget", "points divided among the items of a group",
       "budgets of points", "item", "items"},
      {ElicitationMethod::best_worst, "best-worst",
       "the most and the least important of a group, and how far the others are from them",
       "best-worst judgements", "question", "questions"},
      {ElicitationMethod::direct, "direct", "any number from 0 on for every item of a group",
       "direct weights", "item", "items"},
  }};
  return rows;
}

const ElicitationMethodRow& elicitation_row(ElicitationMethod method) {
  const auto& rows = elicitation_methods();
  const auto* const row = std::ranges::find(rows, method, &ElicitationMethodRow::method);
  PONDERA_ASSERT(row != rows.end());
  return *row;
}

std::string_view elicitation_name(ElicitationMethod method) {
  return elicitation_row(method).name;
}

std::optional<ElicitationMethod> find_elicitation_method(std::string_view name) {
  const auto& rows = elicitation_methods();
  const auto* const row = std::ranges::find(rows, name, &ElicitationMethodRow::name);
  if (row == rows.end()) return std::nullopt;
  return row->method;
}

std::vector<std::string> elicitation_names() {
  std::vector<std::string> names;
  for (const ElicitationMethodRow& row : elicitation_methods()) names.emplace_back(row.name);
  return names;
}

}  // namespace pondera::survey
