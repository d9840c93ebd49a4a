// SPDX-License-Identifier: Apache-2.0
// Which judgement decides between two units: the panel's mean judgements and the differences of the
// units' scores in, the least change of one judgement at which the two tie out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// A change of one mean judgement: how many times `favoured` outweighs `other`, times `factor`.
struct JudgementChange {
  std::string group;
  std::string favoured;
  std::string other;
  double factor = 1;  ///< of the panel's mean; ≥ 1
  double mean = 1;    ///< the panel's now, of `favoured` over `other`; mean · factor ≤ strongest
};

/// What changing each mean judgement of the panel does to the weights.
///
/// A pair (i, j) of a group is changed by ln a_ij + Δ, everything else stays; the group's local
/// weights are derived anew by the panel's method, w(Δ), and what is below its items changes in
/// proportion:
///
///     D(Δ) = D - Σ_i (w_i - w_i(Δ)) c_i,   c_i = Σ_{leaf j below i} d_j · (weight of j) / w_i
///
/// Groups with a complete matrix of the panel that is not pooled, of a panel whose judgements are
/// combined by the geometric mean; the others are passed over. Totals must be weighted sums of
/// scores.
class DecisiveJudgements {
 public:
  DecisiveJudgements(const survey::Hierarchy& hierarchy, const aggregation::GroupWeights& weights);

  /// Whether there is any judgement to change.
  [[nodiscard]] bool any() const { return !groups_.empty(); }

  /// The change of least |Δ| at which Σ_j w_j(Δ) d_j = 0 and the changed mean is still an answer of
  /// the scale, |ln a_ij + Δ| ≤ ln c(M), c(M) the strongest ratio of the study's scale (9 of 1-9);
  /// nothing if there is none, or if the two tie already. A mean beyond the scale cannot move
  /// further out.
  ///
  /// The bound is that of the panel's mean. What single strata have for a mean is not known here:
  /// who takes the factor to a stratum's power has to keep the stratum within the scale too.
  /// @param differences d_j of every leaf, in the hierarchy's order: score of one unit less score
  /// of the other.
  [[nodiscard]] std::optional<JudgementChange> least(const std::vector<double>& differences) const;

 private:
  /// Local weights w(Δ) of one group for one pair over the steps of Δ in one direction.
  struct Way {
    double most = 0;                          ///< |Δ| at the end of the scale; ≤ 0: no way to go
    std::vector<std::vector<double>> locals;  ///< |Δ| = step, 2 step, …, most
  };
  struct Pair {
    int first = 0;
    int second = 0;
    Way up;    ///< Δ > 0
    Way down;  ///< Δ < 0
  };
  struct Group {
    const aggregation::ConsensusGroup* consensus = nullptr;
    std::vector<std::vector<std::size_t>> leaves;  ///< below each item, as places of leaves
    std::vector<Pair> pairs;
  };

  [[nodiscard]] std::vector<double> local_at(const Group& group,
                                             int first,
                                             int second,
                                             double shift) const;
  /// Σ_i w_i c_i - its value at `local`: what the group takes from D.
  [[nodiscard]] std::vector<double> stakes(const Group& group,
                                           const std::vector<double>& differences) const;
  /// @param sign 1: in favour of the first, -1: of the second. @param strongest ln c(M).
  [[nodiscard]] Way way_of(
      const Group& group, int first, int second, double sign, double strongest) const;
  void add_pairs(Group& group, double strongest) const;
  /// |Δ| of the first tie of a pair in one direction, if it is less than `below`.
  [[nodiscard]] std::optional<double> tie_of(const Group& group,
                                             const Pair& pair,
                                             bool up,
                                             const std::vector<double>& stakes,
                                             double difference,
                                             double below) const;
  [[nodiscard]] double tie_between(const Group& group,
                                   const Pair& pair,
                                   const std::vector<double>& stakes,
                                   double difference,
                                   double near,
                                   double far) const;

  weights::PriorityChoice method_;
  std::vector<double> weights_;  ///< of the leaves
  std::vector<Group> groups_;
};

}  // namespace pondera::scoring
