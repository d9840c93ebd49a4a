// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_report.hpp"

#include "core/csv_table.hpp"
#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using scoring::EditionChanges;
using scoring::TotalEffect;
using scoring::UnitChange;

constexpr int total_decimals = 2;
constexpr int weight_decimals = 4;
constexpr int place_decimals = 2;
constexpr std::size_t most_weights_shown = 10;
constexpr std::size_t most_indicators_shown = 10;
constexpr std::size_t most_scores_named = 10;
// Scores are points over weight, and totals sums: both carry a few roundings of a double.
constexpr double equal_within = 1e-9;

constexpr std::array place_parts = {&scoring::PlacesWon::by_weights, &scoring::PlacesWon::by_scores,
                                    &scoring::PlacesWon::by_list};
constexpr std::array effect_parts = {&TotalEffect::by_weight, &TotalEffect::by_score,
                                     &TotalEffect::by_indicator};

std::string rank_text(const std::optional<int>& rank) {
  return rank ? std::to_string(*rank) : "-";
}

std::string coefficient_text(const std::optional<double>& value) {
  return value ? fixed_text(*value, 3) : "not defined";
}

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + printable(name);
  return text.empty() ? "none" : text;
}

std::string likeness_text(const EditionChanges& changes) {
  std::string text = counted(changes.ranked_in_both, "unit", "units") +
                     " ranked in both. Spearman " + coefficient_text(changes.spearman) +
                     ", Kendall (tau-b) " + coefficient_text(changes.kendall);
  if (changes.mean_shift) {
    text += "; a unit moves by " + fixed_text(*changes.mean_shift, place_decimals) +
            " places on average";
  }
  text += ".\n";
  const std::string top = "top " + std::to_string(scoring::top_places);
  return text + "Entered the " + top + ": " + joined_names(changes.entered_top) +
         ". Left it: " + joined_names(changes.left_top) + ".\n";
}

/// By rank in the later edition; those without one last.
std::vector<UnitChange> in_order_of_rank(const EditionChanges& changes) {
  std::vector<UnitChange> units = changes.units;
  std::ranges::stable_sort(units, {}, [](const UnitChange& unit) {
    return std::pair(!unit.rank_after, unit.rank_after.value_or(0));
  });
  return units;
}

std::string total_text(const std::optional<double>& value) {
  return value ? fixed_text(*value, total_decimals) : "-";
}

std::vector<std::string> unit_cells(const UnitChange& unit) {
  const bool ranked = unit.rank_before && unit.rank_after;
  const bool scored = unit.total_before && unit.total_after;
  std::vector<std::string> cells = {
      printable(unit.id), rank_text(unit.rank_after), rank_text(unit.rank_before),
      ranked ? signed_text(*unit.rank_before - *unit.rank_after, 0) : "-"};
  for (const auto part : place_parts) {
    cells.push_back(unit.places ? signed_text((*unit.places).*part, place_decimals) : "-");
  }
  cells.push_back(total_text(unit.total_after));
  cells.push_back(total_text(unit.total_before));
  cells.push_back(scored ? signed_text(*unit.total_after - *unit.total_before, total_decimals)
                         : "-");
  for (const auto part : effect_parts) {
    cells.push_back(unit.total_effect ? signed_text((*unit.total_effect).*part, total_decimals)
                                      : "-");
  }
  return cells;
}

