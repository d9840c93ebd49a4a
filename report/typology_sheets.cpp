// SPDX-License-Identifier: Apache-2.0
#include "report/typology_sheets.hpp"

#include "report/labels.hpp"
#include "report/table_words.hpp"
#include "scoring/mean_score.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::report {

namespace {

using scoring::AxisSpec;
using scoring::ClassSpec;
using scoring::Threshold;
using scoring::Typology;
using scoring::TypologyCell;
using Labels = std::map<std::string, std::string>;

std::string class_label(const ClassSpec& one, std::string_view language) {
  return one.label.empty() ? one.id : one.label.in(language);
}

std::string axis_title(const survey::Study& study,
                       const AxisSpec& axis,
                       std::string_view language) {
  if (!axis.title.empty()) return axis.title.in(language);
  if (axis.kind == scoring::ColumnKind::attribute) return axis.of;
  return axis.of == scoring::total_column ? table_word(TableWord::total, language)
                                          : label_of(study, axis.of, language);
}

std::string typology_title(const Typology& typology, std::string_view language) {
  return typology.spec.title.empty() ? typology.spec.id : typology.spec.title.in(language);
}

SheetCell units_cell(std::size_t count) {
  return {std::to_string(count), static_cast<double>(count), 0};
}

SheetCell mean_cell(const std::optional<scoring::ScoreValue>& mean, int decimals) {
  if (!mean) return {};
  return {mean->text(decimals), mean->value, decimals};
}

SheetCell plain_cell(std::string text) {
  return {std::move(text), {}, 0};
}

void add_cell(std::vector<SheetCell>& row, const TypologyCell& cell, int decimals) {
  row.push_back(units_cell(cell.units.size()));
  row.push_back(mean_cell(cell.mean, decimals));
}

/// Units and mean under one heading.
void add_columns(TableSheet& sheet,
                 const std::string& id,
                 const std::string& label,
                 std::string_view language) {
  const std::string start = label.empty() ? "" : label + ", ";
  const std::string prefix = id.empty() ? "" : id + "-";
  sheet.columns.push_back(
      {prefix + "units", start + table_word(TableWord::units, language), Align::right});
  sheet.columns.push_back(
      {prefix + "mean", start + table_word(TableWord::mean, language), Align::right});
}

/// "Wealth: emerging below 18535, then advanced."; nothing for classes of values.
std::string threshold_note(const survey::Study& study,
                           const Typology& typology,
                           std::size_t a,
                           std::string_view language) {
  const AxisSpec& axis = typology.spec.axes[a];
  if (!axis.by_threshold) return "";
  std::string note = axis_title(study, axis, language) + ": ";
  for (std::size_t k = 0; k < axis.classes.size(); ++k) {
    const ClassSpec& one = axis.classes[k];
    const auto& threshold = typology.thresholds[a][k];
    note += (k == 0 ? "" : table_word(TableWord::then, language)) + class_label(one, language);
    if (one.below == Threshold::none) continue;
    const bool measured = one.below != Threshold::number;
    note += table_word(TableWord::below, language) +
            (threshold ? threshold->text(typology.spec.decimals) : std::string("-"));
    if (measured) {
      note += table_word(one.below == Threshold::mean ? TableWord::the_mean : TableWord::the_median,
                         language);
    }
  }
  return note + ".";
}

std::string joined_labels(const std::vector<std::string>& units, const Labels& labels) {
  std::string joined;
  for (const std::string& unit : units) joined += (joined.empty() ? "" : ", ") + labels.at(unit);
  return joined;
}

/// "emerging, high: Vientiane, Manila."
std::string members_note(const Typology& typology,
                         const TypologyCell& cell,
                         const Labels& labels,
                         std::string_view language) {
  std::string note;
  for (std::size_t a = 0; a < cell.classes.size(); ++a) {
    note += (a == 0 ? "" : ", ") +
            class_label(typology.spec.axes[a].classes[cell.classes[a]], language);
  }
  return note + ": " +
         (cell.units.empty() ? table_word(TableWord::nobody, language)
                             : joined_labels(cell.units, labels)) +
         ".";
}

void add_notes(TableSheet& sheet,
               const survey::Study& study,
               const Typology& typology,
               const Labels& labels,
               std::string_view language) {
  for (std::size_t a = 0; a < typology.spec.axes.size(); ++a) {
    std::string note = threshold_note(study, typology, a, language);
    if (!note.empty()) sheet.notes.push_back(std::move(note));
  }
  for (const TypologyCell& cell : typology.cells) {
    sheet.notes.push_back(members_note(typology, cell, labels, language));
  }
  if (!typology.unclassified.empty()) {
    sheet.notes.push_back(table_word(TableWord::unclassified, language) + ": " +
                          joined_labels(typology.unclassified, labels) + ".");
  }
}

/// All classified units.
TypologyCell all_classified(const scoring::Ranking& ranking, const Typology& typology) {
  TypologyCell all;
  std::vector<std::optional<scoring::ScoreValue>> totals;
  for (const TypologyCell& cell : typology.cells) {
    for (const std::string& unit : cell.units) {
      const auto score = std::ranges::find(
          ranking.units, unit,
          [](const scoring::UnitScore& one) -> const std::string& { return one.unit.id; });
      all.units.push_back(unit);
      if (score != ranking.units.end()) totals.push_back(score->total);
    }
  }
  all.mean = scoring::mean_score(totals);
  return all;
}

}  // namespace

