// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_sheets.hpp"

#include "report/labels.hpp"
#include "report/table_words.hpp"
#include "report/typology_sheets.hpp"
#include "scoring/largest_remainder.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace pondera::report {

namespace {

using scoring::ColumnKind;
using scoring::PublishedTable;
using scoring::TableColumn;
using scoring::TableRow;
using survey::Study;

SheetCell text_cell(std::string text) {
  return {std::move(text), {}, 0};
}

SheetCell value_cell(const std::optional<scoring::ScoreValue>& value, int decimals) {
  if (!value) return {};
  return {value->text(decimals), value->value, decimals};
}

SheetCell rank_cell(const std::optional<Rational>& rank) {
  if (!rank) return {};
  return {scoring::rank_number_text(*rank), rank->to_double(), rank->denominator() == 1 ? 0 : 1};
}

SheetCell count_cell(std::size_t count) {
  return {std::to_string(count), static_cast<double>(count), 0};
}

/// Ids of nodes as labels, attributes as they stand; several are joined.
std::string joined_texts(const Study& study,
                         const TableColumn& column,
                         const std::vector<std::string>& texts,
                         std::string_view language) {
  std::string joined;
  for (const std::string& text : texts) {
    joined += joined.empty() ? "" : "; ";
    joined += column.kind == ColumnKind::attribute ? text : label_of(study, text, language);
  }
  return joined;
}

SheetCell column_cell(const Study& study,
                      const TableColumn& column,
                      const TableRow& row,
                      std::size_t c,
                      std::string_view language) {
  if (column.kind == ColumnKind::rank) {
    return rank_cell(row.values[c] ? row.values[c]->exact : std::nullopt);
  }
  if (column.is_numeric()) return value_cell(row.values[c], column.decimals);
  const bool has_texts = c < row.texts.size();  // tables of numbers alone may have none
  return text_cell(has_texts ? joined_texts(study, column, row.texts[c], language) : "");
}

std::string node_label(const Study& study, const std::string& node, std::string_view language) {
  return node == scoring::total_column ? table_word(TableWord::total, language)
                                       : label_of(study, node, language);
}

std::string table_title(const PublishedTable& table, std::string_view language) {
  return table.spec.title.empty() ? table.spec.id : table.spec.title.in(language);
}

std::string groups_heading(const PublishedTable& table, std::string_view language) {
  const auto& title = table.spec.groups_title;
  return title.empty() ? table.spec.groups : title.in(language);
}

/// What a band is called: its label, else its id; "" where there is none.
std::string band_label(const PublishedTable& table,
                       const std::optional<std::size_t>& band,
                       std::string_view language) {
  if (!band) return "";
  const scoring::RankBand& one = table.spec.bands[*band];
  return one.label.empty() ? one.id : one.label.in(language);
}

std::vector<SheetColumn> published_columns(const Study& study,
                                           const PublishedTable& table,
                                           std::string_view language) {
  std::vector<SheetColumn> columns = {
      {"rank", table_word(TableWord::rank, language), Align::right, true, false},
      {"unit", "id", Align::left, true, true},
      {"label", table_word(TableWord::name, language), Align::left, true, false}};
  if (!table.spec.groups.empty()) {
    const std::string heading = groups_heading(table, language);
    columns.push_back({"group", heading, Align::left});
    columns.push_back(
        {"group-rank", table_word(TableWord::in_group, language) + " " + heading, Align::right});
  }
  for (const TableColumn& column : table.spec.columns) {
    columns.push_back({column.id, column_heading(study, column, language),
                       column.is_numeric() ? Align::right : Align::left});
  }
  if (!table.spec.bands.empty()) {
    columns.push_back({"band", table_word(TableWord::band, language), Align::left});
  }
  return columns;
}

/// Units and means of classes, as far as columns have means.
TableSheet class_sheet(const Study& study,
                       const PublishedTable& table,
                       const std::vector<scoring::TableClass>& classes,
                       SheetColumn heading,
                       std::string_view language) {
  TableSheet sheet;
  heading.is_key = true;
  sheet.columns = {std::move(heading),
                   {"units", table_word(TableWord::units, language), Align::right}};
  for (const TableColumn& column : table.spec.columns) {
    if (!column.ranks_units()) continue;
    sheet.columns.push_back(
        {"mean-" + column.id,
         table_word(TableWord::mean, language) + ": " + column_heading(study, column, language),
         Align::right});
  }
  for (const scoring::TableClass& one : classes) {
    auto& row = sheet.rows.emplace_back();
    row = {text_cell(one.id), count_cell(one.units)};
    for (std::size_t c = 0; c < table.spec.columns.size(); ++c) {
      const TableColumn& column = table.spec.columns[c];
      if (column.ranks_units()) row.push_back(value_cell(one.means[c], column.decimals));
    }
  }
  return sheet;
}

/// What differs from the customary: the rule for ties, printed values, the best alone.
std::vector<std::string> table_notes(const PublishedTable& table, std::string_view language) {
  std::vector<std::string> notes;
  const bool customary = table.spec.ranks == scoring::RankRule::competition;
  if (!customary || table.spec.ranks_on_printed) {
    const scoring::RankRuleRow& rule = scoring::rank_rule_row(table.spec.ranks);
    notes.push_back(
        table_word(TableWord::ties, language) + ": " + std::string(rule.name) + " (" +
        std::string(rule.example) + ")" +
        (table.spec.ranks_on_printed ? table_word(TableWord::on_printed, language) : "") + ".");
  }
  if (table.rows.size() < table.units) {
    notes.push_back(table_word(TableWord::the_best, language) + std::to_string(table.rows.size()) +
                    table_word(TableWord::of_all, language) + std::to_string(table.units) + ".");
  }
  return notes;
}

bool is_shown(const std::string& id, std::string_view wanted) {
  return wanted.empty() || wanted == "all" || wanted == id;
}

/// A study may call a table "a-bands" beside the bands of "a".
void make_ids_unique(std::vector<TableSheet>& sheets) {
  std::set<std::string> taken;
  for (TableSheet& sheet : sheets) {
    const std::string id = sheet.id;
    for (int k = 2; !taken.insert(sheet.id).second; ++k) sheet.id = id + "-" + std::to_string(k);
  }
}

}  // namespace