bool is_same(double a, double b) {
  return std::abs(a - b) <= equal_within * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Neither rank nor total differs, nor is there anything below them that cancels out.
bool is_unchanged(const UnitChange& unit) {
  if (unit.rank_before != unit.rank_after) return false;
  if (unit.total_before.has_value() != unit.total_after.has_value()) return false;
  if (unit.total_before && !is_same(*unit.total_before, *unit.total_after)) return false;
  return std::ranges::all_of(unit.effects, [](const TotalEffect& effect) {
    return is_same(effect.by_weight, 0) && is_same(effect.by_score, 0) &&
           is_same(effect.by_indicator, 0);
  });
}

std::string units_text(const EditionChanges& changes) {
  std::vector<UnitChange> units = in_order_of_rank(changes);
  const std::size_t unchanged =
      std::erase_if(units, [](const UnitChange& unit) { return is_unchanged(unit); });
  if (units.empty()) return "\nOf the units of both nothing changed.\n";
  TextTable table({{"", Align::left},
                   {"rank", Align::right},
                   {"was", Align::right},
                   {"won", Align::right},
                   {"by weights", Align::right},
                   {"by scores", Align::right},
                   {"by the list", Align::right},
                   {"total", Align::right},
                   {"was", Align::right},
                   {"change", Align::right},
                   {"by weights", Align::right},
                   {"by scores", Align::right},
                   {"by indicators", Align::right}},
                  "  ");
  for (const UnitChange& unit : units) table.add(unit_cells(unit));
  const std::string rest = unchanged == 0 ? ""
                                          : "Not shown: " + counted(unchanged, "unit", "units") +
                                                " of which nothing changed.\n";
  return "\nUnits of both: places won (+ is up), totals, and what moved them\n" + table.text() +
         rest;
}

std::string name_in(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto known = names.find(id);
  return printable(known == names.end() ? id : known->second);
}

/// Points over weight; nothing where either is not there or the weight is 0.
std::optional<double> score_of(const scoring::Edition& edition,
                               std::size_t unit,
                               std::size_t indicator) {
  const auto& points = edition.units[unit].points[indicator];
  const double weight = edition.indicators[indicator].weight;
  if (!points || weight <= 0) return std::nullopt;
  return *points / weight;
}

std::string score_or_missing(const std::optional<double>& score) {
  constexpr double digits = 1e6;  // what is left after points were divided by their weight
  return score ? number_text(std::round(*score * digits) / digits) : "missing";
}

/// "Bangkok, Public health network 2 -> 3"; nothing where the score is the same in both editions,
/// or is not known in one of them.
std::optional<std::string> changed_score(const scoring::Edition& before,
                                         const scoring::Edition& after,
                                         std::size_t unit,
                                         std::size_t indicator,
                                         const ComparisonNames& names) {
  const auto old_unit = before.unit(after.units[unit].id);
  const auto old_indicator = before.indicator(after.indicators[indicator].id);
  if (!old_unit || !old_indicator) return std::nullopt;
  const bool weighed =
      after.indicators[indicator].weight > 0 && before.indicators[*old_indicator].weight > 0;
  if (!weighed) return std::nullopt;
  const auto then = score_of(before, *old_unit, *old_indicator);
  const auto now = score_of(after, unit, indicator);
  const bool same = then.has_value() == now.has_value() && (!then || is_same(*then, *now));
  if (same) return std::nullopt;
  return name_in(names.units, after.units[unit].id) + ", " +
         name_in(names.indicators, after.indicators[indicator].id) + " " + score_or_missing(then) +
         " -> " + score_or_missing(now);
}

/// One for each score that differs; in the later edition's order.
std::vector<std::string> changed_scores(const scoring::Edition& before,
                                        const scoring::Edition& after,
                                        const ComparisonNames& names) {
  std::vector<std::string> changed;
  for (std::size_t u = 0; u < after.units.size(); ++u) {
    for (std::size_t j = 0; j < after.indicators.size(); ++j) {
      if (const auto text = changed_score(before, after, u, j, names)) changed.push_back(*text);
    }
  }
  return changed;
}

std::string scores_in_words(const std::vector<std::string>& changed) {
  if (changed.empty()) return "No score changed";
  std::string text = counted(changed.size(), "score", "scores") + " changed: ";
  const std::size_t named = std::min(changed.size(), most_scores_named);
  for (std::size_t i = 0; i < named; ++i) text += (i == 0 ? "" : "; ") + changed[i];
  if (named < changed.size()) text += "; and " + std::to_string(changed.size() - named) + " more";
  return text;
}

std::string weight_text(const std::optional<double>& weight) {
  return weight ? fixed_text(*weight, weight_decimals) : "-";
}

std::string weights_moved_text(const EditionChanges& changes) {
  std::vector<scoring::WeightChange> moved;
  for (const scoring::WeightChange& weight : changes.weights) {
    if (weight.before != weight.after) moved.push_back(weight);
  }
  if (moved.empty()) return "";
  const auto size = [](const scoring::WeightChange& weight) {
    return -std::abs(weight.after.value_or(0) - weight.before.value_or(0));
  };
  std::ranges::stable_sort(moved, {}, size);
  TextTable table({{"", Align::left},
                   {"weight", Align::right},
                   {"was", Align::right},
                   {"change", Align::right},
                   {"", Align::left}},
                  "  ");
  for (std::size_t i = 0; i < std::min(moved.size(), most_weights_shown); ++i) {
    const scoring::WeightChange& weight = moved[i];
    table.add({printable(weight.id), weight_text(weight.after), weight_text(weight.before),
               signed_text(weight.after.value_or(0) - weight.before.value_or(0), weight_decimals),
               !weight.before ? "came" : (!weight.after ? "went" : "")});
  }
  const std::string more = moved.size() > most_weights_shown
                               ? " (the " + std::to_string(most_weights_shown) + " largest of " +
                                     std::to_string(moved.size()) + ")"
                               : "";
  return "\nWeights that moved" + more + "\n" + table.text();
}

/// Who came and went, and whether one that came is nearly called as one that went.
std::string comings_text(const EditionChanges& changes) {
  std::string text;
  if (!changes.came.empty()) text += "\nUnits that came: " + joined_names(changes.came) + ".\n";
  if (!changes.went.empty()) text += "Units that went: " + joined_names(changes.went) + ".\n";
  for (const std::string& name : changes.came) {
    if (const auto near = nearest_name(name, changes.went)) {
      text += "'" + printable(name) + "' came and '" + printable(*near) +
              "' went: one unit under two ids? Units are matched by id alone.\n";
    }
  }
  return text;
}

template <class Number>
std::string number_or_nothing(const std::optional<Number>& value) {
  return value ? number_text(static_cast<double>(*value)) : "";
}

std::vector<std::string> unit_numbers(const UnitChange& unit) {
  std::vector<std::string> cells = {unit.id, number_or_nothing(unit.rank_before),
                                    number_or_nothing(unit.rank_after)};
  for (const auto part : place_parts) {
    cells.push_back(unit.places ? number_text((*unit.places).*part) : "");
  }
  cells.push_back(number_or_nothing(unit.total_before));
  cells.push_back(number_or_nothing(unit.total_after));
  for (const auto part : effect_parts) {
    cells.push_back(unit.total_effect ? number_text((*unit.total_effect).*part) : "");
  }
  cells.emplace_back("both");
  return cells;
}

struct NamedEffect {
  std::string name;
  TotalEffect effect;
};

std::string effects_text(const std::string& heading, const std::vector<NamedEffect>& effects) {
  TextTable table({{"", Align::left},
                   {"change", Align::right},
                   {"by weight", Align::right},
                   {"by score", Align::right},
                   {"came or went", Align::right}},
                  "  ");
  for (const auto& [name, effect] : effects) {
    table.add({printable(name), signed_text(effect.sum(), total_decimals),
               signed_text(effect.by_weight, total_decimals),
               signed_text(effect.by_score, total_decimals),
               signed_text(effect.by_indicator, total_decimals)});
  }
  return "\n" + heading + "\n" + table.text();
}

}  // namespace

