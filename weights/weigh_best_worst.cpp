// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_best_worst.hpp"

#include "core/assert.hpp"
#include "survey/questionnaire.hpp"
#include "weights/best_worst.hpp"
#include "weights/group_items.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace pondera::weights {

namespace {

using survey::Answer;

std::string over_by_best(const Answer& answer) {
  return answer.left == survey::best_item ? answer.right : "";  // of the choice: ""
}

std::string over_worst(const Answer& answer) {
  return answer.right == survey::worst_item ? answer.left : "";
}

std::vector<int> gaps(const ItemCodes& codes) {
  std::vector<int> open;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (!codes[i]) open.push_back(static_cast<int>(i));
  }
  return open;
}

/// The one of `two` that is not `known`; -1 when they are not two with `known` among them.
int other_of(const std::vector<int>& two, int known) {
  if (two.size() != 2 || (two[0] != known && two[1] != known)) return -1;
  return two[0] == known ? two[1] : two[0];
}

/// Best and worst by position, as they follow from what was not compared; nothing when they do not.
std::optional<std::pair<int, int>> chosen(const ItemCodes& by_best, const ItemCodes& to_worst) {
  const std::vector<int> not_by_best = gaps(by_best);
  const std::vector<int> not_to_worst = gaps(to_worst);
  int best = -1;
  int worst = -1;
  if (not_by_best.size() == 1) {
    best = not_by_best.front();
    worst = other_of(not_to_worst, best);
  } else if (not_to_worst.size() == 1) {
    worst = not_to_worst.front();
    best = other_of(not_by_best, worst);
  }
  if (best < 0 || worst < 0) return std::nullopt;
  return std::pair(best, worst);
}

/// All codes of a list, with what follows from the choice filled in.
std::vector<int> filled_in(const ItemCodes& codes, int itself, int other, int best_over_worst) {
  std::vector<int> filled;
  for (const std::optional<int>& code : codes) filled.push_back(code.value_or(1));
  filled[static_cast<std::size_t>(itself)] = 1;
  filled[static_cast<std::size_t>(other)] = best_over_worst;
  return filled;
}

/// The judgements of a group, where its comparisons are complete.
std::optional<BestWorstJudgements> judgements_of(const ItemCodes& by_best,
                                                 const ItemCodes& to_worst) {
  const auto choice = chosen(by_best, to_worst);
  if (!choice) return std::nullopt;
  const auto [best, worst] = *choice;
  const std::optional<int> first = by_best[static_cast<std::size_t>(worst)];
  const int a = first ? *first : to_worst[static_cast<std::size_t>(best)].value();
  auto judgements = BestWorstJudgements::make(best, worst, filled_in(by_best, best, worst, a),
                                              filled_in(to_worst, worst, best, a));
  if (!judgements) return std::nullopt;
  return *std::move(judgements);
}

Testability testability(const BestWorstJudgements& judgements,
                        const BestWorstConsistency& consistency) {
  if (judgements.size() <= 2) return Testability::trivial;
  return consistency.threshold ? Testability::testable : Testability::beyond_table;
}

/// The item whose two judgements contradict best over worst most; the first of several.
int most_contradicting(const BestWorstJudgements& judgements) {
  int found = 0;
  int largest = -1;
  for (int item = 0; item < judgements.size(); ++item) {
    const int product = judgements.best_over(item) * judgements.over_worst(item);
    const int distance = std::abs(product - judgements.best_over_worst());
    if (distance <= largest) continue;
    largest = distance;
    found = item;
  }
  return found;
}

void fit(GroupPriorities& group, const BestWorstJudgements& judgements, BestWorstModel model) {
  const auto name = [&](int item) { return group.items[static_cast<std::size_t>(item)]; };
  BestWorstFit result;
  result.best = name(judgements.best());
  result.worst = name(judgements.worst());
  result.best_over_worst = judgements.best_over_worst();
  result.model = model;
  group.method = model == BestWorstModel::linear ? "best-worst-linear" : "best-worst-nonlinear";
  if (model == BestWorstModel::linear) {
    LinearBestWorst linear = linear_best_worst(judgements);
    group.priorities = std::move(linear.w);
    result.xi = linear.xi;
    result.unique = linear.unique;
  } else {
    NonlinearBestWorst nonlinear = nonlinear_best_worst(judgements);
    group.priorities = std::move(nonlinear.centre);
    result.xi = nonlinear.xi;
    result.unique = nonlinear.is_one_point();
    result.intervals = std::move(nonlinear.intervals);
  }
  result.consistency = best_worst_consistency(judgements);
  const int item = most_contradicting(judgements);
  result.contradicting = name(item);
  result.best_over = judgements.best_over(item);
  result.over_worst = judgements.over_worst(item);
  group.testability = testability(judgements, result.consistency);
  group.best_worst = std::move(result);
}

GroupPriorities weigh_group(std::string id,
                            std::vector<std::string> items,
                            const ItemCodes& by_best,
                            const ItemCodes& to_worst,
                            BestWorstModel model) {
  GroupPriorities group;
  group.group = std::move(id);
  group.items = std::move(items);
  group.pairs = 2 * static_cast<int>(group.items.size()) - 3;
  const auto given = [](const std::optional<int>& code) { return code.has_value(); };
  group.answered = static_cast<int>(std::ranges::count_if(by_best, given) +
                                    std::ranges::count_if(to_worst, given));
  group.testability = Testability::not_measured;
  if (const auto judgements = judgements_of(by_best, to_worst)) fit(group, *judgements, model);
  return group;
}

}  // namespace

Result<AssessorWeights> weigh_best_worst(const survey::Response& response,
                                         const survey::Hierarchy& hierarchy,
                                         const WeighOptions& options) {
  PONDERA_ASSERT(response.method == survey::ElicitationMethod::best_worst);
  AssessorWeights weights;
  weights.assessor = response.assessor;
  Diagnostics found = answers_to_unknown_groups(response, hierarchy);
  for (const survey::NodeIndex index : hierarchy.groups()) {
    std::vector<std::string> items = item_ids(hierarchy, index);
    if (items.size() < 2) continue;
    const std::string& id = hierarchy.node(index).id;
    const auto by_best = item_codes(response, id, items, over_by_best);
    const auto to_worst = item_codes(response, id, items, over_worst);
    found.insert(found.end(), by_best.diagnostics().begin(), by_best.diagnostics().end());
    found.insert(found.end(), to_worst.diagnostics().begin(), to_worst.diagnostics().end());
    if (!by_best || !to_worst) continue;
    weights.groups.push_back(
        weigh_group(id, std::move(items), *by_best, *to_worst, options.best_worst));
  }
  return finished(std::move(weights), std::move(found));
}

}  // namespace pondera::weights
