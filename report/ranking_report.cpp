// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_report.hpp"

#include "core/csv_table.hpp"
#include "report/decisions_report.hpp"
#include "report/labels.hpp"
#include "report/markdown_table.hpp"
#include "report/method_report.hpp"
#include "report/ranking_sheets.hpp"
#include "report/text_table.hpp"
#include "report/typology_sheets.hpp"
#include "scoring/rank_changes.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace pondera::report {

namespace {

using scoring::PublishedTable;
using scoring::Ranking;
using scoring::ScoringOptions;
using survey::Study;

/// "-" for a unit without a rank, or a value that is missing.
std::string rank_text(const std::optional<int>& rank) {
  return rank ? std::to_string(*rank) : "-";
}

bool is_wanted(const std::string& id, const Ranking& ranking, std::string_view wanted) {
  if (wanted.empty()) return id == ranking.tables.front().spec.id;
  return wanted == "all" || wanted == id;
}

/// "4 units", or "10 of 51 units" where a table shows the best alone.
std::string units_text(const PublishedTable& published) {
  const std::string all = counted(published.units, "unit", "units");
  if (published.rows.size() == published.units) return all;
  return std::to_string(published.rows.size()) + " of " + all;
}

std::string titled(const TableSheet& sheet, const std::string& units) {
  return sheet.title + "  (" + sheet.id + ", " + units + ")\n" + sheet_text(sheet) +
         notes_text(sheet);
}

std::string table_text(const Study& study,
                       const PublishedTable& published,
                       const std::map<std::string, std::string>& labels,
                       std::string_view language) {
  TableSheet sheet = published_sheet(study, published, labels, language);
  for (SheetColumn& column : sheet.columns) {
    if (column.id == "label") column.heading.clear();  // names speak for themselves
  }
  std::string text = titled(sheet, units_text(published));
  for (const TableSheet& classes : class_sheets(study, published, language)) {
    text += "\n" + sheet_text(classes);
  }
  return text;
}

std::string typology_text(const Study& study,
                          const Ranking& ranking,
                          const scoring::Typology& typology,
                          const std::map<std::string, std::string>& labels,
                          std::string_view language) {
  const TableSheet sheet = typology_sheet(study, ranking, typology, labels, language);
  return titled(sheet, counted(typology.units.size(), "unit", "units"));
}

/// "Not eligible: Taipei, Macao.", or nothing.
std::string ineligible_text(const Ranking& ranking,
                            const std::map<std::string, std::string>& labels) {
  std::string names;
  for (const scoring::UnitScore& unit : ranking.units) {
    if (!unit.eligible) names += (names.empty() ? "" : ", ") + labels.at(unit.unit.id);
  }
  return names.empty() ? "" : "Not eligible, so without a rank: " + names + ".\n";
}

std::string rank_changes_text(const Ranking& ranking,
                              const Ranking& without,
                              const std::map<std::string, std::string>& labels,
                              std::string_view wanted) {
  TextTable table({{"table", Align::left},
                   {"", Align::left},
                   {"rank", Align::right},
                   {"without", Align::right}},
                  "  ");
  const auto changes = scoring::rank_changes(ranking, without);
  bool any = false;
  for (const scoring::RankChange& change : changes) {
    if (!is_wanted(change.table, ranking, wanted)) continue;
    any = true;
    table.add(
        {change.table, labels.at(change.unit), rank_text(change.rank), rank_text(change.without)});
  }
  if (any) return "\nRanks that the decisions change\n" + table.text();
  return changes.empty() ? "They change no rank in any table.\n"
                         : "They change no rank shown here, but do in other tables.\n";
}

/// One line per row and column: table, column, rank, unit, label, value. Rows begin with rank
/// (where they are ranked), unit and label.
std::string long_lines(const std::string& table, const TableSheet& sheet, bool ranked) {
  const std::size_t unit = ranked ? 1 : 0;
  std::string lines;
  for (const auto& row : sheet.rows) {
    for (std::size_t c = unit + 2; c < row.size(); ++c) {
      lines += csv_line({table, sheet.columns[c].id, ranked ? row[0].text : "", row[unit].text,
                         row[unit + 1].text, row[c].text});
    }
  }
  return lines;
}

}  // namespace

