// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_json.hpp"

#include "report/json_parts.hpp"
#include "report/judgement_json.hpp"
#include "report/method_json.hpp"
#include "scoring/rank_changes.hpp"

#include <optional>
#include <utility>

namespace pondera::report {

namespace {

Json number(const std::optional<scoring::ScoreValue>& value) {
  return value ? Json(value->value) : Json(nullptr);
}

/// Every unit's total and rank without the decisions, and the places of tables that differ.
Json without_decisions(const scoring::Ranking& ranking, const RankingDecisions& decisions) {
  if (!decisions.without) return nullptr;
  return {{"units", array_of(decisions.without->units,
                             [](const scoring::UnitScore& unit) {
                               return Json{{"id", unit.unit.id},
                                           {"total", number(unit.total)},
                                           {"rank", optional(unit.rank)}};
                             })},
          {"ranks", array_of(scoring::rank_changes(ranking, *decisions.without),
                             [](const scoring::RankChange& change) {
                               return Json{{"table", change.table},
                                           {"unit", change.unit},
                                           {"rank", optional(change.rank)},
                                           {"without", optional(change.without)}};
                             })}};
}

/// What `pondera compare` needs besides the units: every indicator's weight and dimension.
Json indicators(const survey::Study& study, const aggregation::GroupWeights& weights) {
  return array_of(weights.leaves, [&](const aggregation::LeafWeight& leaf) {
    const auto node = study.hierarchy.find(leaf.id);
    const survey::NodeIndex dimension = node ? study.hierarchy.dimension_of(*node) : 0;
    return Json{{"id", leaf.id},
                {"dimension", node ? study.hierarchy.node(dimension).id : leaf.id},
                {"weight", leaf.weight}};
  });
}

}  // namespace

std::string ranking_json(const survey::Study& study,
                         const scoring::Ranking& ranking,
                         const scoring::ScoringOptions& options,
                         const aggregation::GroupWeights& weights,
                         const Provenance& provenance,
                         const Diagnostics& remarks,
                         const RankingDecisions& decisions) {
  Json document = json_head("ranking/1", provenance);
  document["options"] = {
      {"decimals", options.decimals}, {"exact", ranking.exact}, {"strata", strata_rule(study)}};
  add_method(document["options"], study, options.method);
  name_method(document, weights.method);
  document["excluded"] = json_of(weights.excluded);
  document["decisions"] = json_of(decisions.applied);
  document["without_decisions"] = without_decisions(ranking, decisions);
  document["units"] = array_of(ranking.units, [](const scoring::UnitScore& unit) {
    Json parts = Json::object();
    for (const auto& [node, value] : unit.parts) parts[node] = number(value);
    Json object{{"id", unit.unit.id},
                {"total", number(unit.total)},
                {"rank", optional(unit.rank)},
                {"eligible", unit.eligible},
                {"parts", std::move(parts)}};
    add_values(object, unit);
    return object;
  });
  document["missing"] = missing_scores(ranking);
  document["tables"] = array_of(ranking.tables, [&](const scoring::PublishedTable& table) {
    return Json{{"id", table.spec.id},
                {"columns", table.spec.columns},
                {"order_by", table.spec.order_by},
                {"rows", array_of(table.rows, [&](const scoring::TableRow& row) {
                   return Json{
                       {"unit", row.unit},
                       {"rank", optional(row.rank)},
                       {"values",
                        array_of(row.values, [&](const std::optional<scoring::ScoreValue>& value) {
                          return value ? Json(value->text(options.decimals)) : Json(nullptr);
                        })}};
                 })}};
  });
  document["indicators"] = indicators(study, weights);
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
