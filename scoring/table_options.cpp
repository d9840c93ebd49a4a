// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_options.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "scoring/filter_options.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;
using survey::Placed;
using survey::Study;
using survey::YamlFields;
using survey::YamlNode;

const TableColumn* column_called(const TableSpec& table, const std::string& id) {
  const auto column = std::ranges::find(table.columns, id, &TableColumn::id);
  return column == table.columns.end() ? nullptr : &*column;
}

/// The column that `name` calls; scoring.order-not-a-column where the table has none.
const TableColumn* ordering_column(const TableSpec& table, const Placed& name, Diagnostics& found) {
  const TableColumn* column = column_called(table, name.text);
  if (column != nullptr) return column;
  std::vector<std::string> ids;
  for (const TableColumn& one : table.columns) ids.push_back(one.id);
  found.push_back(error("scoring.order-not-a-column", name.where,
                        "this table has no column '" + printable(name.text) + "' to be ordered by",
                        known_names_hint(name.text, ids)));
  return nullptr;
}

struct NamedKey {
  Placed name;
  std::optional<bool> ascending = {};
};

NamedKey read_key(const YamlNode& node, Diagnostics& found) {
  if (node.kind == YamlNode::Kind::scalar) {
    return {{std::string(trimmed(node.text)), node.where}, {}};
  }
  YamlFields fields(node, "an order", found);
  NamedKey key;
  key.name = {fields.required_text("column"), fields.where("column")};
  const std::vector<std::string> directions = {"descending", "ascending"};
  const std::size_t direction = fields.choice("direction", directions, directions.size());
  if (direction < directions.size()) key.ascending = direction == 1;
  fields.finish();
  return key;
}

std::vector<NamedKey> read_keys(YamlFields& fields, Diagnostics& found) {
  const YamlNode* node = fields.node("order_by");
  std::vector<NamedKey> keys;
  if (node == nullptr || node->kind == YamlNode::Kind::empty) return keys;
  if (node->kind != YamlNode::Kind::sequence) {
    keys.push_back(read_key(*node, found));
  } else {
    for (const YamlNode& item : node->items) keys.push_back(read_key(item, found));
  }
  std::erase_if(keys, [](const NamedKey& key) { return key.name.text.empty(); });
  return keys;
}

/// Numbers from the largest, texts and ranks from the first, unless the study says otherwise.
bool ascends(const TableColumn& column, const NamedKey& key) {
  return key.ascending.value_or(!column.ranks_units());
}

/// The column that ranks follow where `rank_by` does not say: the first of the order if units can
/// be ranked by it, else the total, else the first column with numbers.
std::string default_ranking(const TableSpec& table) {
  const TableColumn* ordered =
      table.order_by.empty() ? nullptr : column_called(table, table.order_by.front().column);
  if (ordered != nullptr && ordered->ranks_units()) return ordered->id;
  const TableColumn* total = column_called(table, std::string(total_column));
  const bool ordered_by_text = ordered != nullptr;
  if (ordered_by_text && total != nullptr && total->ranks_units()) return total->id;
  const auto first = std::ranges::find_if(table.columns, &TableColumn::ranks_units);
  return first == table.columns.end() ? "" : first->id;
}

void read_order(YamlFields& fields, TableSpec& table, Diagnostics& found) {
  const std::size_t before = found.size();
  const std::vector<NamedKey> keys = read_keys(fields, found);
  for (const NamedKey& key : keys) {
    const TableColumn* column = ordering_column(table, key.name, found);
    if (column != nullptr) table.order_by.push_back({column->id, ascends(*column, key)});
  }
  const std::optional<Placed> rank_by = fields.placed_text("rank_by");
  table.rank_by = rank_by ? rank_by->text : default_ranking(table);
  for (const OrderKey& key : table.order_by) {
    if (key.column == table.rank_by) table.rank_ascending = key.ascending;
  }
  if (found.size() > before) return;
  if (rank_by) {
    const TableColumn* column = ordering_column(table, *rank_by, found);
    if (column != nullptr && !column->ranks_units()) {
      found.push_back(error("scoring.nothing-to-rank", rank_by->where,
                            "units cannot be ranked by the column '" + column->id + "'",
                            "name a column of points, values or shares"));
    }
  } else if (table.rank_by.empty()) {
    found.push_back(error("scoring.nothing-to-rank", table.where,
                          "this table has no column that units could be ranked by",
                          "add a column of points, for example 'total'"));
  }
}

