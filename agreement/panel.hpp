// SPDX-License-Identifier: Apache-2.0
// A panel as its agreement is measured: comparison groups with what the panel weighs there, and the
// assessors with their own priorities. Comes from the weights of the panel; plain numbers.
#pragma once

#include "weights/linear_algebra.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pondera::agreement {

/// One comparison group of at least two items.
struct PanelGroup {
  std::string id;
  std::vector<std::string> items;
  std::vector<double> local;  ///< the panel's weights, row by row with `items`, Σ = 1
  double global = 1;          ///< global weight of the group's node; the goal: 1
  double scale_maximum = 9;   ///< M > 1, or no_scale_maximum (consensus_indicator.hpp)
  /// How much each assessor counts in the consensus indicator, row by row with the panel's members;
  /// empty: all the same. Who has no priorities here has no say either.
  std::vector<double> shares;
};

/// One assessor.
struct PanelMember {
  std::string assessor;
  std::string stratum;  ///< empty where the study has none
  /// Own priorities, row by row with the panel's groups and each with its items, Σ = 1; empty where
  /// the assessor answered nothing, or too little to connect all items.
  std::vector<std::vector<double>> priorities;
};

/// How the priorities of several assessors become those of one group of opinion.
enum class PanelMean {
  geometric,   ///< as judgements are combined
  arithmetic,  ///< where a priority may be 0
};

struct Panel {
  std::vector<PanelGroup> groups;    ///< in the hierarchy's order
  std::vector<PanelMember> members;  ///< in the study's order
  /// Rating alone, where there are no groups: the ratings of all indicators by everybody who rated
  /// them all.
  std::vector<std::vector<double>> ratings;
  PanelMean mean = PanelMean::geometric;
  std::uint64_t seed = 1;  ///< of the random orders behind the probability of W
};

/// The places of the members with priorities in the group / in every group.
[[nodiscard]] std::vector<std::size_t> members_of_group(const Panel& panel, std::size_t group);
[[nodiscard]] std::vector<std::size_t> members_of_all(const Panel& panel);

/// The priorities of some members in one group, zeros kept.
[[nodiscard]] std::vector<weights::Vector> priorities_in(const Panel& panel,
                                                         std::size_t group,
                                                         const std::vector<std::size_t>& members);

/// Members as points: √g clr(w) of every group, side by side, g its global weight and zeros
/// replaced. The distance of two points is then
///
///     d(k, l) = √(Σ_groups g d_g(k, l)²)
///
/// with d_g that of aitchison.hpp: to differ in a group that counts for little says little.
/// @param members with priorities in every group (members_of_all).
[[nodiscard]] std::vector<weights::Vector> panel_points(const Panel& panel,
                                                        const std::vector<std::size_t>& members);

}  // namespace pondera::agreement
