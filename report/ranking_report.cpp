// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_report.hpp"

#include "core/csv_table.hpp"
#include "report/decisions_report.hpp"
#include "report/labels.hpp"
#include "report/method_report.hpp"
#include "report/text_table.hpp"
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

std::string column_heading(const Study& study,
                           const std::string& column,
                           std::string_view language) {
  return column == "total" ? "total" : label_of(study, column, language);
}

/// Labels of units by id, from the attribute that the study names for this language.
std::map<std::string, std::string> unit_labels(const Ranking& ranking,
                                               const ScoringOptions& options,
                                               std::string_view language) {
  const std::string& attribute = options.unit_label.in(language);
  std::map<std::string, std::string> labels;
  for (const scoring::UnitScore& score : ranking.units) {
    const std::string& label = score.unit.attribute(attribute);
    labels[score.unit.id] = label.empty() ? score.unit.id : label;
  }
  return labels;
}

/// "-" for a unit without a rank, or a value that is missing.
std::string rank_text(const std::optional<int>& rank) {
  return rank ? std::to_string(*rank) : "-";
}

std::string value_text(const std::optional<scoring::ScoreValue>& value, int decimals) {
  return value ? value->text(decimals) : "-";
}

bool is_wanted(const PublishedTable& table, const Ranking& ranking, std::string_view wanted) {
  if (wanted.empty()) return &table == &ranking.tables.front();
  return wanted == "all" || wanted == table.spec.id;
}

std::string table_text(const Study& study,
                       const PublishedTable& published,
                       const std::map<std::string, std::string>& labels,
                       int decimals,
                       std::string_view language) {
  std::vector<TextTable::Column> columns = {{"rank", Align::right}, {"", Align::left}};
  for (const std::string& column : published.spec.columns) {
    columns.push_back({column_heading(study, column, language), Align::right});
  }
  TextTable table(std::move(columns), "  ");
  for (const scoring::TableRow& row : published.rows) {
    std::vector<std::string> cells = {rank_text(row.rank), labels.at(row.unit)};
    for (const auto& value : row.values) cells.push_back(value_text(value, decimals));
    table.add(std::move(cells));
  }
  const std::string title =
      published.spec.title.empty() ? published.spec.id : published.spec.title.in(language);
  return title + "  (" + published.spec.id + ", " +
         counted(published.rows.size(), "unit", "units") + ")\n" + table.text();
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
    const auto published = std::ranges::find(ranking.tables, change.table,
                                             [](const PublishedTable& one) { return one.spec.id; });
    if (!is_wanted(*published, ranking, wanted)) continue;
    any = true;
    table.add(
        {change.table, labels.at(change.unit), rank_text(change.rank), rank_text(change.without)});
  }
  if (any) return "\nRanks that the decisions change\n" + table.text();
  return changes.empty() ? "They change no rank in any table.\n"
                         : "They change no rank shown here, but do in other tables.\n";
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
  for (const PublishedTable& published : ranking.tables) {
    if (is_wanted(published, ranking, table)) {
      text += "\n" + table_text(study, published, labels, options.decimals, language);
    } else {
      others += (others.empty() ? "" : ", ") + published.spec.id;
    }
  }
  if (!others.empty()) text += "\nOther tables: " + others + " (--table NAME, or --table all).\n";
  return text;
}

std::string ranking_csv(const Ranking& ranking,
                        const ScoringOptions& options,
                        std::string_view table,
                        std::string_view language) {
  const auto labels = unit_labels(ranking, options, language);
  std::string csv = csv_line({"table", "column", "rank", "unit", "label", "value"});
  for (const PublishedTable& published : ranking.tables) {
    if (!is_wanted(published, ranking, table.empty() ? "all" : table)) continue;
    for (const scoring::TableRow& row : published.rows) {
      for (std::size_t i = 0; i < row.values.size(); ++i) {
        csv += csv_line({published.spec.id, published.spec.columns[i],
                         row.rank ? std::to_string(*row.rank) : "", row.unit, labels.at(row.unit),
                         row.values[i] ? row.values[i]->text(options.decimals) : ""});
      }
    }
  }
  return csv;
}

}  // namespace pondera::report