void read_ranks(YamlFields& fields, TableSpec& table) {
  const std::size_t rule = fields.choice("ranks", rank_rule_names(), 0);
  table.ranks = rank_rules()[rule].rule;
  table.ranks_on_printed = fields.choice("ranks_on", {"exact", "printed"}, 0) == 1;
  const std::int64_t top = fields.whole("top", 0, 1, 1'000'000);
  if (top > 0) table.top = static_cast<int>(top);
}

/// `groups: NAME`, or `groups: {attribute: NAME, title: …}`.
void read_groups(YamlFields& fields, TableSpec& table, const Study& study, Diagnostics& found) {
  const YamlNode* node = fields.node("groups");
  if (node == nullptr || node->kind == YamlNode::Kind::empty) return;
  if (node->kind == YamlNode::Kind::scalar) {
    table.groups = trimmed(node->text);
    table.groups_where = node->where;
    return;
  }
  YamlFields parts(*node, "groups of units", found);
  table.groups = parts.required_text("attribute");
  table.groups_where = parts.where("attribute");
  table.groups_title = parts.localised("title", study.languages);
  parts.finish();
}

TableSpec read_table(const YamlNode& node, const Study& study, int decimals, Diagnostics& found) {
  YamlFields fields(node, "a table", found);
  TableSpec table;
  table.where = node.where;
  table.id = fields.required_id("id");
  table.title = fields.localised("title", study.languages);
  table.decimals = static_cast<int>(fields.whole("decimals", decimals, 0, 12));
  const std::size_t before = found.size();
  table.columns = read_columns(fields, study, table.decimals, found);
  const bool columns_good = found.size() == before;
  if (const YamlNode* units = fields.node("units")) table.units = read_unit_filter(*units, found);
  // With a column that could not be read, an order by it would be a second mistake.
  Diagnostics of_order;
  read_order(fields, table, columns_good ? found : of_order);
  read_ranks(fields, table);
  read_groups(fields, table, study, found);
  table.bands = read_bands(fields, study, found);
  fields.finish();
  return table;
}

/// The nearest node above whose value is no sum of its children's points; nothing where there is
/// none.
std::optional<survey::NodeIndex> other_than_sum_above(survey::NodeIndex node,
                                                      const ScoringMethod& method,
                                                      const Hierarchy& hierarchy) {
  if (method.combination.empty()) return std::nullopt;
  auto above = hierarchy.node(node).parent;
  while (above && method.combination[*above] == Combination::arithmetic) {
    above = hierarchy.node(*above).parent;
  }
  return above;
}

}  // namespace

std::vector<TableSpec> read_tables(YamlFields& fields,
                                   const Study& study,
                                   const UnitFilter& eligible,
                                   int decimals,
                                   Diagnostics& found) {
  std::vector<TableSpec> tables;
  for (const YamlNode* node : fields.sequence("tables")) {
    TableSpec table = read_table(*node, study, decimals, found);
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

void check_shares(const std::vector<TableSpec>& tables,
                  const ScoringMethod& method,
                  const Hierarchy& hierarchy,
                  Diagnostics& found) {
  for (const TableSpec& table : tables) {
    for (const TableColumn& column : table.columns) {
      const auto node = hierarchy.find(column.of);
      if (column.kind != ColumnKind::share || !node) continue;
      const auto above = other_than_sum_above(*node, method, hierarchy);
      if (!above) continue;
      const Combination combination = method.combination[*above];
      found.push_back(error(
          "scoring.share-not-of-a-sum", column.where,
          "'" + column.of + "' is no part of a sum, so it has no share of the total: '" +
              hierarchy.node(*above).id + "' combines what is below it as '" +
              std::string(row_of(combination_rows(), combination).name) + "'",
          "show its points or its value: '" + column.of + "' or '{value: " + column.of + "}'"));
    }
  }
}

TableSpec default_table(const Hierarchy& hierarchy, const UnitFilter& eligible, int decimals) {
  TableSpec table;
  table.id = "ranking";
  table.title = {"Ranking", {{"en", "Ranking"}, {"zh", "排名"}}};
  table.units = eligible;
  table.decimals = decimals;
  table.columns = {points_column(std::string(total_column), decimals)};
  for (const survey::NodeIndex dimension : hierarchy.goal().children) {
    table.columns.push_back(points_column(hierarchy.node(dimension).id, decimals));
  }
  table.rank_by = total_column;
  return table;
}

}  // namespace pondera::scoring