std::map<std::string, std::string> unit_labels(const scoring::Ranking& ranking,
                                               const scoring::ScoringOptions& options,
                                               std::string_view language) {
  const std::string& attribute = options.unit_label.in(language);
  std::map<std::string, std::string> labels;
  for (const scoring::UnitScore& score : ranking.units) {
    const std::string& label = score.unit.attribute(attribute);
    labels[score.unit.id] = label.empty() ? score.unit.id : label;
  }
  return labels;
}

std::string column_heading(const Study& study,
                           const TableColumn& column,
                           std::string_view language) {
  if (!column.title.empty()) return column.title.in(language);
  const auto of_node = [&](TableWord word) {
    return node_label(study, column.of, language) + ", " + table_word(word, language);
  };
  switch (column.kind) {
    case ColumnKind::points:
      return node_label(study, column.of, language);
    case ColumnKind::value:
      return of_node(TableWord::score);
    case ColumnKind::share:
      return of_node(TableWord::share);
    case ColumnKind::rank:
      return column.within.empty() ? of_node(TableWord::rank)
                                   : of_node(TableWord::in_group) + " " + column.within;
    case ColumnKind::best:
      return table_word(TableWord::best, language);
    case ColumnKind::worst:
      return table_word(TableWord::worst, language);
    case ColumnKind::attribute:
      return column.of;
  }
  return column.id;
}

TableSheet published_sheet(const Study& study,
                           const PublishedTable& table,
                           const std::map<std::string, std::string>& labels,
                           std::string_view language) {
  TableSheet sheet;
  sheet.id = table.spec.id;
  sheet.title = table_title(table, language);
  sheet.columns = published_columns(study, table, language);
  for (const TableRow& row : table.rows) {
    auto& cells = sheet.rows.emplace_back();
    cells = {rank_cell(row.printed_rank), text_cell(row.unit), text_cell(labels.at(row.unit))};
    if (!table.spec.groups.empty()) {
      cells.push_back(text_cell(row.group));
      cells.push_back(rank_cell(row.group_rank));
    }
    for (std::size_t c = 0; c < table.spec.columns.size(); ++c) {
      cells.push_back(column_cell(study, table.spec.columns[c], row, c, language));
    }
    if (!table.spec.bands.empty()) {
      cells.push_back(text_cell(band_label(table, row.band, language)));
    }
  }
  sheet.notes = table_notes(table, language);
  return sheet;
}

