// SPDX-License-Identifier: Apache-2.0
// How far a panel agrees, group by group and over the whole hierarchy, and into which groups of
// opinion it falls: a panel in, numbers for the report out.
#pragma once

#include "agreement/group_agreement.hpp"
#include "agreement/opinion_groups.hpp"
#include "agreement/outlying_assessors.hpp"
#include "agreement/panel.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::agreement {

/// One group of opinion and what it alone would weigh.
struct OpinionGroup {
  std::vector<std::string> members;
  std::string medoid;                 ///< the member who stands for it best
  double mean_silhouette = 0;         ///< 0 for a single member
  std::map<std::string, int> strata;  ///< members by stratum; empty where the study has none
  /// Weights by comparison group, row by row with the panel's: its mean, every member counting the
  /// same.
  std::vector<std::vector<double>> local;
  /// Of its members in the first comparison group.
  std::optional<double> consensus;
  std::optional<double> concordance;
};

/// Whether the panel falls into groups of opinion.
struct PanelOpinions {
  std::vector<std::string> assessors;  ///< with priorities in every comparison group
  std::vector<std::string> left_out;   ///< the others, who cannot be compared
  /// Places are those of `assessors`; nothing for too few or too many of them.
  std::optional<OpinionGroups> found;
  std::vector<OpinionGroup> groups;     ///< two or more, or none
  std::vector<OutlyingScore> outlying;  ///< row by row with `assessors`
};

/// Whether ratings put the indicators in the same order.
struct RatingOrder {
  int assessors = 0;  ///< who rated every indicator
  int items = 0;
  std::optional<RankAgreement> order;
};

struct PanelAgreement {
  std::vector<GroupAgreement> groups;  ///< row by row with the panel's
  std::optional<RatingOrder> ratings;  ///< rating alone, if somebody rated every indicator
  std::optional<double> consensus;     ///< of the whole hierarchy (hierarchy_consensus)
  PanelOpinions opinions;
};

/// Everything about the agreement of a panel. The distance between two assessors is over all groups
/// (panel_points), so only those with priorities in every group fall into groups of opinion.
///
/// K = 0, 1: no consensus and no concordance anywhere. Fewer than four comparable assessors: no
/// groups of opinion. The same panel gives the same numbers, whatever the order of its members,
/// rounding and the random orders behind large probabilities aside.
/// Source: [goepel2018], [kendall1939], [kaufman1990]; docs/methods.md, section 12. Checked by:
/// tests/agreement/panel_agreement_test.cpp.
[[nodiscard]] PanelAgreement panel_agreement(const Panel& panel);

}  // namespace pondera::agreement
