// SPDX-License-Identifier: Apache-2.0
// The cells of one column of a table: the units that the table takes in, what each of them shows
// out.
#pragma once

#include "scoring/node_scores.hpp"
#include "scoring/rank_rule.hpp"
#include "scoring/score_value.hpp"
#include "scoring/table_column.hpp"
#include "scoring/unit_score.hpp"
#include "survey/hierarchy.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// What the nodes of a hierarchy weigh and have below them; the goal is called "total".
struct NodeTable {
  std::map<std::string, ScoreWeight> weights = {};                ///< Σ of the leaves below
  std::map<std::string, std::vector<std::string>> children = {};  ///< of groups
};

/// @param leaf_weights one per leaf, in the hierarchy's order.
[[nodiscard]] NodeTable node_table(const survey::Hierarchy& hierarchy,
                                   const std::vector<ScoreWeight>& leaf_weights);

/// Points of a node, or of "total". Requires that the unit has the node.
[[nodiscard]] const std::optional<ScoreValue>& points_of(const UnitScore& score,
                                                         const std::string& node);

/// A number, or texts, or nothing where something is missing.
struct ColumnCell {
  std::optional<ScoreValue> value = {};
  std::vector<std::string> texts = {};  ///< the attribute; or ids of nodes, several when they tie
};

/// One cell per unit, in their order:
///
///     points p(node);   value p(node) / w(node), nothing where w = 0;
///     share 100 p(node) / p(total), nothing where p(total) = 0;
///     rank of p(node) by the rule `ranks`, among all units or those with the same attribute;
///     best, worst: the children whose standard competition rank of p is smallest, greatest
///
/// Ranks are among the given units, descending. Best and worst are nothing where every child has
/// the same rank, since no child stands out then.
[[nodiscard]] std::vector<ColumnCell> column_cells(const TableColumn& column,
                                                   const std::vector<const UnitScore*>& units,
                                                   const NodeTable& nodes,
                                                   RankRule ranks);

}  // namespace pondera::scoring
