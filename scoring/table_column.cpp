// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_column.hpp"

#include "core/assert.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;
using survey::Placed;
using survey::YamlFields;
using survey::YamlNode;

struct ColumnKindRow {
  ColumnKind kind;
  std::string_view name;
};

constexpr std::array<ColumnKindRow, 7> column_kinds = {{
    {ColumnKind::points, "points"},
    {ColumnKind::value, "value"},
    {ColumnKind::share, "share"},
    {ColumnKind::rank, "rank"},
    {ColumnKind::best, "best"},
    {ColumnKind::worst, "worst"},
    {ColumnKind::attribute, "attribute"},
}};

constexpr int share_decimals = 1;

std::vector<std::string> known_columns(const Hierarchy& hierarchy) {
  std::vector<std::string> names = {std::string(total_column)};
  for (std::size_t i = 1; i < hierarchy.nodes().size(); ++i) {
    names.push_back(hierarchy.node(i).id);
  }
  return names;
}

std::string unknown_column_hint(const std::string& name, const Hierarchy& hierarchy) {
  if (name == hierarchy.goal().id) return "the sum over everything is the column 'total'";
  const std::string hint = known_names_hint(name, known_columns(hierarchy));
  return hint.empty() ? "a column is 'total' or the id of a node of the hierarchy" : hint;
}

/// "total", "rail", "rank-total", "share-rail"; an attribute is called by its name.
std::string default_id(const TableColumn& column) {
  if (column.kind == ColumnKind::points || column.kind == ColumnKind::attribute) return column.of;
  std::string id = std::string(column_kind_name(column.kind)) + "-" + column.of;
  if (!column.within.empty()) id += "-within-" + column.within;
  return id;
}

bool is_leaf(const std::string& name, const Hierarchy& hierarchy) {
  const auto node = hierarchy.find(name);
  return node && hierarchy.node(*node).children.empty();
}

/// Best and worst are among the children of a node.
void check_children(const TableColumn& column, const Hierarchy& hierarchy, Diagnostics& found) {
  if (column.kind != ColumnKind::best && column.kind != ColumnKind::worst) return;
  if (!is_leaf(column.of, hierarchy)) return;
  found.push_back(error("scoring.column-kind", column.where,
                        "'" + column.of + "' has no children that could be best or worst",
                        "name a group of the hierarchy, or 'total' for the dimensions"));
}

TableColumn read_column(const YamlNode& node,
                        const survey::Study& study,
                        int decimals,
                        Diagnostics& found) {
  YamlFields fields(node, "a column", found);
  TableColumn column;
  column.where = node.where;
  std::size_t given = 0;
  for (const ColumnKindRow& row : column_kinds) {
    const std::optional<Placed> of = fields.placed_text(row.name);
    if (!of) continue;
    ++given;
    column.kind = row.kind;
    column.of = of->text;
    const bool good =
        row.kind == ColumnKind::attribute || is_known_node(*of, study.hierarchy, found);
    if (good) check_children(column, study.hierarchy, found);
  }
  if (fields.is_mapping() && given != 1) {
    found.push_back(error("scoring.column-kind", node.where,
                          given == 0 ? "this column does not say what it shows"
                                     : "this column says twice what it shows",
                          "give one of points, value, share, rank, best, worst, attribute, for "
                          "example '{rank: total}'"));
  }
  if (column.kind == ColumnKind::rank) column.within = fields.text("within");
  const bool is_share = column.kind == ColumnKind::share;
  column.decimals =
      static_cast<int>(fields.whole("decimals", is_share ? share_decimals : decimals, 0, 12));
  column.title = fields.localised("title", study.languages);
  column.id = fields.has("id") ? fields.required_id("id") : default_id(column);
  fields.finish();
  return column;
}

TableColumn read_named(const YamlNode& node,
                       const survey::Study& study,
                       int decimals,
                       Diagnostics& found) {
  const Placed name{std::string(trimmed(node.text)), node.where};
  if (!is_known_node(name, study.hierarchy, found)) return {};
  TableColumn column = points_column(name.text, decimals);
  column.where = name.where;
  return column;
}

}  // namespace

bool TableColumn::ranks_units() const {
  return kind == ColumnKind::points || kind == ColumnKind::value || kind == ColumnKind::share;
}

bool TableColumn::is_numeric() const {
  return ranks_units() || kind == ColumnKind::rank;
}

std::string_view column_kind_name(ColumnKind kind) {
  const auto row = std::ranges::find(column_kinds, kind, &ColumnKindRow::kind);
  PONDERA_ASSERT(row != column_kinds.end());
  return row->name;
}

TableColumn points_column(std::string node, int decimals) {
  TableColumn column;
  column.id = node;
  column.of = std::move(node);
  column.decimals = decimals;
  return column;
}

bool is_known_node(const Placed& name, const Hierarchy& hierarchy, Diagnostics& found) {
  if (name.text == total_column || hierarchy.find(name.text).value_or(0) > 0) return true;
  found.push_back(error("scoring.unknown-column", name.where,
                        "'" + printable(name.text) + "' is no column of a table",
                        unknown_column_hint(name.text, hierarchy)));
  return false;
}

std::vector<TableColumn> read_columns(YamlFields& fields,
                                      const survey::Study& study,
                                      int decimals,
                                      Diagnostics& found) {
  const YamlNode* list = fields.node("columns");
  if (list == nullptr) return {points_column(std::string(total_column), decimals)};
  std::vector<const YamlNode*> given;
  if (list->kind == YamlNode::Kind::scalar) {
    given.push_back(list);
  } else {
    given = fields.sequence("columns");
  }
  std::vector<TableColumn> columns;
  for (const YamlNode* node : given) {
    TableColumn column = node->kind == YamlNode::Kind::scalar
                             ? read_named(*node, study, decimals, found)
                             : read_column(*node, study, decimals, found);
    if (column.id.empty()) continue;
    if (std::ranges::find(columns, column.id, &TableColumn::id) != columns.end()) {
      found.push_back(error("scoring.duplicate-column", column.where,
                            "the column '" + printable(column.id) + "' is in this table already",
                            "delete one of them, or give it an 'id' of its own"));
      continue;
    }
    columns.push_back(std::move(column));
  }
  if (given.empty()) {
    found.push_back(error("scoring.no-columns", list->where, "this table has no column",
                          "list its columns, for example 'columns: [total]'"));
  }
  return columns;
}

}  // namespace pondera::scoring
