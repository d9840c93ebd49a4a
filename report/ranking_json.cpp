// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_json.hpp"

#include "report/json_parts.hpp"
#include "report/judgement_json.hpp"
#include "report/method_json.hpp"
#include "scoring/rank_changes.hpp"

#include <cstddef>
#include <cstdint>
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

/// As printed: numbers as text, names of nodes and attributes as text, several of them as a list.
Json cell_json(const scoring::TableColumn& column, const scoring::TableRow& row, std::size_t c) {
  if (c < row.texts.size() && !row.texts[c].empty()) {
    return row.texts[c].size() == 1 ? Json(row.texts[c].front()) : Json(row.texts[c]);
  }
  if (!row.values[c]) return nullptr;
  if (column.kind != scoring::ColumnKind::rank) return row.values[c]->text(column.decimals);
  return scoring::rank_number_text(*row.values[c]->exact);
}

Json rank_json(const std::optional<Rational>& rank) {
  if (!rank) return nullptr;
  if (rank->denominator() == 1) return static_cast<std::int64_t>(rank->numerator());
  return rank->to_double();
}

Json json_of_column(const scoring::TableColumn& column) {
  Json json = {
      {"id", column.id}, {"shows", scoring::column_kind_name(column.kind)}, {"of", column.of}};
  if (!column.within.empty()) json["within"] = column.within;
  if (column.ranks_units()) json["decimals"] = column.decimals;
  return json;
}

Json json_of_row(const scoring::PublishedTable& table, const scoring::TableRow& row) {
  Json values = Json::array();
  for (std::size_t c = 0; c < row.values.size(); ++c) {
    values.push_back(cell_json(table.spec.columns[c], row, c));
  }
  Json json = {{"unit", row.unit}, {"rank", rank_json(row.printed_rank)}};
  json["values"] = std::move(values);
  if (!table.spec.bands.empty()) {
    json["band"] = row.band ? Json(table.spec.bands[*row.band].id) : Json(nullptr);
  }
  if (!table.spec.groups.empty()) {
    json["group"] = row.group;
    json["group_rank"] = rank_json(row.group_rank);
  }
  return json;
}

Json json_of_classes(const std::vector<scoring::TableClass>& classes) {
  return array_of(classes, [](const scoring::TableClass& one) {
    return Json{{"id", one.id}, {"units", one.units}, {"means", array_of(one.means, number)}};
  });
}

Json json_of_table(const scoring::PublishedTable& table) {
  const scoring::TableSpec& spec = table.spec;
  Json json = {{"id", spec.id},
               {"columns", array_of(spec.columns,
                                    [](const scoring::TableColumn& column) { return column.id; })},
               {"shows", array_of(spec.columns, json_of_column)},
               {"rank_by", spec.rank_by},
               {"ranks", scoring::rank_rule_row(spec.ranks).name},
               {"ranks_on", spec.ranks_on_printed ? "printed" : "exact"},
               {"units", table.units}};
  json["rows"] =
      array_of(table.rows, [&](const scoring::TableRow& row) { return json_of_row(table, row); });
  if (!spec.bands.empty()) json["bands"] = json_of_classes(table.bands);
  if (!spec.groups.empty()) {
    json["groups_by"] = spec.groups;
    json["groups"] = json_of_classes(table.groups);
  }
  json["printed_alike"] = array_of(table.alike, [](const scoring::PrintedAlike& pair) {
    return Json{{"upper", pair.upper},
                {"lower", pair.lower},
                {"upper_rank", pair.upper_rank},
                {"lower_rank", pair.lower_rank},
                {"text", pair.text}};
  });
  return json;
}

Json json_of_axis(const scoring::Typology& typology, std::size_t a) {
  const scoring::AxisSpec& axis = typology.spec.axes[a];
  Json classes = Json::array();
  for (std::size_t k = 0; k < axis.classes.size(); ++k) {
    Json one = {{"id", axis.classes[k].id}};
    if (axis.by_threshold) {
      one["below"] = number(typology.thresholds[a][k]);
    } else {
      one["in"] = axis.classes[k].values;
    }
    classes.push_back(std::move(one));
  }
  return {{"shows", scoring::column_kind_name(axis.kind)},
          {"of", axis.of},
          {"classes", std::move(classes)}};
}

Json json_of_typology(const scoring::Typology& typology) {
  Json axes = Json::array();
  for (std::size_t a = 0; a < typology.spec.axes.size(); ++a) {
    axes.push_back(json_of_axis(typology, a));
  }
  const auto ids = [&](const auto& classes) {
    Json names = Json::array();
    std::size_t a = 0;
    for (const auto index : classes) {
      names.push_back(typology.spec.axes[a++].classes[index].id);
    }
    return names;
  };
  return {{"id", typology.spec.id},
          {"axes", std::move(axes)},
          {"cells", array_of(typology.cells,
                             [&](const scoring::TypologyCell& cell) {
                               return Json{{"classes", ids(cell.classes)},
                                           {"units", cell.units},
                                           {"mean", number(cell.mean)}};
                             })},
          {"unclassified", typology.unclassified}};
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
  document["tables"] = array_of(ranking.tables, json_of_table);
  document["typologies"] = array_of(ranking.typologies, json_of_typology);
  document["indicators"] = indicators(study, weights);
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
