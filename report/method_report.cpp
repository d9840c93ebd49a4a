// SPDX-License-Identifier: Apache-2.0
#include "report/method_report.hpp"

#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstddef>
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

std::string unit_label(const scoring::UnitScore& score,
                       const scoring::ScoringOptions& options,
                       std::string_view language) {
  const std::string& label = score.unit.attribute(options.unit_label.in(language));
  return label.empty() ? score.unit.id : label;
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

std::string gaps_text(const Study& study,
                      const scoring::Ranking& ranking,
                      const scoring::ScoringOptions& options,
                      std::string_view language) {
  const bool fills = options.method.missing == MissingPolicy::zero ||
                     options.method.missing == MissingPolicy::mean;
  TextTable table({{"", Align::left},
                   {"weight with scores", Align::right},
                   {fills ? "missing (value instead)" : "missing", Align::left}},
                  "  ");
  for (const scoring::UnitScore& score : ranking.units) {
    if (score.missing.empty()) continue;
    table.add({unit_label(score, options, language), percent_text(score.coverage),
               standing_in(study, ranking, score, options.decimals, language)});
  }
  const bool mixes = options.method.missing == MissingPolicy::renormalise;
  return std::string("\n* Units with missing scores") +
         (mixes ? ", whose totals are of other indicators than those of the others" : "") + "\n" +
         table.text();
}

std::string ranks_text(const scoring::TotalBounds& bounds) {
  if (!bounds.best_rank) return "-";
  if (bounds.best_rank == bounds.worst_rank) return std::to_string(*bounds.best_rank);
  return std::to_string(*bounds.best_rank) + " to " + std::to_string(*bounds.worst_rank);
}

std::string bounds_text(const scoring::Ranking& ranking,
                        const scoring::ScoringOptions& options,
                        std::string_view language) {
  TextTable table({{"", Align::left},
                   {"lowest total", Align::right},
                   {"highest total", Align::right},
                   {"ranks", Align::right}},
                  "  ");
  bool any = false;
  for (const scoring::UnitScore& score : ranking.units) {
    if (!score.bounds) continue;
    any = true;
    table.add({unit_label(score, options, language), score.bounds->worst.text(options.decimals),
               score.bounds->best.text(options.decimals), ranks_text(*score.bounds)});
  }
  if (!any) return "";
  return "\nTotals with missing scores at their worst and at their best, and the ranks that they "
         "leave possible;\nranks in tables are among the units that have a value there\n" +
         table.text();
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

std::string missing_text(const Study& study,
                         const scoring::Ranking& ranking,
                         const scoring::ScoringOptions& options,
                         std::string_view language) {
  if (ranking.missing.empty()) return "";
  return gaps_text(study, ranking, options, language) + bounds_text(ranking, options, language);
}

}  // namespace pondera::report
