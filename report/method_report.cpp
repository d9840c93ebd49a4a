// SPDX-License-Identifier: Apache-2.0
#include "report/method_report.hpp"

#include "report/labels.hpp"
#include "report/ranking_sheets.hpp"
#include "report/table_words.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using scoring::Combination;
using scoring::Direction;
using scoring::MissingPolicy;
using scoring::Normalisation;
using scoring::ScoringMethod;
using survey::Study;

constexpr std::size_t most_labels = 6;  // of a line; the rest is counted

bool scales_anything(const ScoringMethod& method) {
  return std::ranges::any_of(method.scaling, [](const scoring::IndicatorScaling& scaling) {
    return scaling.normalisation != Normalisation::none;
  });
}

bool adds_up(const ScoringMethod& method) {
  return std::ranges::all_of(method.combination,
                             [](Combination one) { return one == Combination::arithmetic; });
}

/// "Rail, Buses and 3 more"; "all" where they are all that there are.
std::string listed(const Study& study,
                   const std::vector<survey::NodeIndex>& nodes,
                   std::size_t of_all,
                   std::string_view language) {
  if (nodes.size() == of_all) return of_all == 1 ? "the indicator" : "all indicators";
  std::string list;
  for (std::size_t i = 0; i < std::min(nodes.size(), most_labels); ++i) {
    list +=
        (list.empty() ? "" : ", ") + label_of(study, study.hierarchy.node(nodes[i]).id, language);
  }
  if (nodes.size() > most_labels) {
    list += " and " + std::to_string(nodes.size() - most_labels) + " more";
  }
  return list;
}

/// "Less is better: Crime.", or nothing.
std::string costs_text(const Study& study, const ScoringMethod& method, std::string_view language) {
  const std::vector<survey::NodeIndex> leaves = study.hierarchy.leaves();
  std::vector<survey::NodeIndex> costs;
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    if (method.scaling[j].direction == Direction::cost) costs.push_back(leaves[j]);
  }
  if (costs.empty()) return "";
  return "Less is better: " + listed(study, costs, leaves.size(), language) + ".\n";
}

std::string normalisations_text(const Study& study,
                                const ScoringMethod& method,
                                std::string_view language) {
  if (!scales_anything(method)) return "";
  const std::vector<survey::NodeIndex> leaves = study.hierarchy.leaves();
  std::string text = "Values of indicators:";
  bool first = true;
  for (const auto& row : scoring::normalisation_rows()) {
    std::vector<survey::NodeIndex> those;
    for (std::size_t j = 0; j < leaves.size(); ++j) {
      if (method.scaling[j].normalisation == row.choice) those.push_back(leaves[j]);
    }
    if (those.empty()) continue;
    text += first ? " " : "; ";
    first = false;
    text += row.choice == Normalisation::none
                ? std::string(row.words)
                : std::string(row.name) + " (" + std::string(row.words) + ")";
    text += ": " + listed(study, those, leaves.size(), language);
  }
  return text + ".\n" + costs_text(study, method, language);
}

std::string combinations_text(const Study& study,
                              const ScoringMethod& method,
                              std::string_view language) {
  if (adds_up(method)) return "";
  const std::vector<survey::NodeIndex> groups = study.hierarchy.groups();
  std::string text = "Groups:";
  bool first = true;
  for (const auto& row : scoring::combination_rows()) {
    std::vector<survey::NodeIndex> those;
    for (const survey::NodeIndex group : groups) {
      if (method.combination[group] == row.choice) those.push_back(group);
    }
    if (those.empty()) continue;
    text += first ? " " : "; ";
    first = false;
    text +=
        std::string(row.words) + ": " +
        (those.size() == groups.size() ? "all" : listed(study, those, groups.size() + 1, language));
  }
  return text + ".\n";
}

std::string policy_text(const ScoringMethod& method) {
  if (method.missing == MissingPolicy::fail) return "";
  std::string text = "Missing scores: ";
  text += row_of(scoring::missing_policy_rows(), method.missing).words;
  if (method.missing == MissingPolicy::renormalise) {
    text += ", where at least " + percent_text(method.least_coverage) + " of the weight has one";
  }
  return text + ".\n";
}

/// What stands in for each missing score of a unit: "Rail (0.5), Buses (-)".
std::string standing_in(const Study& study,
                        const scoring::Ranking& ranking,
                        const scoring::UnitScore& score,
                        int decimals,
                        std::string_view language) {
  std::string text;
  for (const scoring::MissingScore& missing : ranking.missing) {
    if (missing.unit != score.unit.id) continue;
    text += (text.empty() ? "" : ", ") + label_of(study, missing.indicator, language);
    if (missing.value) text += " (" + missing.value->text(decimals) + ")";
  }
  return text;
}