TableSheet typology_sheet(const survey::Study& study,
                          const scoring::Ranking& ranking,
                          const Typology& typology,
                          const Labels& labels,
                          std::string_view language) {
  const scoring::TypologySpec& spec = typology.spec;
  const std::vector<ClassSpec>& rows = spec.axes.front().classes;
  const bool crossed = spec.axes.size() == 2;
  const std::size_t across = crossed ? spec.axes[1].classes.size() : 1;
  const std::string all = table_word(TableWord::all, language);
  TableSheet sheet;
  sheet.id = spec.id;
  sheet.title = typology_title(typology, language);
  sheet.columns = {{"class", axis_title(study, spec.axes.front(), language), Align::left, true}};
  if (crossed) {
    for (const ClassSpec& one : spec.axes[1].classes) {
      add_columns(sheet, one.id, class_label(one, language), language);
    }
    add_columns(sheet, "all", all, language);
  } else {
    add_columns(sheet, "", "", language);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    auto& row = sheet.rows.emplace_back();
    row.push_back(plain_cell(class_label(rows[r], language)));
    for (std::size_t c = 0; c < across; ++c) {
      add_cell(row, typology.cells[r * across + c], spec.decimals);
    }
    if (crossed) add_cell(row, scoring::margin(typology, ranking.units, 0, r), spec.decimals);
  }
  auto& last_row = sheet.rows.emplace_back();
  last_row.push_back(plain_cell(all));
  for (std::size_t c = 0; crossed && c < across; ++c) {
    add_cell(last_row, scoring::margin(typology, ranking.units, 1, c), spec.decimals);
  }
  add_cell(last_row, all_classified(ranking, typology), spec.decimals);
  add_notes(sheet, study, typology, labels, language);
  return sheet;
}

TableSheet typology_units_sheet(const survey::Study& study,
                                const scoring::Ranking& ranking,
                                const Typology& typology,
                                const Labels& labels,
                                std::string_view language) {
  const scoring::TypologySpec& spec = typology.spec;
  TableSheet sheet;
  sheet.id = spec.id + "-units";
  sheet.title = typology_title(typology, language) + ": " + table_word(TableWord::units, language);
  sheet.columns = {{"unit", "id", Align::left, true, true},
                   {"label", table_word(TableWord::name, language), Align::left, true}};
  for (std::size_t a = 0; a < spec.axes.size(); ++a) {
    sheet.columns.push_back(
        {"class-" + std::to_string(a + 1), axis_title(study, spec.axes[a], language), Align::left});
  }
  sheet.columns.push_back({"total", table_word(TableWord::total, language), Align::right});
  for (const scoring::TypedUnit& unit : typology.units) {
    auto& row = sheet.rows.emplace_back();
    row = {plain_cell(unit.unit), plain_cell(labels.at(unit.unit))};
    for (std::size_t a = 0; a < unit.classes.size(); ++a) {
      const auto& one = unit.classes[a];
      row.push_back(plain_cell(one ? class_label(spec.axes[a].classes[*one], language) : ""));
    }
    const auto score = std::ranges::find(
        ranking.units, unit.unit,
        [](const scoring::UnitScore& one) -> const std::string& { return one.unit.id; });
    row.push_back(score == ranking.units.end() ? SheetCell{}
                                               : mean_cell(score->total, spec.decimals));
  }
  return sheet;
}

}  // namespace pondera::report
