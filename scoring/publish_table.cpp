// SPDX-License-Identifier: Apache-2.0
#include "scoring/publish_table.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"
#include "scoring/mean_score.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace pondera::scoring {

namespace {

constexpr int unranked = std::numeric_limits<int>::max();  // where what has no value stands

using Values = std::vector<std::optional<ScoreValue>>;
using Places = std::vector<std::optional<int>>;

/// The table while it is made: one row per unit that it takes, in the units' order.
struct Draft {
  const TableSpec& spec;
  std::vector<TableRow> rows;
  Values key;          ///< what ranks follow
  Places exact_ranks;  ///< competition, on exact values
};

std::optional<std::size_t> column_index(const TableSpec& spec, const std::string& id) {
  const auto column = std::ranges::find(spec.columns, id, &TableColumn::id);
  if (column == spec.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(column - spec.columns.begin());
}

Draft filled(const TableSpec& spec,
             const std::vector<const UnitScore*>& units,
             const NodeTable& nodes) {
  Draft draft{spec, {}, Values(units.size()), {}};
  for (const UnitScore* unit : units) {
    TableRow& row = draft.rows.emplace_back();
    row.unit = unit->unit.id;
    if (!spec.groups.empty()) row.group = unit->unit.attribute(spec.groups);
  }
  for (const TableColumn& column : spec.columns) {
    std::vector<ColumnCell> cells = column_cells(column, units, nodes, spec.ranks);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (column.id == spec.rank_by) draft.key[i] = cells[i].value;
      draft.rows[i].values.push_back(cells[i].value);
      draft.rows[i].texts.push_back(std::move(cells[i].texts));
    }
  }
  return draft;
}

/// The values as a reader of the table sees them.
Values as_printed(const Values& values, int decimals) {
  Values printed;
  for (const auto& value : values) {
    const auto exact = value ? parse_rational(value->text(decimals)) : std::nullopt;
    // A text of more digits than a fraction holds is as good as exact.
    printed.push_back(exact ? ScoreValue{exact->to_double(), exact} : value);
  }
  return printed;
}

void rank_rows(Draft& draft) {
  const TableSpec& spec = draft.spec;
  draft.exact_ranks = ranks_of_present(draft.key, spec.rank_ascending);
  Places ranks = draft.exact_ranks;
  const auto column = column_index(spec, spec.rank_by);
  if (spec.ranks_on_printed && column) {
    ranks = ranks_of_present(as_printed(draft.key, spec.columns[*column].decimals),
                             spec.rank_ascending);
  }
  const auto printed = ranks_by_rule(ranks, spec.ranks);
  const auto ranked = static_cast<std::size_t>(
      std::ranges::count_if(ranks, [](const auto& rank) { return rank.has_value(); }));
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    TableRow& row = draft.rows[i];
    row.rank = ranks[i];
    row.printed_rank = printed[i];
    if (ranks[i] && !spec.bands.empty()) row.band = band_of_rank(spec.bands, *ranks[i], ranked);
  }
}

void rank_within_groups(Draft& draft) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < draft.rows.size(); ++i) groups[draft.rows[i].group].push_back(i);
  for (const auto& [group, members] : groups) {
    // Competition ranks of the group follow from those of the table, ties and all.
    Values places;
    for (const std::size_t i : members) {
      const auto& rank = draft.rows[i].rank;
      places.push_back(
          rank ? std::optional<ScoreValue>({static_cast<double>(*rank), Rational(*rank)})
               : std::nullopt);
    }
    const auto ranks = ranks_by_rule(ranks_of_present(places, true), draft.spec.ranks);
    for (std::size_t k = 0; k < members.size(); ++k) {
      draft.rows[members[k]].group_rank = ranks[k];
    }
  }
}

/// Counts and means of the rows that `takes`.
template <class Takes>
TableClass class_of(const Draft& draft, std::string id, const Takes& takes) {
  TableClass made;
  made.id = std::move(id);
  std::vector<Values> columns(draft.spec.columns.size());
  for (const TableRow& row : draft.rows) {
    if (!takes(row)) continue;
    ++made.units;
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c].push_back(row.values[c]);
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const bool has_mean = draft.spec.columns[c].ranks_units();
    made.means.push_back(has_mean ? mean_score(columns[c]) : std::nullopt);
  }
  return made;
}

/// The group with the better mean of the ranking column first.
std::vector<TableClass> groups_of(const Draft& draft) {
  std::set<std::string> names;
  for (const TableRow& row : draft.rows) names.insert(row.group);
  Values means;
  std::vector<TableClass> groups;
  const auto key = column_index(draft.spec, draft.spec.rank_by);
  for (const std::string& name : names) {
    groups.push_back(class_of(draft, name, [&](const TableRow& row) { return row.group == name; }));
    means.push_back(key ? groups.back().means[*key] : std::nullopt);
  }
  const Places ranks = ranks_of_present(means, draft.spec.rank_ascending);
  std::vector<std::size_t> order(groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return ranks[i].value_or(unranked); });
  std::vector<TableClass> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(groups[i]));
  return sorted;
}

std::vector<TableClass> bands_of(const Draft& draft) {
  std::vector<TableClass> bands;
  for (std::size_t b = 0; b < draft.spec.bands.size(); ++b) {
    bands.push_back(class_of(draft, draft.spec.bands[b].id,
                             [&](const TableRow& row) { return row.band == b; }));
  }
  return bands;
}