std::string ComparisonNames::unit_called(const std::string& text) const {
  if (units.contains(text)) return text;
  const auto called = std::ranges::find(units, text, [](const auto& one) { return one.second; });
  return called == units.end() ? text : called->first;
}

std::string change_in_words(const EditionChanges& changes,
                            const scoring::Edition& before,
                            const scoring::Edition& after,
                            const ComparisonNames& names) {
  const auto places = static_cast<std::size_t>(std::ranges::count_if(
      changes.units, [](const UnitChange& unit) { return unit.rank_before != unit.rank_after; }));
  const auto weights = static_cast<std::size_t>(std::ranges::count_if(
      changes.weights,
      [](const scoring::WeightChange& weight) { return weight.before != weight.after; }));
  std::string text = scores_in_words(changed_scores(before, after, names));
  text += "; " + (places == 0 ? "no unit" : counted(places, "unit", "units")) + " changed " +
          (places == 1 ? "its place" : "places");
  text += "; " + (weights == 0 ? "no weight" : counted(weights, "weight", "weights")) + " moved";
  if (!changes.came.empty()) text += "; " + counted(changes.came.size(), "unit", "units") + " came";
  if (!changes.went.empty()) text += "; " + counted(changes.went.size(), "unit", "units") + " went";
  return text + ".\n";
}

