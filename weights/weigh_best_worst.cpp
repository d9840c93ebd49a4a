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

std::string chosen_best(const Answer& answer) {
  return answer.right == survey::best_item ? answer.left : "";
}

std::string chosen_worst(const Answer& answer) {
  return answer.left == survey::worst_item ? answer.right : "";
}

std::string over_by_best(const Answer& answer) {
  return answer.left == survey::best_item ? answer.right : "";
}

std::string over_worst(const Answer& answer) {
  return answer.right == survey::worst_item ? answer.left : "";
}

/// What was answered in a group, by item.
struct GroupCodes {
  ItemCodes best;      ///< a code at the item that was chosen
  ItemCodes worst;     ///< the same
  ItemCodes by_best;   ///< how many times the best outweighs the item
  ItemCodes to_worst;  ///< how many times the item outweighs the worst
};

/// Position of the one item that was chosen; nothing where none or several were.
std::optional<int> only_one(const ItemCodes& choice) {
  std::optional<int> found;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (!choice[i]) continue;
    if (found) return std::nullopt;
    found = static_cast<int>(i);
  }
  return found;
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
std::optional<BestWorstJudgements> judgements_of(const GroupCodes& codes) {
  const std::optional<int> best = only_one(codes.best);
  const std::optional<int> worst = only_one(codes.worst);
  if (!best || !worst) return std::nullopt;
  const std::optional<int> first = codes.by_best[static_cast<std::size_t>(*worst)];
  const std::optional<int> a = first ? first : codes.to_worst[static_cast<std::size_t>(*best)];
  if (!a) return std::nullopt;
  for (std::size_t i = 0; i < codes.best.size(); ++i) {
    const bool was_chosen = codes.best[i] || codes.worst[i];
    if (!was_chosen && (!codes.by_best[i] || !codes.to_worst[i])) return std::nullopt;
  }
  auto judgements =
      BestWorstJudgements::make(*best, *worst, filled_in(codes.by_best, *best, *worst, *a),
                                filled_in(codes.to_worst, *worst, *best, *a));
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
                            const GroupCodes& codes,
                            BestWorstModel model) {
  GroupPriorities group;
  group.group = std::move(id);
  group.items = std::move(items);
  group.pairs = 2 * static_cast<int>(group.items.size()) - 3;
  group.asked = group.pairs;
  const auto given = [](const std::optional<int>& code) { return code.has_value(); };
  group.answered = static_cast<int>(std::ranges::count_if(codes.by_best, given) +
                                    std::ranges::count_if(codes.to_worst, given));
  group.testability = Testability::not_measured;
  if (const auto judgements = judgements_of(codes)) fit(group, *judgements, model);
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
    const auto codes = [&](std::string (*item_of)(const Answer&)) {
      auto read = item_codes(response, id, items, item_of);
      found.insert(found.end(), read.diagnostics().begin(), read.diagnostics().end());
      return read ? *std::move(read) : ItemCodes(items.size());
    };
    // All four are read, so that every answer about an item that is gone is named.
    const GroupCodes said = {.best = codes(chosen_best),
                             .worst = codes(chosen_worst),
                             .by_best = codes(over_by_best),
                             .to_worst = codes(over_worst)};
    weights.groups.push_back(weigh_group(id, std::move(items), said, options.best_worst));
  }
  return finished(std::move(weights), std::move(found));
}

}  // namespace pondera::weights