/// Neighbours by exact rank whose ranking values are printed alike.
std::vector<PrintedAlike> printed_alike(const Draft& draft) {
  const auto column = column_index(draft.spec, draft.spec.rank_by);
  if (!column) return {};
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < draft.rows.size(); ++i) {
    if (draft.exact_ranks[i]) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return *draft.exact_ranks[i]; });
  std::vector<PrintedAlike> pairs;
  for (std::size_t k = 1; k < order.size(); ++k) {
    const std::size_t upper = order[k - 1];
    const std::size_t lower = order[k];
    if (draft.exact_ranks[upper] == draft.exact_ranks[lower]) continue;
    const int decimals = draft.spec.columns[*column].decimals;
    const std::string text = draft.key[upper]->text(decimals);
    if (text != draft.key[lower]->text(decimals)) continue;
    pairs.push_back({draft.rows[upper].unit, draft.rows[lower].unit, *draft.exact_ranks[upper],
                     *draft.exact_ranks[lower], text});
  }
  return pairs;
}

/// A number per row that sorts like the column: its rank, or the place of its text; last if
/// missing.
std::vector<int> sort_places(const Draft& draft, const OrderKey& key) {
  const auto column = column_index(draft.spec, key.column);
  PONDERA_ASSERT(column.has_value());  // table_options has checked the order
  std::vector<int> places;
  if (draft.spec.columns[*column].is_numeric()) {
    Values values;
    for (const TableRow& row : draft.rows) values.push_back(row.values[*column]);
    for (const auto& rank : ranks_of_present(values, key.ascending)) {
      places.push_back(rank.value_or(unranked));
    }
    return places;
  }
  std::vector<std::vector<std::string>> texts;
  for (const TableRow& row : draft.rows) texts.push_back(row.texts[*column]);
  std::ranges::sort(texts);
  for (const TableRow& row : draft.rows) {
    const std::vector<std::string>& own = row.texts[*column];
    const auto place = static_cast<int>(std::ranges::lower_bound(texts, own) - texts.begin());
    places.push_back(own.empty() ? unranked : key.ascending ? place : -place);
  }
  return places;
}

std::vector<TableRow> ordered_rows(Draft draft, const std::vector<TableClass>& groups) {
  std::vector<std::vector<int>> keys(draft.rows.size());
  const auto add_key = [&](const auto& place_of) {
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i].push_back(place_of(i));
  };
  add_key([&](std::size_t i) {
    const auto group = std::ranges::find(groups, draft.rows[i].group, &TableClass::id);
    return static_cast<int>(group - groups.begin());
  });
  for (const OrderKey& key : draft.spec.order_by) {
    const std::vector<int> places = sort_places(draft, key);
    add_key([&](std::size_t i) { return places[i]; });
  }
  add_key([&](std::size_t i) { return draft.exact_ranks[i].value_or(unranked); });
  std::vector<std::size_t> order(draft.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return keys[i]; });
  std::vector<TableRow> rows;
  for (const std::size_t i : order) {
    const bool is_in = !draft.spec.top || draft.rows[i].rank.value_or(unranked) <= *draft.spec.top;
    if (is_in) rows.push_back(std::move(draft.rows[i]));
  }
  return rows;
}

std::string pair_text(const PrintedAlike& pair) {
  return "'" + printable(pair.upper) + "' (rank " + std::to_string(pair.upper_rank) + ") and '" +
         printable(pair.lower) + "' (rank " + std::to_string(pair.lower_rank) + "), both " +
         pair.text;
}

}  // namespace

PublishedTable publish_table(const TableSpec& spec,
                             const std::vector<UnitScore>& units,
                             const NodeTable& nodes) {
  std::vector<const UnitScore*> taken;
  for (const UnitScore& unit : units) {
    if (spec.units.takes(unit.unit)) taken.push_back(&unit);
  }
  Draft draft = filled(spec, taken, nodes);
  rank_rows(draft);
  PublishedTable published{spec, {}, taken.size(), bands_of(draft), {}, printed_alike(draft)};
  if (!spec.groups.empty()) {
    rank_within_groups(draft);
    published.groups = groups_of(draft);
  }
  published.rows = ordered_rows(std::move(draft), published.groups);
  return published;
}

Diagnostics note_printed_alike(const PublishedTable& table) {
  constexpr std::size_t shown_pairs = 6;  // results hold all of them; a note is for the eye
  if (table.alike.empty()) return {};
  const std::size_t pairs = table.alike.size();
  std::string list;
  for (std::size_t i = 0; i < std::min(pairs, shown_pairs); ++i) {
    list += (i == 0 ? "" : "; ") + pair_text(table.alike[i]);
  }
  if (pairs > shown_pairs) list += "; and " + std::to_string(pairs - shown_pairs) + " more";
  const std::string count =
      pairs == 1 ? "two neighbours are" : std::to_string(pairs) + " pairs of neighbours are";
  const std::string where =
      "in the table '" + table.spec.id + "', " + count + " printed alike and ";
  if (table.spec.ranks_on_printed) {
    return {
        note("scoring.ties-when-printed", table.spec.where,
             where + "share a rank, though unrounded they differ: " + list,
             "as the table says by 'ranks_on: printed'; print more decimals to tell them apart")};
  }
  return {note("scoring.rank-beyond-decimals", table.spec.where, where + "ranked apart: " + list,
               "ranks follow the unrounded values; print more decimals to show why")};
}

}  // namespace pondera::scoring
