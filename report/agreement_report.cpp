// SPDX-License-Identifier: Apache-2.0
#include "report/agreement_report.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/opinion_report.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace pondera::report {

namespace {

using agreement::GroupAgreement;
using agreement::PairOpinion;
using agreement::PanelAgreement;
using survey::Study;

/// Pairs of one group that are named; the others are in the JSON.
constexpr std::size_t most_named_pairs = 3;

std::string consensus_cell(double value) {
  return percent_text(std::max(0.0, value)) + " " +
         std::string(agreement::consensus_wording(value));
}

std::string probability_text(double p) {
  constexpr double smallest_shown = 0.001;
  return p < smallest_shown ? "< 0.001" : fixed_text(p, 3);
}

std::vector<std::string> group_cells(const Study& study,
                                     const GroupAgreement& group,
                                     std::string_view language) {
  std::vector<std::string> cells = {label_of(study, group.id, language),
                                    std::to_string(group.assessors.size())};
  if (!group.consensus) {
    cells.insert(cells.end(), {"-", "-"});
  } else {
    cells.push_back(consensus_cell(group.consensus->value));
    cells.push_back(percent_text(group.consensus->floor));
  }
  if (!group.order) {
    cells.insert(cells.end(), {"-", "-"});
  } else {
    cells.push_back(fixed_text(group.order->concordance.w, 2));
    cells.push_back(probability_text(group.order->probability.p));
  }
  cells.push_back(group.pairs.empty() ? "-"
                                      : std::to_string(group.contested().size()) + " of " +
                                            std::to_string(group.pairs.size()));
  return cells;
}

std::string groups_table(const Study& study,
                         const PanelAgreement& agreement,
                         std::string_view language) {
  TextTable table({{"group", Align::left},
                   {"assessors", Align::right},
                   {"S*", Align::left},
                   {"least", Align::right},
                   {"W", Align::right},
                   {"p", Align::right},
                   {"contested pairs", Align::right}},
                  "  ");
  for (const GroupAgreement& group : agreement.groups) {
    table.add(group_cells(study, group, language));
  }
  if (agreement.groups.size() > 1 && agreement.consensus) {
    table.add({"all groups", "", consensus_cell(*agreement.consensus), "", "", "", ""});
  }
  return table.text();
}

/// One line about the groups for which `holds`, by label.
template <class Condition>
std::string line_about(const Study& study,
                       const PanelAgreement& agreement,
                       std::string_view language,
                       std::string_view what,
                       Condition&& holds) {
  std::string names;
  for (const GroupAgreement& group : agreement.groups) {
    if (!group.consensus || !holds(group)) continue;
    names += (names.empty() ? "" : ", ") + label_of(study, group.id, language);
  }
  return names.empty() ? "" : "  " + names + ": " + std::string(what) + "\n";
}

/// At most half of the room above the floor, though the number alone looks better.
bool near_floor(const GroupAgreement& group) {
  const double value = group.consensus->value;
  const double floor = group.consensus->floor;
  const double above = (value - floor) / (1 - floor);
  return agreement::consensus_wording(above) == "very low" &&
         agreement::consensus_wording(value) != "very low";
}

bool is_low(const GroupAgreement& group) {
  if (near_floor(group)) return false;
  const std::string_view wording = agreement::consensus_wording(group.consensus->value);
  return wording == "low" || wording == "very low";
}

/// Alike, and yet at least a third of the pairs are contested.
bool alike_without_order(const GroupAgreement& group) {
  const std::string_view wording = agreement::consensus_wording(group.consensus->value);
  return wording.ends_with("high") && !near_floor(group) && !group.pairs.empty() &&
         3 * group.contested().size() >= group.pairs.size();
}

std::string meanings(const Study& study,
                     const PanelAgreement& agreement,
                     std::string_view language) {
  return line_about(study, agreement, language,
                    "S* is close to the least that so few can reach; that is disagreement, however "
                    "high it looks.",
                    near_floor) +
         line_about(
             study, agreement, language,
             "the consensus weights are a compromise that few would give themselves; see the "
             "contested pairs.",
             is_low) +
         line_about(study, agreement, language,
                    "weights are alike, and the order of many pairs is not: these items count "
                    "nearly the same.",
                    alike_without_order);
}

std::string pair_text(const Study& study,
                      const GroupAgreement& group,
                      const PairOpinion& pair,
                      std::string_view language) {
  const auto label = [&](int item) {
    return label_of(study, group.items[static_cast<std::size_t>(item)], language);
  };
  std::string text = label(pair.first) + " / " + label(pair.second) + " " +
                     std::to_string(pair.for_first) + " : " + std::to_string(pair.for_second);
  if (pair.tied > 0) text += " (" + std::to_string(pair.tied) + " undecided)";
  return text;
}

std::string contested_text(const Study& study,
                           const PanelAgreement& agreement,
                           std::string_view language) {
  std::string text;
  for (const GroupAgreement& group : agreement.groups) {
    const std::vector<PairOpinion> contested = group.contested();
    if (contested.empty()) continue;
    text += "  " + label_of(study, group.id, language) + ": ";
    for (std::size_t p = 0; p < std::min(contested.size(), most_named_pairs); ++p) {
      text += (p > 0 ? ", " : "") + pair_text(study, group, contested[p], language);
    }
    if (contested.size() > most_named_pairs) {
      text += ", and " + std::to_string(contested.size() - most_named_pairs) + " more";
    }
    text += "\n";
  }
  if (text.empty()) return "";
  return "\nContested pairs: fewer than two thirds of the assessors on one side\n" + text;
}

std::string ratings_text(const agreement::RatingOrder& ratings) {
  std::string text =
      "  " + counted(static_cast<std::size_t>(ratings.assessors), "assessor rated every indicator",
                     "assessors rated every indicator");
  if (!ratings.order) return text + ": there is no order to compare.\n";
  return text + ": W " + fixed_text(ratings.order->concordance.w, 2) + ", p " +
         probability_text(ratings.order->probability.p) +
         ".\n  W is 1 when all rank alike; p is how often ratings at random rank as much alike.\n";
}

std::string measures_line(const Study& study) {
  const bool open = study.elicitation.method == survey::ElicitationMethod::budget ||
                    study.elicitation.method == survey::ElicitationMethod::direct;
  return std::string("  S* is 100 % when all weigh alike and 0 % when each ") +
         (open ? "gives everything to another item" : "puts another item on top") +
         "; fewer assessors than items\n  cannot get below \"least\". W is 1 when all rank alike; "
         "p "
         "is how often answers at random rank as much alike.\n";
}

std::string groups_text(const Study& study,
                        const PanelAgreement& agreement,
                        std::string_view language) {
  const bool zeros = std::ranges::any_of(agreement.groups, &GroupAgreement::zeros);
  return measures_line(study) + groups_table(study, agreement, language) +
         meanings(study, agreement, language) +
         (zeros ? "  A weight of 0 counts as 0.5 % where ratios of weights are compared.\n" : "") +
         contested_text(study, agreement, language) + opinion_text(study, agreement, language);
}

}  // namespace

std::string agreement_text(const Study& study,
                           const PanelAgreement& agreement,
                           std::string_view language) {
  std::string text = "\nHow far the assessors agree\n";
  if (agreement.ratings) return text + ratings_text(*agreement.ratings);
  if (study.elicitation.method == survey::ElicitationMethod::rating) {
    return text + "  Nobody rated every indicator: there is no order to compare.\n";
  }
  if (agreement.groups.empty()) return "";
  if (!agreement.consensus) {
    return text +
           "  No group was answered by two assessors or more: there is nothing to compare.\n";
  }
  return text + groups_text(study, agreement, language);
}

}  // namespace pondera::report
