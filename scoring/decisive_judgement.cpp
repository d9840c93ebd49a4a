// SPDX-License-Identifier: Apache-2.0
#include "scoring/decisive_judgement.hpp"

#include "weights/judgement_scale.hpp"
#include "weights/priority_method.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace pondera::scoring {

namespace {

using aggregation::ConsensusGroup;
using aggregation::GroupWeights;

/// A tenth of a natural logarithm is a factor of 1.1: between two steps weights hardly bend.
constexpr double shift_step = 0.1;
/// |Δ| is told apart to this; a factor is printed with two decimals.
constexpr double shift_tolerance = 1e-6;
/// Totals closer than this part of their size tie already (competition_rank.hpp).
constexpr double already_tied = 1e-9;

bool can_change(const ConsensusGroup& group) {
  return group.items.size() > 1 && group.complete && !group.ratios.empty() &&
         group.unadjusted.empty() && group.method != aggregation::pooled_method;
}

bool combines_judgements(const GroupWeights& weights) {
  return weights.method == survey::ElicitationMethod::pairwise &&
         weights.aggregation.of == aggregation::AggregationOf::judgements &&
         weights.aggregation.mean == aggregation::GroupMean::geometric;
}

/// Places among the leaves of those below a node, or of the node itself.
std::vector<std::size_t> leaves_below(const survey::Hierarchy& hierarchy, survey::NodeIndex node) {
  const std::vector<survey::NodeIndex> leaves = hierarchy.leaves();
  std::vector<std::size_t> below;
  for (std::size_t place = 0; place < leaves.size(); ++place) {
    std::optional<survey::NodeIndex> at = leaves[place];
    while (at && *at != node) at = hierarchy.node(*at).parent;
    if (at) below.push_back(place);
  }
  return below;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Whether Σ w d is 0 but for rounding.
bool already_ties(const std::vector<double>& weights, const std::vector<double>& differences) {
  double size = 0;
  for (std::size_t j = 0; j < weights.size(); ++j) size += std::abs(weights[j] * differences[j]);
  return !(std::abs(dot(weights, differences)) > already_tied * size);
}

/// ln a_ij of the panel.
double log_mean(const ConsensusGroup& group, int i, int j) {
  return std::log(group.ratios[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
}

/// In favour of the first item (`up`) or of the second.
JudgementChange change_of(
    const ConsensusGroup& group, int first, int second, bool up, double shift) {
  const int favoured = up ? first : second;
  const int other = up ? second : first;
  return {group.id, group.items[static_cast<std::size_t>(favoured)],
          group.items[static_cast<std::size_t>(other)], std::exp(shift),
          std::exp(log_mean(group, favoured, other))};
}

/// |Δ| at the end of a step, the last of which ends at the end of the scale.
double end_of_step(std::size_t step, double most) {
  return std::min(shift_step * static_cast<double>(step + 1), most);
}

}  // namespace

DecisiveJudgements::DecisiveJudgements(const survey::Hierarchy& hierarchy,
                                       const GroupWeights& weights)
    : method_(weights.options.priority) {
  for (const auto& leaf : weights.leaves) weights_.push_back(leaf.weight);
  if (!combines_judgements(weights)) return;
  for (const ConsensusGroup& consensus : weights.groups) {
    if (!can_change(consensus)) continue;
    Group group{&consensus, {}, {}};
    for (const std::string& item : consensus.items) {
      group.leaves.push_back(leaves_below(hierarchy, *hierarchy.find(item)));
    }
    add_pairs(group, std::log(weights::strongest_ratio(weights.options.scale,
                                                       static_cast<int>(consensus.items.size()))));
    groups_.push_back(std::move(group));
  }
}

DecisiveJudgements::Way DecisiveJudgements::way_of(
    const Group& group, int first, int second, double sign, double strongest) const {
  Way way;
  way.most = strongest - sign * log_mean(*group.consensus, first, second) + shift_tolerance;
  for (double end = 0; end < way.most;) {
    end = end_of_step(way.locals.size(), way.most);
    way.locals.push_back(local_at(group, first, second, sign * end));
  }
  return way;
}

void DecisiveJudgements::add_pairs(Group& group, double strongest) const {
  const int n = static_cast<int>(group.consensus->items.size());
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      group.pairs.push_back(
          {i, j, way_of(group, i, j, 1, strongest), way_of(group, i, j, -1, strongest)});
    }
  }
}

std::vector<double> DecisiveJudgements::local_at(const Group& group,
                                                 int first,
                                                 int second,
                                                 double shift) const {
  std::vector<weights::Comparison> comparisons;
  const int n = static_cast<int>(group.consensus->ratios.size());
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      const bool changed = i == first && j == second;
      comparisons.push_back({i, j, log_mean(*group.consensus, i, j) + (changed ? shift : 0)});
    }
  }
  const auto matrix = weights::ComparisonMatrix::make(n, comparisons).value();
  const weights::Vector local = weights::derive_priority(matrix, method_).priority.w;
  return {local.begin(), local.end()};
}

std::vector<double> DecisiveJudgements::stakes(const Group& group,
                                               const std::vector<double>& differences) const {
  std::vector<double> stakes;
  for (std::size_t i = 0; i < group.leaves.size(); ++i) {
    double stake = 0;
    for (const std::size_t leaf : group.leaves[i]) stake += weights_[leaf] * differences[leaf];
    stakes.push_back(stake / group.consensus->local[i]);
  }
  return stakes;
}

double DecisiveJudgements::tie_between(const Group& group,
                                       const Pair& pair,
                                       const std::vector<double>& stakes,
                                       double difference,
                                       double near,
                                       double far) const {
  const double now = dot(stakes, group.consensus->local);
  while (std::abs(far - near) > shift_tolerance) {
    const double middle = (near + far) / 2;
    const double there =
        difference - now + dot(stakes, local_at(group, pair.first, pair.second, middle));
    (there * difference > 0 ? near : far) = middle;
  }
  return (near + far) / 2;
}

std::optional<JudgementChange> DecisiveJudgements::least(
    const std::vector<double>& differences) const {
  const double difference = dot(weights_, differences);
  if (already_ties(weights_, differences)) return std::nullopt;
  std::optional<JudgementChange> best;
  double least = std::numeric_limits<double>::infinity();
  for (const Group& group : groups_) {
    const std::vector<double> at_stake = stakes(group, differences);
    for (const Pair& pair : group.pairs) {
      for (const bool up : {true, false}) {
        const auto shift = tie_of(group, pair, up, at_stake, difference, least);
        if (!shift) continue;
        least = *shift;
        best = change_of(*group.consensus, pair.first, pair.second, up, *shift);
      }
    }
  }
  return best;
}

std::optional<double> DecisiveJudgements::tie_of(const Group& group,
                                                 const Pair& pair,
                                                 bool up,
                                                 const std::vector<double>& stakes,
                                                 double difference,
                                                 double below) const {
  const double sign = up ? 1 : -1;
  const double rest = difference - dot(stakes, group.consensus->local);
  const Way& way = up ? pair.up : pair.down;
  for (std::size_t step = 0; step < way.locals.size(); ++step) {
    const double near = shift_step * static_cast<double>(step);
    if (near >= below) return std::nullopt;
    if ((rest + dot(stakes, way.locals[step])) * difference > 0) continue;
    const double far = end_of_step(step, way.most);
    const double shift =
        std::abs(tie_between(group, pair, stakes, difference, sign * near, sign * far));
    return shift < below ? std::optional(shift) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace pondera::scoring
