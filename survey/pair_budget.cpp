// SPDX-License-Identifier: Apache-2.0
#include "survey/pair_budget.hpp"

#include "survey/yaml_fields.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pondera::survey {

namespace {

int pairs_of_items(int n) {
  return n * (n - 1) / 2;
}

std::vector<int> group_sizes(const Hierarchy& hierarchy) {
  std::vector<int> sizes;
  for (const NodeIndex group : hierarchy.groups()) {
    sizes.push_back(static_cast<int>(hierarchy.node(group).children.size()));
  }
  return sizes;
}

int share_of_pairs(double share, int n) {
  // A share that was meant to give a whole number must not be rounded up: 0.7 · 10 is 7.
  constexpr double rounding = 1e-9;
  const auto pairs = static_cast<int>(std::ceil(share * pairs_of_items(n) - rounding));
  return std::max(fewest_pairs(n), pairs);
}

/// Hands out `left` pairs, each to the group of which the smallest share is asked.
void spread_evenly(std::vector<int>& asked, const std::vector<int>& sizes, int left) {
  const auto less_asked = [&](std::size_t a, std::size_t b) {
    // asked[a] / pairs[a] < asked[b] / pairs[b], without division
    return asked[a] * pairs_of_items(sizes[b]) < asked[b] * pairs_of_items(sizes[a]);
  };
  for (; left > 0; --left) {
    std::optional<std::size_t> least;
    for (std::size_t g = 0; g < sizes.size(); ++g) {
      if (asked[g] == pairs_of_items(sizes[g])) continue;
      if (!least || less_asked(g, *least)) least = g;
    }
    if (!least) return;
    ++asked[*least];
  }
}

int fewest_in_all(const Hierarchy& hierarchy) {
  int sum = 0;
  for (const int n : group_sizes(hierarchy)) sum += fewest_pairs(n);
  return sum;
}

}  // namespace

int fewest_pairs(int n) {
  return std::min(n, pairs_of_items(n));
}

std::vector<int> pairs_per_group(const Hierarchy& hierarchy, const PairBudget& budget) {
  const std::vector<int> sizes = group_sizes(hierarchy);
  std::vector<int> asked;
  for (const int n : sizes) {
    if (budget.asks_all()) asked.push_back(pairs_of_items(n));
    if (budget.share) asked.push_back(share_of_pairs(*budget.share, n));
    if (!budget.share && budget.pairs) asked.push_back(fewest_pairs(n));
  }
  if (!budget.share && budget.pairs) {
    spread_evenly(asked, sizes, *budget.pairs - std::accumulate(asked.begin(), asked.end(), 0));
  }
  return asked;
}

PairBudget read_pair_budget(YamlFields& elicitation, Diagnostics& found) {
  constexpr int most_pairs = 100'000;
  const YamlNode* node = elicitation.node("design");
  if (!elicitation.has("design")) return {};
  if (node->kind != YamlNode::Kind::mapping && node->kind != YamlNode::Kind::sequence) {
    // One word only; what else can stand here is a mapping.
    static_cast<void>(elicitation.choice("design", {"all"}, 0));
    return {};
  }
  PairBudget budget;
  YamlFields fields(*node, "'design'", found);
  const bool has_share = fields.has("share_of_pairs");
  const bool has_pairs = fields.has("pairs_per_assessor");
  const double share = fields.number("share_of_pairs", 1, {.above = 0, .upper = 1});
  const auto pairs = static_cast<int>(fields.whole("pairs_per_assessor", 1, 1, most_pairs));
  fields.finish();
  if (has_share && has_pairs) {
    found.push_back(error("survey.two-budgets", fields.where("pairs_per_assessor"),
                          "'design' has a share of the pairs and a number of pairs",
                          "keep one of 'share_of_pairs' and 'pairs_per_assessor'"));
  } else if (has_share) {
    budget.share = share;
    budget.where = fields.where("share_of_pairs");
  } else if (has_pairs) {
    budget.pairs = pairs;
    budget.where = fields.where("pairs_per_assessor");
  } else if (fields.is_mapping()) {
    found.push_back(error("survey.missing-field", elicitation.key_where("design"),
                          "'design' does not say how many pairs are asked",
                          "write 'design: all', 'design: {share_of_pairs: 0.5}' or 'design: "
                          "{pairs_per_assessor: 60}'"));
  }
  return budget;
}

void check_pair_budget(const PairBudget& budget, const Hierarchy& hierarchy, Diagnostics& found) {
  if (!budget.pairs) return;
  const int fewest = fewest_in_all(hierarchy);
  if (*budget.pairs >= fewest) return;
  PairBudget half;
  half.share = 0.5;
  const std::vector<int> of_half = pairs_per_group(hierarchy, half);
  found.push_back(
      error("survey.budget-too-small", budget.where,
            std::to_string(*budget.pairs) + (*budget.pairs == 1 ? " pair is" : " pairs are") +
                " too few for this hierarchy: with fewer than " + std::to_string(fewest) +
                ", the answers of an assessor do not hang together or cannot be checked",
            "write " + std::to_string(fewest) + " or more; 'design: {share_of_pairs: 0.5}' asks " +
                std::to_string(std::accumulate(of_half.begin(), of_half.end(), 0))));
}

}  // namespace pondera::survey