std::string comparison_text(const EditionChanges& changes,
                            const scoring::Edition& before,
                            const scoring::Edition& after,
                            const ComparisonNames& names) {
  std::string text = "From " + printable(changes.before) + " to " + printable(changes.after) +
                     "\n" + change_in_words(changes, before, after, names) + likeness_text(changes);
  if (!changes.additive) {
    text +=
        "Totals are not sums of weight times score in both editions, so changes are not taken "
        "apart.\n";
  }
  return text + units_text(changes) + weights_moved_text(changes) + comings_text(changes);
}

std::string unit_change_text(const EditionChanges& changes, const std::string& unit) {
  const auto found = std::ranges::find(changes.units, unit, &UnitChange::id);
  if (!found->total_effect) {
    const bool known = found->total_before && found->total_after;
    return "\nThe total of " + printable(unit) + " cannot be taken apart: " +
           (known ? "it is not the sum of weight times score in both editions"
                  : "it has none in one of the editions") +
           ".\n";
  }
  std::vector<NamedEffect> dimensions;
  std::vector<NamedEffect> indicators;
  for (std::size_t j = 0; j < changes.weights.size(); ++j) {
    const TotalEffect& effect = found->effects[j];
    indicators.push_back({changes.weights[j].id, effect});
    const auto known =
        std::ranges::find(dimensions, changes.weights[j].dimension, &NamedEffect::name);
    TotalEffect& sum =
        known == dimensions.end()
            ? dimensions.emplace_back(NamedEffect{changes.weights[j].dimension, {}}).effect
            : known->effect;
    sum.by_weight += effect.by_weight;
    sum.by_score += effect.by_score;
    sum.by_indicator += effect.by_indicator;
  }
  const auto size = [](const NamedEffect& one) {
    return std::max({std::abs(one.effect.by_weight), std::abs(one.effect.by_score),
                     std::abs(one.effect.by_indicator)});
  };
  std::ranges::stable_sort(indicators, std::greater{}, size);
  std::erase_if(indicators, [&](const NamedEffect& one) { return size(one) == 0; });
  indicators.resize(std::min(indicators.size(), most_indicators_shown));
  return effects_text("What moved the total of " + printable(unit) + ", by dimension", dimensions) +
         effects_text("The indicators that moved it most", indicators);
}

std::string comparison_csv(const EditionChanges& changes) {
  std::string csv =
      csv_line({"unit", "rank_before", "rank_after", "places_by_weights", "places_by_scores",
                "places_by_list", "total_before", "total_after", "total_by_weights",
                "total_by_scores", "total_by_indicators", "presence"});
  for (const UnitChange& unit : changes.units) csv += csv_line(unit_numbers(unit));
  constexpr std::size_t empty_cells = 10;
  for (const auto& [names, presence] :
       {std::pair(&changes.came, "came"), std::pair(&changes.went, "went")}) {
    for (const std::string& name : *names) {
      std::vector<std::string> cells(empty_cells + 2);
      cells.front() = name;
      cells.back() = presence;
      csv += csv_line(cells);
    }
  }
  return csv;
}

}  // namespace pondera::report