std::string ranking_decisions_text(const Study& study,
                                   const Ranking& ranking,
                                   const ScoringOptions& options,
                                   const RankingDecisions& decisions,
                                   std::string_view table,
                                   std::string_view language) {
  const std::string text =
      decisions_text(study, decisions.applied, "Decisions of the organiser", language);
  if (text.empty()) return "";
  if (decisions.without) {
    return text + rank_changes_text(ranking, *decisions.without,
                                    unit_labels(ranking, options, language), table);
  }
  const bool nothing = std::ranges::all_of(
      decisions.applied, [](const aggregation::AppliedDecision& one) { return one.removed == 0; });
  return text + (nothing ? "They remove nothing, so the ranks are those without them.\n"
                         : "Without them there is no ranking to compare with.\n");
}

std::string ranking_text(const Study& study,
                         const Ranking& ranking,
                         const ScoringOptions& options,
                         const std::vector<aggregation::Exclusion>& excluded,
                         std::string_view table,
                         std::string_view language) {
  auto labels = unit_labels(ranking, options, language);
  for (const scoring::UnitScore& unit : ranking.units) {
    if (!unit.missing.empty()) labels[unit.unit.id] += " *";
  }
  std::string text = study.title.in(language) + ": ranking\n";
  text += total_text(options.method) + " Ranks follow the ";
  text +=
      ranking.exact ? "exact totals" : "unrounded totals (equal within one part in 10^9 is a tie)";
  text += "; equal totals share a rank.\n";
  text += method_text(study, options.method, language);
  if (survey::averages_weights(study.elicitation.method)) {
    text += "Weights from " + std::string(survey::elicitation_row(study.elicitation.method).given) +
            ".\n";
  }
  for (const aggregation::Exclusion& exclusion : excluded) {
    text += "Left out of the weights: " + exclusion_text(exclusion) + ".\n";
  }
  text += ineligible_text(ranking, labels);
  std::string others;
  const auto name_other = [&](const std::string& id) {
    others += (others.empty() ? "" : ", ") + id;
  };
  for (const PublishedTable& published : ranking.tables) {
    if (is_wanted(published.spec.id, ranking, table)) {
      text += "\n" + table_text(study, published, labels, language);
    } else {
      name_other(published.spec.id);
    }
  }
  for (const scoring::Typology& typology : ranking.typologies) {
    if (is_wanted(typology.spec.id, ranking, table)) {
      text += "\n" + typology_text(study, ranking, typology, labels, language);
    } else {
      name_other(typology.spec.id);
    }
  }
  if (!others.empty()) text += "\nOther tables: " + others + " (--table NAME, or --table all).\n";
  return text;
}

std::string ranking_csv(const Study& study,
                        const Ranking& ranking,
                        const ScoringOptions& options,
                        std::string_view table,
                        std::string_view language) {
  const auto labels = unit_labels(ranking, options, language);
  std::string csv = csv_line({"table", "column", "rank", "unit", "label", "value"});
  const auto is_asked = [&](const std::string& id) {
    return is_wanted(id, ranking, table.empty() ? "all" : table);
  };
  for (const PublishedTable& published : ranking.tables) {
    if (!is_asked(published.spec.id)) continue;
    csv += long_lines(published.spec.id, published_sheet(study, published, labels, language), true);
  }
  for (const scoring::Typology& typology : ranking.typologies) {
    if (!is_asked(typology.spec.id)) continue;
    csv += long_lines(typology.spec.id,
                      typology_units_sheet(study, ranking, typology, labels, language), false);
  }
  return csv;
}

std::string ranking_markdown(const Study& study,
                             const Ranking& ranking,
                             const ScoringOptions& options,
                             std::string_view table,
                             std::string_view language) {
  std::string text = "# " + markdown_text(study.title.in(language)) + "\n";
  for (const TableSheet& sheet : ranking_sheets(study, ranking, options, table, language)) {
    text += "\n" + markdown_table(sheet);
  }
  return text;
}

}  // namespace pondera::report
