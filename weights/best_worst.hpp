// SPDX-License-Identifier: Apache-2.0
// The Best-Worst method: how many times the best item outweighs each, and how many times each
// outweighs the worst, come in; weights and consistency go out. Plain numbers, no linear algebra.
#pragma once

#include "core/result.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::weights {

/// Which optimisation gives the weights.
enum class BestWorstModel {
  linear,     ///< distances of weights; one solution
  nonlinear,  ///< distances of ratios; the middles of intervals
};

/// The judgements of one group. Invariant: 2 ≤ n ≤ 15 items, best ≠ worst, all judgements ≥ 1,
/// best_over[best] = over_worst[worst] = 1, best_over[worst] = over_worst[best] = a.
class BestWorstJudgements {
 public:
  /// @param best_over  how many times the best outweighs item j (n).
  /// @param over_worst how many times item j outweighs the worst (n).
  /// Best and worst are given, not found: several items may stand 1 to 1 with them.
  /// Errors: weights.best-worst, with what breaks the invariant.
  [[nodiscard]] static Result<BestWorstJudgements> make(int best,
                                                        int worst,
                                                        std::vector<int> best_over,
                                                        std::vector<int> over_worst);

  [[nodiscard]] int size() const { return static_cast<int>(best_over_.size()); }
  [[nodiscard]] int best() const { return best_; }
  [[nodiscard]] int worst() const { return worst_; }
  [[nodiscard]] int best_over(int item) const { return best_over_[static_cast<std::size_t>(item)]; }
  [[nodiscard]] int over_worst(int item) const {
    return over_worst_[static_cast<std::size_t>(item)];
  }
  /// a: how many times the best outweighs the worst.
  [[nodiscard]] int best_over_worst() const { return best_over(worst_); }

 private:
  BestWorstJudgements(int best, int worst, std::vector<int> best_over, std::vector<int> over_worst)
      : best_(best),
        worst_(worst),
        best_over_(std::move(best_over)),
        over_worst_(std::move(over_worst)) {}
  int best_ = 0;
  int worst_ = 0;
  std::vector<int> best_over_;
  std::vector<int> over_worst_;
};

/// Weights of the linear model.
struct LinearBestWorst {
  std::vector<double> w;  ///< Σ = 1, ≥ 0
  double xi = 0;          ///< ξ, in units of weight: not on the scale of CI(a), never divide by it
  bool unique = true;     ///< no other weights reach the same ξ
};

/// min ξ  with  |w_B - b_j w_j| ≤ ξ,  |w_j - o_j w_W| ≤ ξ  for all j,  Σ w = 1,  w ≥ 0
///
/// for b_j = best_over, o_j = over_worst. All judgements 1: equal weights, ξ = 0.
/// Source: [rezaei2016]. Checked by: tests/published/bwm-*.yaml.
[[nodiscard]] LinearBestWorst linear_best_worst(const BestWorstJudgements& judgements);

struct WeightInterval {
  double lower = 0;
  double upper = 0;
};

/// Weights of the nonlinear model, which in general leaves an interval for each.
struct NonlinearBestWorst {
  std::vector<WeightInterval> intervals;  ///< of each weight among all optimal ones
  std::vector<double> centre;             ///< the middles of the intervals, divided by their sum
  double xi = 0;                          ///< ξ*, in units of judgements

  /// Whether no interval is wider than 1e-7: no other weights are optimal.
  [[nodiscard]] bool is_one_point() const;
};

/// min ξ  with  |w_B/w_j - b_j| ≤ ξ,  |w_j/w_W - o_j| ≤ ξ  for all j,  Σ w = 1,  w ≥ 0
///
/// ξ* by `least_deviation`; each end of an interval by a linear programme at ξ*.
/// Source: [rezaei2015]. Checked by: tests/published/bwm-*.yaml.
[[nodiscard]] NonlinearBestWorst nonlinear_best_worst(const BestWorstJudgements& judgements);

/// ξ* of the nonlinear model in closed form: the largest of 0 and, for items j, k that are neither
/// best nor worst, with p = b_j, q = o_j, s = p + q + 1, r = b_k, t = o_k,
///
///     pq > a:   (s - √(s² - 4(pq - a)))/2
///     pq < a:   (√(s² + 4(a - pq)) - s)/2
///     pq > rt:  (pq - rt)/(p + q + r + t)
///
/// Derived from the constraints; checked against the feasibility of the programme on both sides.
[[nodiscard]] double least_deviation(const BestWorstJudgements& judgements);

/// CI(a) = ((1 + 2a) - √(1 + 8a))/2: ξ* of the one item that contradicts most, b = o = a. 0 for
/// a = 1. (Two items that contradict each other can need a little more: a = 2, b = o = 2 beside
/// b = o = 1 gives ξ* = 0.5 against CI = 0.44, so CR may exceed 1.)
/// @param a ≥ 1. Source: [rezaei2015], table 1 (0.44, 1.00, 1.63, …).
[[nodiscard]] double best_worst_consistency_index(int a);

/// How far the judgements contradict each other.
struct BestWorstConsistency {
  double xi = 0;                    ///< ξ* of the nonlinear model
  std::optional<double> cr;         ///< ξ*/CI(a); 0 for ξ* = 0; nothing for a = 1 with ξ* > 0
  std::optional<double> input_cr;   ///< max_j |b_j o_j - a|/(a² - a); a = 1: as `cr`
  std::optional<double> threshold;  ///< of the input-based CR; nothing: not testable
  [[nodiscard]] bool exceeds_threshold() const {
    return input_cr && threshold && *input_cr > *threshold;
  }
};

/// Source: [rezaei2015] for CR, [liang2020] for the input-based CR and its threshold.
[[nodiscard]] BestWorstConsistency best_worst_consistency(const BestWorstJudgements& judgements);

/// Threshold of the input-based CR for n items and best over worst a: the table for 3 ≤ n ≤ 9,
/// 3 ≤ a ≤ 9; 0 for a = 2, where nothing but full agreement is consistent; nothing elsewhere (n = 2
/// has nothing to contradict). Source: [liang2020], table of the input-based measure.
[[nodiscard]] std::optional<double> input_consistency_threshold(int n, int a);

/// What one assessor's Best-Worst judgements of a group came to.
struct BestWorstFit {
  std::string best;  ///< ids of items
  std::string worst;
  int best_over_worst = 1;  ///< a
  BestWorstModel model = BestWorstModel::linear;
  double xi = 0;                          ///< of the model
  bool unique = true;                     ///< no other weights are optimal
  std::vector<WeightInterval> intervals;  ///< nonlinear model only
  BestWorstConsistency consistency;
  std::string contradicting;  ///< the item with the largest |b o - a|, the first of several
  int best_over = 1;          ///< its b: how many times the best outweighs it
  int over_worst = 1;         ///< its o: how many times it outweighs the worst
};

}  // namespace pondera::weights
