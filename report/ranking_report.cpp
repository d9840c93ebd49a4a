// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_report.hpp"

#include "core/csv_table.hpp"
#include "core/utf8.hpp"
#include "report/combination_text.hpp"
#include "report/decisions_report.hpp"
#include "report/labels.hpp"
#include "report/markdown_table.hpp"
#include "report/method_report.hpp"
#include "report/ranking_sheets.hpp"
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

/// How totals are made, whose weights they have, and who is left out of weights or ranks.
std::vector<std::string> head_lines(const Study& study,
                                    const Ranking& ranking,
                                    const ScoringOptions& options,
                                    const std::vector<aggregation::Exclusion>& excluded,
                                    std::string_view language) {
  std::vector<std::string> lines = method_lines(study, ranking, options.method, language);
  if (survey::averages_weights(study.elicitation.method)) {
    lines.push_back("Weights from " +
                    std::string(survey::elicitation_row(study.elicitation.method).given) + ".");
  }
  for (const aggregation::Exclusion& exclusion : excluded) {
    lines.push_back("Left out of the weights: " + exclusion_text(exclusion) + ".");
  }
  const std::string names = ineligible_names(ranking, marked_labels(ranking, options, language));
  if (!names.empty()) lines.push_back("Not eligible, so without a rank: " + names + ".");
  return lines;
}

/// What is to be said where there is no table of ranks that decisions change.
std::string no_changes_sentence(const Ranking& ranking, const RankingDecisions& decisions) {
  if (decisions.without) {
    return scoring::rank_changes(ranking, *decisions.without).empty()
               ? "They change no rank in any table."
               : "They change no rank shown here, but do in other tables.";
  }
  const bool nothing = std::ranges::all_of(
      decisions.applied, [](const aggregation::AppliedDecision& one) { return one.removed == 0; });
  return nothing ? "They remove nothing, so the ranks are those without them."
                 : "Without them there is no ranking to compare with.";
}

std::string markdown_list(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "- " + markdown_text(line) + "\n";
  return text;
}

std::string decisions_markdown(const Study& study,
                               const Ranking& ranking,
                               const ScoringOptions& options,
                               const RankingDecisions& decisions,
                               std::string_view table,
                               std::string_view language) {
  if (decisions.applied.empty()) return "";
  std::vector<std::string> lines;
  for (const aggregation::AppliedDecision& one : decisions.applied) {
    lines.push_back(decision_text(study, one, language));
  }
  const auto changes = rank_changes_sheet(ranking, options, decisions, table, language);
  return "\n## Decisions of the organiser\n\n" + markdown_list(lines) + "\n" +
         (changes ? markdown_table(*changes) : no_changes_sentence(ranking, decisions) + "\n");
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

std::string ineligible_names(const Ranking& ranking,
                             const std::map<std::string, std::string>& labels) {
  std::string names;
  for (const scoring::UnitScore& unit : ranking.units) {
    if (!unit.eligible) names += (names.empty() ? "" : ", ") + labels.at(unit.unit.id);
  }
  return names;
}

std::optional<TableSheet> rank_changes_sheet(const Ranking& ranking,
                                             const ScoringOptions& options,
                                             const RankingDecisions& decisions,
                                             std::string_view table,
                                             std::string_view language) {
  if (!decisions.without) return std::nullopt;
  const auto labels = unit_labels(ranking, options, language);
  TableSheet sheet;
  sheet.id = "rank-changes";
  sheet.title = "Ranks that the decisions change";
  sheet.columns = {{"table", "table", Align::left, true},
                   {"label", "", Align::left, true},
                   {"rank", "rank", Align::right},
                   {"without", "without", Align::right}};
  for (const scoring::RankChange& change : scoring::rank_changes(ranking, *decisions.without)) {
    if (!is_wanted(change.table, ranking, table)) continue;
    sheet.rows.push_back({{change.table},
                          {labels.at(change.unit)},
                          {rank_text(change.rank)},
                          {rank_text(change.without)}});
  }
  if (sheet.rows.empty()) return std::nullopt;
  return sheet;
}

std::string ranking_decisions_text(const Study& study,
                                   const Ranking& ranking,
                                   const ScoringOptions& options,
                                   const RankingDecisions& decisions,
                                   std::string_view table,
                                   std::string_view language) {
  const std::string text =
      decisions_text(study, decisions.applied, "Decisions of the organiser", language);
  if (text.empty()) return "";
  const auto changes = rank_changes_sheet(ranking, options, decisions, table, language);
  return text + (changes ? "\n" + changes->title + "\n" + sheet_text(*changes)
                         : no_changes_sentence(ranking, decisions) + "\n");
}

std::string ranking_text(const Study& study,
                         const Ranking& ranking,
                         const ScoringOptions& options,
                         const std::vector<aggregation::Exclusion>& excluded,
                         std::string_view table,
                         std::string_view language) {
  const auto labels = marked_labels(ranking, options, language);
  std::string text = study.title.in(language) + ": ranking\n";
  for (const std::string& line : head_lines(study, ranking, options, excluded, language)) {
    text += line + "\n";
  }
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
                             const aggregation::GroupWeights& weights,
                             const RankingDecisions& decisions,
                             std::string_view table,
                             std::string_view language) {
  const std::string_view shown = table.empty() ? "all" : table;
  std::string text = "# " + markdown_text(study.title.in(language)) + "\n\n" +
                     markdown_list(head_lines(study, ranking, options, weights.excluded, language));
  const auto labels = marked_labels(ranking, options, language);
  for (const TableSheet& sheet : ranking_sheets(study, ranking, labels, shown, language)) {
    text += "\n" + markdown_table(sheet);
  }
  for (const TableSheet& sheet : missing_sheets(study, ranking, options, language)) {
    text += "\n" + markdown_table(sheet);
  }
  text += decisions_markdown(study, ranking, options, decisions, shown, language);
  const std::string remark = sensitivity_text(weights.aggregation);
  return remark.empty() ? text : text + "\n" + markdown_text(trimmed(remark)) + "\n";
}

}  // namespace pondera::report