std::vector<TableSheet> class_sheets(const Study& study,
                                     const PublishedTable& table,
                                     std::string_view language) {
  std::vector<TableSheet> sheets;
  const std::string title = table_title(table, language);
  if (!table.bands.empty()) {
    const std::string heading = table_word(TableWord::band, language);
    TableSheet& sheet =
        sheets.emplace_back(class_sheet(study, table, table.bands, {"band", heading}, language));
    sheet.id = table.spec.id + "-bands";
    sheet.title = title + ": " + heading;
    for (std::size_t b = 0; b < sheet.rows.size(); ++b) {
      sheet.rows[b].front().text = band_label(table, b, language);
    }
  }
  if (!table.groups.empty()) {
    const std::string heading = groups_heading(table, language);
    TableSheet& sheet =
        sheets.emplace_back(class_sheet(study, table, table.groups, {"group", heading}, language));
    sheet.id = table.spec.id + "-groups";
    sheet.title = title + ": " + heading;
  }
  return sheets;
}

std::map<std::string, std::string> marked_labels(const scoring::Ranking& ranking,
                                                 const scoring::ScoringOptions& options,
                                                 std::string_view language) {
  auto labels = unit_labels(ranking, options, language);
  for (const scoring::UnitScore& unit : ranking.units) {
    if (!unit.missing.empty()) labels[unit.unit.id] += " *";
  }
  return labels;
}

std::vector<TableSheet> ranking_sheets(const Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       std::string_view wanted,
                                       std::string_view language) {
  return ranking_sheets(study, ranking, unit_labels(ranking, options, language), wanted, language);
}

std::vector<TableSheet> ranking_sheets(const Study& study,
                                       const scoring::Ranking& ranking,
                                       const std::map<std::string, std::string>& labels,
                                       std::string_view wanted,
                                       std::string_view language) {
  std::vector<TableSheet> sheets;
  for (const PublishedTable& table : ranking.tables) {
    if (!is_shown(table.spec.id, wanted)) continue;
    sheets.push_back(published_sheet(study, table, labels, language));
    for (TableSheet& sheet : class_sheets(study, table, language)) {
      sheets.push_back(std::move(sheet));
    }
  }
  for (const scoring::Typology& typology : ranking.typologies) {
    if (!is_shown(typology.spec.id, wanted)) continue;
    sheets.push_back(typology_sheet(study, ranking, typology, labels, language));
    sheets.push_back(typology_units_sheet(study, ranking, typology, labels, language));
  }
  make_ids_unique(sheets);
  return sheets;
}

TableSheet weights_sheet(const Study& study,
                         const aggregation::GroupWeights& weights,
                         std::string_view language) {
  constexpr int decimals = 6;  // of what is read; spreadsheets keep all digits
  TableSheet sheet;
  sheet.id = "weights";
  sheet.title = study.title.in(language) + ": " + table_word(TableWord::weight, language);
  sheet.columns = {{"indicator", "id", Align::left, true, false},
                   {"label", table_word(TableWord::indicator, language), Align::left, true},
                   {"group", table_word(TableWord::group, language), Align::left},
                   {"weight", table_word(TableWord::weight, language), Align::right},
                   {"normalised", table_word(TableWord::normalised, language), Align::right},
                   {"percent", table_word(TableWord::percent, language), Align::right}};
  constexpr int percent_decimals = 2;
  std::vector<double> shares;
  for (const aggregation::LeafWeight& leaf : weights.leaves) shares.push_back(leaf.normalised);
  const std::vector<Rational> percents = scoring::largest_remainder(shares, 100, percent_decimals);
  const survey::Hierarchy& hierarchy = study.hierarchy;
  for (std::size_t i = 0; i < weights.leaves.size(); ++i) {
    const aggregation::LeafWeight& leaf = weights.leaves[i];
    const auto node = hierarchy.find(leaf.id);
    const auto parent = node ? hierarchy.node(*node).parent : std::nullopt;
    const std::string group = parent ? hierarchy.node(*parent).label.in(language) : "";
    const scoring::ScoreValue weight{leaf.weight, leaf.exact};
    const scoring::ScoreValue normalised{leaf.normalised, {}};
    sheet.rows.push_back(
        {text_cell(leaf.id), text_cell(label_of(study, leaf.id, language)), text_cell(group),
         value_cell(weight, decimals), value_cell(normalised, decimals),
         value_cell(scoring::ScoreValue{percents[i].to_double(), percents[i]}, percent_decimals)});
  }
  return sheet;
}

}  // namespace pondera::report
