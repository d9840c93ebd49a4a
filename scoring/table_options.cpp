// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_options.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;
using survey::Placed;
using survey::Study;
using survey::YamlFields;
using survey::YamlNode;

std::vector<std::string> known_columns(const Hierarchy& hierarchy) {
  std::vector<std::string> names = {std::string(total_column)};
  for (std::size_t i = 1; i < hierarchy.nodes().size(); ++i) {
    names.push_back(hierarchy.node(i).id);
  }
  return names;
}

/// The node below the goal that has the id, or the total.
bool is_column(const std::string& name, const Hierarchy& hierarchy) {
  return name == total_column || hierarchy.find(name).value_or(0) > 0;
}

std::string unknown_column_hint(const std::string& name, const Hierarchy& hierarchy) {
  if (name == hierarchy.goal().id) return "the sum over everything is the column 'total'";
  const std::string hint = known_names_hint(name, known_columns(hierarchy));
  return hint.empty() ? "a column is 'total' or the id of a node of the hierarchy" : hint;
}

std::vector<std::string> read_columns(YamlFields& fields,
                                      const Hierarchy& hierarchy,
                                      Diagnostics& found) {
  const YamlNode* node = fields.node("columns");
  if (node == nullptr) return {std::string(total_column)};
  std::vector<std::string> columns;
  const std::vector<Placed> given = fields.texts("columns");
  for (const Placed& column : given) {
    if (!is_column(column.text, hierarchy)) {
      found.push_back(error("scoring.unknown-column", column.where,
                            "'" + printable(column.text) + "' is no column of a table",
                            unknown_column_hint(column.text, hierarchy)));
    } else if (std::ranges::count(columns, column.text) > 0) {
      found.push_back(error("scoring.duplicate-column", column.where,
                            "the column '" + column.text + "' is in this table already",
                            "delete one of them"));
    } else {
      columns.push_back(column.text);
    }
  }
  if (given.empty()) {
    found.push_back(error("scoring.no-columns", node->where, "this table has no column",
                          "list its columns, for example 'columns: [total]'"));
  }
  return columns;
}

TableSpec read_table(const YamlNode& node, const Study& study, Diagnostics& found) {
  YamlFields fields(node, "a table", found);
  TableSpec table;
  table.where = node.where;
  table.id = fields.required_id("id");
  table.title = fields.localised("title", study.languages);
  const std::size_t before = found.size();
  table.columns = read_columns(fields, study.hierarchy, found);
  const bool columns_good = found.size() == before;
  if (const YamlNode* units = fields.node("units")) table.units = read_unit_filter(*units, found);
  const std::optional<Placed> order = fields.placed_text("order_by");
  fields.finish();
  if (!table.columns.empty()) table.order_by = table.columns.front();
  if (!order) return table;
  table.order_by = order->text;
  if (columns_good && std::ranges::count(table.columns, order->text) == 0) {
    found.push_back(
        error("scoring.order-not-a-column", order->where,
              "this table has no column '" + printable(order->text) + "' to be ordered by",
              known_names_hint(order->text, table.columns)));
  }
  return table;
}

}  // namespace

UnitFilter read_unit_filter(const YamlNode& node, Diagnostics& found) {
  YamlFields fields(node, "a filter of units", found);
  UnitFilter filter;
  filter.attribute = fields.required_text("attribute");
  filter.where = fields.where("attribute");
  for (Placed& value : fields.texts("in")) {
    filter.values.push_back(std::move(value.text));
    filter.value_places.push_back(std::move(value.where));
  }
  fields.finish();
  if (node.kind == YamlNode::Kind::mapping && filter.values.empty()) {
    found.push_back(error("scoring.empty-filter", node.where, "this filter takes no unit at all",
                          "list the values it takes, for example 'in: [yes]'"));
  }
  return filter;
}

std::vector<TableSpec> read_tables(YamlFields& fields,
                                   const Study& study,
                                   const UnitFilter& eligible,
                                   Diagnostics& found) {
  std::vector<TableSpec> tables;
  for (const YamlNode* node : fields.sequence("tables")) {
    TableSpec table = read_table(*node, study, found);
    if (!node->find("units")) table.units = eligible;
    const auto earlier = std::ranges::find(tables, table.id, &TableSpec::id);
    if (earlier != tables.end() && !table.id.empty()) {
      found.push_back(error("scoring.duplicate-table", table.where,
                            "the table '" + table.id + "' is there already, on line " +
                                std::to_string(earlier->where.line),
                            "give each table an id of its own"));
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

TableSpec default_table(const Hierarchy& hierarchy, const UnitFilter& eligible) {
  TableSpec table;
  table.id = "ranking";
  table.title = {"Ranking", {{"en", "Ranking"}, {"zh", "排名"}}};
  table.units = eligible;
  table.columns = {std::string(total_column)};
  for (const survey::NodeIndex dimension : hierarchy.goal().children) {
    table.columns.push_back(hierarchy.node(dimension).id);
  }
  table.order_by = total_column;
  return table;
}

}  // namespace pondera::scoring