SheetColumn name_column(std::string_view language) {
  return {"label", table_word(TableWord::name, language), Align::left, true};
}

TableSheet gaps_sheet(const Study& study,
                      const scoring::Ranking& ranking,
                      const scoring::ScoringOptions& options,
                      std::string_view language) {
  const bool fills = options.method.missing == MissingPolicy::zero ||
                     options.method.missing == MissingPolicy::mean;
  const bool mixes = options.method.missing == MissingPolicy::renormalise;
  TableSheet sheet;
  sheet.id = "missing";
  sheet.title = "* Units with missing scores";
  if (mixes) sheet.title += ", whose totals are of other indicators than those of the others";
  sheet.columns = {name_column(language),
                   {"coverage", "weight with scores", Align::right},
                   {"missing", fills ? "missing (value instead)" : "missing"}};
  const auto labels = unit_labels(ranking, options, language);
  for (const scoring::UnitScore& score : ranking.units) {
    if (score.missing.empty()) continue;
    sheet.rows.push_back({{labels.at(score.unit.id)},
                          {percent_text(score.coverage)},
                          {standing_in(study, ranking, score, options.decimals, language)}});
  }
  return sheet;
}

std::string ranks_text(const scoring::TotalBounds& bounds) {
  if (!bounds.best_rank) return "-";
  if (bounds.best_rank == bounds.worst_rank) return std::to_string(*bounds.best_rank);
  return std::to_string(*bounds.best_rank) + " to " + std::to_string(*bounds.worst_rank);
}

TableSheet bounds_sheet(const scoring::Ranking& ranking,
                        const scoring::ScoringOptions& options,
                        std::string_view language) {
  TableSheet sheet;
  sheet.id = "bounds";
  sheet.title =
      "Totals with missing scores at their worst and at their best, and the ranks that they leave "
      "possible";
  sheet.notes = {"Ranks in tables are among the units that have a value there."};
  sheet.columns = {name_column(language),
                   {"lowest", "lowest total", Align::right},
                   {"highest", "highest total", Align::right},
                   {"ranks", "ranks", Align::right}};
  const int decimals = options.decimals;
  const auto labels = unit_labels(ranking, options, language);
  for (const scoring::UnitScore& score : ranking.units) {
    if (!score.bounds) continue;
    const scoring::TotalBounds& bounds = *score.bounds;
    sheet.rows.push_back({{labels.at(score.unit.id)},
                          {bounds.worst.text(decimals), bounds.worst.value, decimals},
                          {bounds.best.text(decimals), bounds.best.value, decimals},
                          {ranks_text(bounds)}});
  }
  return sheet;
}

std::string unit_name(const scoring::Unit& unit,
                      const scoring::ScoringOptions& options,
                      std::string_view language) {
  const std::string& label = unit.attribute(options.unit_label.in(language));
  return label.empty() ? unit.id : label;
}

/// "Missing scores: 2", and below it a line per unit that lacks any; nothing where none does.
std::string missing_cells_text(const Study& study,
                               const scoring::ScoreTable& scores,
                               const scoring::ScoringOptions& options,
                               std::string_view language) {
  TextTable table({{"", Align::left}, {"no score for", Align::left}}, "  ");
  std::size_t count = 0;
  for (std::size_t u = 0; u < scores.units.size(); ++u) {
    std::string names;
    for (std::size_t j = 0; j < scores.indicators.size(); ++j) {
      if (scores.scores[u][j]) continue;
      names += (names.empty() ? "" : ", ") + label_of(study, scores.indicators[j], language);
      ++count;
    }
    if (!names.empty()) table.add({unit_name(scores.units[u], options, language), names});
  }
  return count == 0 ? "" : "\nMissing scores: " + std::to_string(count) + "\n" + table.text();
}

/// Indicators of which fewer units have a score than the audit compares.
std::vector<survey::NodeIndex> scarce_leaves(const Study& study,
                                             const scoring::ScoreTable& scores,
                                             int fewest_units) {
  const std::vector<survey::NodeIndex> leaves = study.hierarchy.leaves();
  std::vector<survey::NodeIndex> scarce;
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    const auto present =
        std::ranges::count_if(scores.scores, [&](const auto& row) { return row[j].has_value(); });
    if (present < fewest_units) scarce.push_back(leaves[j]);
  }
  return scarce;
}

