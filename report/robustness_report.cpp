// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_report.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/robustness_phrases.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace pondera::report {

namespace {

using robustness::DrawKind;
using robustness::MethodFactor;
using robustness::Neighbours;
using robustness::RankSpread;
using robustness::Removal;
using robustness::Removed;
using robustness::Robustness;
using robustness::WeightStability;

constexpr std::size_t shown_pairs = 10;
constexpr std::size_t shown_removals = 5;
constexpr std::size_t shown_weights = 8;

std::string heading_of(const RankSpread& spread) {
  switch (spread.kind) {
    case DrawKind::panel:
      return "other panels";
    case DrawKind::assessors:
      return "opinions";
    case DrawKind::any:
      return "any weights";
    case DrawKind::perturbed:
      return "±" + number_text(std::round(1000 * spread.parameter.value_or(0)) / 10) + " %";
  }
  return {};
}

std::string introduction(const Robustness& found, const ExploredLabels& labels) {
  std::string text = labels.title() + ": how firm the ranking of " +
                     counted(found.units.size(), "unit", "units") + " is\n\n";
  if (!found.spreads.empty()) text += "Ranks again by\n";
  for (const RankSpread& spread : found.spreads) {
    text += "  " + padded_right(heading_of(spread), 14) + spread_phrase(spread) + "\n";
  }
  if (!found.methods.cells.empty()) {
    text += "  " + padded_right("methods", 14) +
            counted(found.methods.cells.size(), "combination", "combinations") +
            " of methods, below\n";
  }
  return text + concentration_note(found) + "\n";
}

std::string ranks_table(const Robustness& found, const ExploredLabels& labels, int decimals) {
  std::vector<TextTable::Column> columns = {
      {"rank", Align::right}, {"", Align::left}, {"total", Align::right}};
  for (const RankSpread& spread : found.spreads) {
    columns.push_back({heading_of(spread), Align::right});
  }
  const bool methods = !found.methods.units.empty();
  if (methods) columns.push_back({"methods", Align::right});
  TextTable table(std::move(columns), "  ");
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    const robustness::RankedUnit& unit = found.units[i];
    std::vector<std::string> cells = {std::to_string(unit.rank), labels.unit(unit.unit),
                                      fixed_text(unit.total, decimals)};
    for (const RankSpread& spread : found.spreads) {
      cells.push_back(rank_range_text(spread.units[i].lower, spread.units[i].upper));
    }
    if (methods) {
      const robustness::UnitOverMethods& over = found.methods.units[i];
      cells.push_back(rank_range_text(over.best, over.worst));
    }
    table.add(std::move(cells));
  }
  std::string text = table.text() + "  Ranges hold at least " +
                     number_text(std::round(1000 * found.options.confidence) / 10) +
                     " % of the draws, the rest half below and half above";
  if (methods) text += "; of methods, all";
  return text + ".\n";
}

/// Pairs whose order is least sure, in the order of the ranking.
std::vector<const Neighbours*> least_sure(const Robustness& found) {
  std::vector<const Neighbours*> pairs;
  for (const Neighbours& pair : found.neighbours) pairs.push_back(&pair);
  const auto doubt = [](const Neighbours* pair) {
    const double sure = pair->panel ? *pair->panel : pair->any.value_or(1);
    return std::abs(sure - 0.5);
  };
  std::ranges::stable_sort(pairs, {}, doubt);
  if (pairs.size() > shown_pairs) pairs.resize(shown_pairs);
  std::ranges::sort(pairs);  // all of one list: in its order
  return pairs;
}

/// What makes the second pass the first, if anything is known that does.
std::string swap_line(const Neighbours& pair, const ExploredLabels& labels) {
  const std::string swap = change_text(pair.change, labels);
  const std::string removed = removed_text(pair, labels);
  if (swap.empty() && removed.empty()) return {};
  std::string text = "  " + labels.unit(pair.second) + " passes " + labels.unit(pair.first);
  if (!swap.empty()) text += " with " + swap;
  if (!removed.empty()) text += (swap.empty() ? " without " : "; without ") + removed;
  return text + "\n";
}

std::string neighbours_text(const Robustness& found, const ExploredLabels& labels, int decimals) {
  if (found.neighbours.empty()) return {};
  std::string text = "\nNeighbours whose order is least sure";
  if (found.neighbours.size() > shown_pairs) {
    text += ", " + std::to_string(shown_pairs) + " of " + std::to_string(found.neighbours.size());
  }
  text += "\n";
  TextTable table({{"rank", Align::right},
                   {"", Align::left},
                   {"before", Align::left},
                   {"gap", Align::right},
                   {"other panels", Align::right},
                   {"any weights", Align::right}},
                  "  ");
  std::string changes;
  for (const Neighbours* pair : least_sure(found)) {
    table.add({std::to_string(pair->rank), labels.unit(pair->first), labels.unit(pair->second),
               fixed_text(pair->gap, decimals), pair->panel ? chance_text(*pair->panel) : "-",
               pair->any ? chance_text(*pair->any) : "-"});
    changes += swap_line(*pair, labels);
  }
  text += table.text() + "  Shares: how often the first is before the second; ties count a half.";
  const bool exact = std::ranges::any_of(found.neighbours, &Neighbours::any_exact);
  text += exact ? " Over any weights they are exact.\n" : "\n";
  if (!found.sums) {
    text += "  Totals are not sums: changes of single weights are found by search, in 64 steps.\n";
  }
  if (!changes.empty()) text += "  What makes them swap\n" + changes;
  return text;
}

