// SPDX-License-Identifier: Apache-2.0
// How many of the pairs an assessor is asked: `elicitation: {design: …}` of study.yaml in, a number
// of pairs for every comparison group out. Which pairs they are is not decided here.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/hierarchy.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {

class YamlFields;

/// At most one of the two is given; neither: every pair is asked.
struct PairBudget {
  std::optional<double> share;  ///< of the pairs of every group, 0 < share ≤ 1
  std::optional<int> pairs;     ///< of an assessor, in all groups together, ≥ 1
  SourceSpot where;             ///< of the number

  [[nodiscard]] bool asks_all() const { return !share && !pairs; }
};

/// The pairs that an assessor is asked in some groups, by the group's id: positions (first <
/// second) among its children. A group that is not named is asked whole.
using PairChoice = std::map<std::string, std::vector<std::pair<int, int>>>;

/// The fewest pairs that a design asks in a group of n: all for n ≤ 3, else n, with which every
/// assessor's answers hang together and can contradict each other.
[[nodiscard]] int fewest_pairs(int n);

/// Pairs that an assessor is asked in every group, row by row with `hierarchy.groups()`.
///
/// Share s: ⌈s n(n-1)/2⌉, but not below fewest_pairs. Pairs in all: fewest_pairs of every group;
/// what is left goes pair by pair to the group of which the smallest share is asked (of equal ones
/// the first), until every pair is asked. A budget below the sum of fewest_pairs is taken as that
/// sum.
[[nodiscard]] std::vector<int> pairs_per_group(const Hierarchy& hierarchy,
                                               const PairBudget& budget);

/// The field `design` of `elicitation`: `all`, `{share_of_pairs: 0.5}` or
/// `{pairs_per_assessor: 60}`.
///
/// Errors: survey.unknown-choice (another word), survey.two-budgets, survey.missing-field
/// (neither), survey.out-of-range and the others of YamlFields.
[[nodiscard]] PairBudget read_pair_budget(YamlFields& elicitation, Diagnostics& found);

/// Errors: survey.budget-too-small, with the fewest pairs that keep every assessor's answers
/// connected.
void check_pair_budget(const PairBudget& budget, const Hierarchy& hierarchy, Diagnostics& found);

}  // namespace pondera::survey