/// Why the column "effective weight" of an audit shows "-"; nothing where it need not.
std::string no_effective_weight_text(const Study& study,
                                     const scoring::ScoreTable& scores,
                                     const scoring::ScoringOptions& options,
                                     std::string_view language) {
  if (!adds_up(options.method)) {
    return "\nEffective weight is '-' for all: totals are not sums, so their differences are not "
           "made of parts.\n" +
           combinations_text(study, options.method, language);
  }
  const int fewest = options.data_audit.fewest_units;
  const bool fills = options.method.missing == MissingPolicy::zero ||
                     options.method.missing == MissingPolicy::mean;
  const bool too_few = scores.units.size() < static_cast<std::size_t>(fewest);
  const std::vector<survey::NodeIndex> scarce = scarce_leaves(study, scores, fewest);
  if (scarce.empty() || (fills && !too_few)) return "";
  return "\nEffective weight is '-' for " +
         listed(study, scarce, scores.indicators.size(), language) + ": fewer than " +
         std::to_string(fewest) + " units have a score (fewest_units).\n";
}

}  // namespace

std::string total_text(const ScoringMethod& method) {
  const bool sums =
      method.combination.empty() || method.combination.front() == Combination::arithmetic;
  if (!sums) {
    const Combination goal = method.combination.front();
    return "Total = weight times the " +
           std::string(row_of(scoring::combination_rows(), goal).words) +
           (goal == Combination::copeland ? "." : " of the dimensions.");
  }
  if (!adds_up(method)) return "Total = sum of weight times value of the dimensions.";
  return scales_anything(method) ? "Total = sum of weight times value."
                                 : "Total = sum of weight times score.";
}

std::string method_text(const Study& study,
                        const ScoringMethod& method,
                        std::string_view language) {
  std::string text =
      normalisations_text(study, method, language) + combinations_text(study, method, language);
  if (method.normalise_weights) text += "Weights are divided by their sum.\n";
  return text + policy_text(method);
}

std::vector<std::string> method_lines(const Study& study,
                                      const scoring::Ranking& ranking,
                                      const ScoringMethod& method,
                                      std::string_view language) {
  std::vector<std::string> lines = {
      total_text(method) + " Ranks follow the " +
      (ranking.exact ? "exact totals"
                     : "unrounded totals (equal within one part in 10^9 is a tie)") +
      "; equal totals share a rank."};
  std::istringstream others(method_text(study, method, language));
  for (std::string line; std::getline(others, line);) lines.push_back(line);
  return lines;
}

std::vector<TableSheet> missing_sheets(const Study& study,
                                       const scoring::Ranking& ranking,
                                       const scoring::ScoringOptions& options,
                                       std::string_view language) {
  if (ranking.missing.empty()) return {};
  std::vector<TableSheet> sheets = {gaps_sheet(study, ranking, options, language)};
  TableSheet bounds = bounds_sheet(ranking, options, language);
  if (!bounds.rows.empty()) sheets.push_back(std::move(bounds));
  return sheets;
}

TableSheet missing_cells_sheet(const Study& study,
                               const scoring::Ranking& ranking,
                               const scoring::ScoringOptions& options,
                               std::string_view language) {
  TableSheet sheet;
  sheet.id = "missing";
  sheet.title = "Missing scores";
  sheet.columns = {{"unit", "id", Align::left, true},
                   name_column(language),
                   {"indicator", "indicator id"},
                   {"indicator-label", table_word(TableWord::indicator, language)},
                   {"value-instead", "value instead", Align::right}};
  const auto labels = unit_labels(ranking, options, language);
  for (const scoring::MissingScore& missing : ranking.missing) {
    SheetCell value;
    if (missing.value) {
      value = {missing.value->text(options.decimals), missing.value->value, options.decimals};
    }
    sheet.rows.push_back({{missing.unit},
                          {labels.at(missing.unit)},
                          {missing.indicator},
                          {label_of(study, missing.indicator, language)},
                          value});
  }
  return sheet;
}

std::string beside_data_audit_text(const Study& study,
                                   const scoring::ScoreTable& table,
                                   const scoring::ScoringOptions& options,
                                   std::string_view language) {
  return missing_cells_text(study, table, options, language) +
         no_effective_weight_text(study, table, options, language);
}

std::string missing_text(const Study& study,
                         const scoring::Ranking& ranking,
                         const scoring::ScoringOptions& options,
                         std::string_view language) {
  constexpr int any_width = 1'000'000;  // a list of indicators is not split over tables
  std::string text;
  for (TableSheet& sheet : missing_sheets(study, ranking, options, language)) {
    sheet.columns.front().heading.clear();  // names speak for themselves
    text += "\n" + sheet.title + "\n" + sheet_text(sheet, any_width) + notes_text(sheet);
  }
  return text;
}

}  // namespace pondera::report