std::vector<const Removal*> largest_removals(const Robustness& found, Removed what) {
  std::vector<const Removal*> removals;
  for (const Removal& removal : found.removals) {
    if (removal.what == what && removal.possible && removal.mean_shift > 0) {
      removals.push_back(&removal);
    }
  }
  std::ranges::stable_sort(removals, std::ranges::greater(), &Removal::mean_shift);
  if (what != Removed::stratum && removals.size() > shown_removals) removals.resize(shown_removals);
  return removals;
}

std::string moves_text(const Removal& removal, const ExploredLabels& labels) {
  constexpr std::size_t shown_moves = 3;
  std::string text;
  for (std::size_t i = 0; i < removal.moves.size() && i < shown_moves; ++i) {
    const robustness::RankMove& move = removal.moves[i];
    text += (i == 0 ? "" : ", ") + labels.unit(move.unit) + " " + std::to_string(move.from) + "→" +
            std::to_string(move.to);
  }
  return text;
}

std::string removals_text(const Robustness& found, const ExploredLabels& labels) {
  TextTable table({{"without", Align::left},
                   {"ranks change", Align::right},
                   {"mean shift", Align::right},
                   {"largest moves", Align::left}},
                  "  ");
  std::string text;
  bool any = false;
  for (const Removed what : {Removed::assessor, Removed::stratum, Removed::indicator}) {
    for (const Removal* removal : largest_removals(found, what)) {
      table.add({without_text(*removal, labels), std::to_string(removal->moves.size()),
                 fixed_text(removal->mean_shift, 2), moves_text(*removal, labels)});
      any = true;
    }
  }
  text += "\nWhat moves the ranking most when it is left out\n";
  text += any ? table.text() : "  Nothing changes a rank: no assessor, stratum or indicator.\n";
  for (const Removal& removal : found.removals) {
    if (removal.possible) continue;
    text += "  Without " + without_text(removal, labels) + " there is no ranking.\n";
  }
  return text;
}

/// How near the nearest end of the interval is, in relation to the weight.
double room_of(const WeightStability& row) {
  const double scale = row.weight > 0 ? row.weight : 1;
  double room = (row.weight - row.lower) / scale;
  if (!row.below) room = 1;  // a weight can always fall to 0
  if (row.above && row.upper) room = std::min(room, (*row.upper - row.weight) / scale);
  return room;
}

std::string swap_words(const std::optional<robustness::Swap>& swap, const ExploredLabels& labels) {
  if (!swap) return "-";
  return labels.unit(swap->second) + " passes " + labels.unit(swap->first);
}

std::string stability_text(const Robustness& found, const ExploredLabels& labels) {
  if (found.stability.empty() || found.units.size() < 2) return {};
  std::vector<const WeightStability*> rows;
  for (const WeightStability& row : found.stability) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const WeightStability* row) { return room_of(*row); });
  std::string text = "\nHow far one weight may move before a rank changes";
  if (rows.size() > shown_weights) {
    text += ", the " + std::to_string(shown_weights) + " nearest of " + std::to_string(rows.size());
    rows.resize(shown_weights);
  }
  TextTable table({{"", Align::left},
                   {"weight", Align::right},
                   {"from", Align::right},
                   {"to", Align::right},
                   {"below", Align::left},
                   {"above", Align::left}},
                  "  ");
  for (const WeightStability* row : rows) {
    table.add({labels.indicator(row->indicator), weight_text(row->weight), weight_text(row->lower),
               row->upper ? weight_text(*row->upper) : "-", swap_words(row->below, labels),
               swap_words(row->above, labels)});
  }
  return text + "\n" + table.text() +
         (found.normalised ? "  The other weights keep their proportions.\n"
                           : "  The other weights stay as they are.\n");
}

std::string share_or_dash(const std::optional<double>& share) {
  return share ? fixed_text(100 * std::max(0.0, *share), 0) + " %" : "-";
}

std::string levels_text(const MethodFactor& factor) {
  std::string text;
  for (std::size_t level = 0; level < factor.levels.size(); ++level) {
    text += (level == 0 ? "" : "; ") + factor.levels[level] + (level == factor.used ? " *" : "");
  }
  return text;
}

std::string methods_text(const Robustness& found) {
  const robustness::MethodsCrossed& methods = found.methods;
  if (methods.cells.empty() || methods.factors.empty()) return {};
  std::string text = "\nAll choices of method crossed: " +
                     counted(methods.cells.size(), "combination", "combinations");
  if (methods.impossible > 0) {
    text += ", " + std::to_string(methods.impossible) + " more have no ranking";
  }
  text += "; a rank moves by " + fixed_text(methods.mean_shift, 2) + " in the mean\n";
  TextTable table({{"choice", Align::left},
                   {"alone", Align::right},
                   {"with others", Align::right},
                   {"levels, * the study's own", Align::left}},
                  "  ");
  for (const MethodFactor& factor : methods.factors) {
    table.add({factor.name, share_or_dash(factor.first), share_or_dash(factor.total),
               levels_text(factor)});
  }
  text += table.text();
  return text +
         (methods.variance > 0
              ? "  Shares of the variance of the mean shift (Sobol indices, exact).\n"
              : "  The mean shift is the same for all: there is no variance to share out.\n");
}

std::string not_done_text(const Robustness& found) {
  if (found.not_done.empty()) return {};
  std::string text = "\nLimits\n";
  for (const robustness::NotDone& part : found.not_done) {
    text += "  " + part.what + ": " + part.why + "\n";
  }
  return text;
}

}  // namespace

std::string robustness_text(const Robustness& found, const ExploredLabels& labels, int decimals) {
  return introduction(found, labels) + ranks_table(found, labels, decimals) +
         neighbours_text(found, labels, decimals) + removals_text(found, labels) +
         stability_text(found, labels) + methods_text(found) + not_done_text(found);
}

}  // namespace pondera::report
