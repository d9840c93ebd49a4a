// SPDX-License-Identifier: Apache-2.0
#include "simulation/read_truth.hpp"

#include "core/csv_table.hpp"
#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace pondera::simulation {

namespace {

using survey::HierarchyNode;
using survey::Study;

// More decimals than any consensus of people has; far from where machines differ.
constexpr int priority_decimals = 9;

enum Column { group_column, item_column, priority_column };
constexpr std::array<std::string_view, 3> headings = {"group", "item", "priority"};

/// What was read so far: by group, one place per child.
using Priorities = std::map<std::string, std::vector<std::optional<double>>>;

std::vector<std::string> children_of(const Study& study, const HierarchyNode& group) {
  std::vector<std::string> ids;
  for (const survey::NodeIndex child : group.children) {
    ids.push_back(study.hierarchy.node(child).id);
  }
  return ids;
}

const HierarchyNode* group_named(const Study& study, const std::string& id) {
  const auto index = study.hierarchy.find(id);
  if (!index || study.hierarchy.node(*index).is_leaf()) return nullptr;
  return &study.hierarchy.node(*index);
}

std::vector<std::string> group_names(const Study& study) {
  std::vector<std::string> names;
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    names.push_back(study.hierarchy.node(index).id);
  }
  return names;
}

/// Place of every heading; errors for those that are not there.
std::array<std::size_t, 3> columns_of(const CsvTable& table, Diagnostics& found) {
  std::array<std::size_t, 3> columns{};
  const std::vector<CsvCell>& first = table.rows.front();
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto cell = std::ranges::find(first, headings.at(i), &CsvCell::text);
    if (cell == first.end()) {
      found.push_back(error("simulation.truth-column", first.front().where,
                            "there is no column '" + std::string(headings.at(i)) + "'",
                            "the first line names the columns: group,item,priority"));
    } else {
      columns.at(i) = static_cast<std::size_t>(std::distance(first.begin(), cell));
    }
  }
  return columns;
}

void read_row(const Study& study,
              const CsvCell& group_cell,
              const CsvCell& item_cell,
              const CsvCell& priority_cell,
              Priorities& priorities,
              Diagnostics& found) {
  const HierarchyNode* group = group_named(study, group_cell.text);
  if (group == nullptr) {
    found.push_back(error("simulation.truth-item", group_cell.where,
                          "the study has no group '" + printable(group_cell.text) + "'",
                          known_names_hint(group_cell.text, group_names(study))));
    return;
  }
  const std::vector<std::string> items = children_of(study, *group);
  const auto item = std::ranges::find(items, item_cell.text);
  if (item == items.end()) {
    found.push_back(error("simulation.truth-item", item_cell.where,
                          "'" + group->id + "' has no item '" + printable(item_cell.text) + "'",
                          known_names_hint(item_cell.text, items)));
    return;
  }
  const auto value = parse_number(priority_cell.text);
  if (!value || *value <= 0) {
    found.push_back(error("simulation.truth-priority", priority_cell.where,
                          "'" + printable(priority_cell.text) + "' is not a number above 0",
                          "write a priority such as 0.25"));
    return;
  }
  auto& of_group = priorities[group->id];
  of_group.resize(items.size());
  auto& place = of_group.at(static_cast<std::size_t>(std::distance(items.begin(), item)));
  if (place) {
    found.push_back(error("simulation.truth-item", item_cell.where,
                          "'" + *item + "' stands in the table twice", "delete one of the rows"));
  }
  place = value;
}

std::vector<double> shares_of(const std::vector<std::optional<double>>& read) {
  std::vector<double> shares;
  for (const std::optional<double>& value : read) shares.push_back(*value);
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= sum;
  return shares;
}

}  // namespace

Result<std::map<std::string, std::vector<double>>> read_truth(std::string_view text,
                                                              std::string_view file,
                                                              const Study& study) {
  const auto table = read_csv(text, file);
  if (!table) return table.diagnostics();
  Diagnostics found = ragged_rows(*table);
  if (has_error(found)) return found;
  const auto columns = columns_of(*table, found);
  if (has_error(found)) return found;
  Priorities priorities;
  for (std::size_t row = 1; row < table->rows.size(); ++row) {
    const std::vector<CsvCell>& cells = table->rows[row];
    read_row(study, cells[columns[group_column]], cells[columns[item_column]],
             cells[columns[priority_column]], priorities, found);
  }
  if (has_error(found)) return found;
  std::map<std::string, std::vector<double>> truth;
  for (const auto& [group, read] : priorities) {
    const auto gap = std::ranges::find_if(read, [](const auto& value) { return !value; });
    if (gap == read.end()) {
      truth[group] = shares_of(read);
      continue;
    }
    const std::vector<std::string> items = children_of(study, *group_named(study, group));
    const auto& missing = items.at(static_cast<std::size_t>(std::distance(read.begin(), gap)));
    found.push_back(error("simulation.truth-incomplete", {std::string(file), 0, 0},
                          "'" + group + "' has no priority for '" + missing + "'",
                          "give all of a group's items, or none of them"));
  }
  return finished(std::move(truth), std::move(found));
}

std::string truth_csv(const Study& study, const std::map<std::string, std::vector<double>>& truth) {
  std::string csv = csv_line({"group", "item", "priority"});
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    const HierarchyNode& group = study.hierarchy.node(index);
    const auto found = truth.find(group.id);
    if (found == truth.end()) continue;
    const std::vector<std::string> items = children_of(study, group);
    for (std::size_t i = 0; i < items.size(); ++i) {
      csv += csv_line({group.id, items[i], fixed_text(found->second[i], priority_decimals)});
    }
  }
  return csv;
}

}  // namespace pondera::simulation
