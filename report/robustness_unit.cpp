// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_unit.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/robustness_phrases.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pondera::report {

namespace {

using robustness::DrawKind;
using robustness::Neighbours;
using robustness::RankSpread;
using robustness::Removal;
using robustness::Removed;
using robustness::Robustness;
using robustness::UnitSpread;

std::size_t place_of_unit(const Robustness& found, std::string_view unit) {
  const auto at = std::ranges::find(found.units, unit, &robustness::RankedUnit::unit);
  PONDERA_ASSERT(at != found.units.end());
  return static_cast<std::size_t>(at - found.units.begin());
}

std::string spreads_text(const Robustness& found, std::size_t place) {
  TextTable table({{"over", Align::left},
                   {"ranks", Align::right},
                   {"median", Align::right},
                   {"best", Align::right},
                   {"worst", Align::right},
                   {"first", Align::right},
                   {"at this rank", Align::right}},
                  "  ");
  for (const RankSpread& spread : found.spreads) {
    const UnitSpread& unit = spread.units[place];
    const auto at = static_cast<std::size_t>(found.units[place].rank - 1);
    table.add({spread_phrase(spread), rank_range_text(unit.lower, unit.upper),
               std::to_string(unit.median), std::to_string(unit.best), std::to_string(unit.worst),
               chance_text(unit.acceptability.front()), chance_text(unit.acceptability[at])});
  }
  if (!found.methods.units.empty()) {
    const robustness::UnitOverMethods& unit = found.methods.units[place];
    const auto at = static_cast<std::size_t>(found.units[place].rank - 1);
    table.add({counted(found.methods.cells.size(), "combination", "combinations") + " of methods",
               rank_range_text(unit.best, unit.worst), "-", std::to_string(unit.best),
               std::to_string(unit.worst), chance_text(unit.share.front()),
               chance_text(unit.share[at])});
  }
  return "\nIts ranks (at least " + number_text(std::round(1000 * found.options.confidence) / 10) +
         " % of the draws; of " + "methods, all)\n" + table.text() + concentration_note(found);
}

std::string sureness_text(const Neighbours& pair) {
  std::string text;
  if (pair.panel) text += "in this order over other panels " + chance_text(*pair.panel);
  if (pair.any) {
    text += (text.empty() ? "in this order " : ", ") + std::string("over any weights ") +
            chance_text(*pair.any);
  }
  return text;
}

/// One neighbour, and what would make the two swap.
std::string neighbour_text(const Neighbours& pair,
                           const std::string& who,
                           const ExploredLabels& labels,
                           bool sums,
                           int decimals) {
  std::string text = "  " + who + ", " + fixed_text(pair.gap, decimals) + " apart";
  const std::string sure = sureness_text(pair);
  if (!sure.empty()) text += "; " + sure;
  text += "\n";
  if (pair.gap == 0) return text + "    They tie: equal totals share a rank.\n";
  const std::string change = change_text(pair.change, labels);
  if (!change.empty()) {
    text += "    They swap with " + change + ".\n";
  } else {
    text += sums ? "    No change of a single weight makes them swap.\n"
                 : "    No change of a single weight was found that makes them swap.\n";
  }
  const std::string removed = removed_text(pair, labels);
  if (!removed.empty()) text += "    They swap without " + removed + ".\n";
  return text;
}

/// " (3 as scores go)" where scores are whole numbers and 2.17 is none.
std::string whole_text(const robustness::ScoreRaise& raise) {
  if (!raise.whole || fixed_text(*raise.whole, 2) == fixed_text(raise.to, 2)) return {};
  return " (" + number_text(*raise.whole) + " as scores go)";
}

std::string raises_text(const Neighbours& pair, const ExploredLabels& labels, bool sums) {
  if (!sums && pair.gap > 0) {
    return "  Which better scores would bring it level is not computed: totals are not sums of "
           "weight times score.\n";
  }
  std::string text;
  for (const robustness::ScoreRaise& raise : pair.raises) {
    text += "    " + labels.indicator(raise.indicator) + ": " + number_text(raise.from) + " → " +
            fixed_text(raise.to, 2) + whole_text(raise) + "\n";
  }
  if (text.empty()) return {};
  return "  Level with " + labels.unit(pair.first) +
         " by a better score of one of these alone (within what others have)\n" + text;
}

std::string both_neighbours(const Robustness& found,
                            std::size_t place,
                            const ExploredLabels& labels,
                            int decimals) {
  if (found.neighbours.empty()) return {};
  std::string text = "\nIts neighbours\n";
  if (place > 0) {
    const Neighbours& pair = found.neighbours[place - 1];
    text +=
        neighbour_text(pair, "behind " + labels.unit(pair.first), labels, found.sums, decimals) +
        raises_text(pair, labels, found.sums);
  }
  if (place < found.neighbours.size()) {
    const Neighbours& pair = found.neighbours[place];
    text +=
        neighbour_text(pair, "before " + labels.unit(pair.second), labels, found.sums, decimals);
  }
  return text;
}

std::string movers_text(const Robustness& found,
                        std::string_view unit,
                        const ExploredLabels& labels) {
  TextTable table({{"without", Align::left}, {"rank", Align::right}}, "  ");
  bool any = false;
  bool any_stratum = false;
  for (const Removal& removal : found.removals) {
    const auto move = std::ranges::find(removal.moves, unit, &robustness::RankMove::unit);
    if (move == removal.moves.end()) continue;
    table.add({without_text(removal, labels),
               std::to_string(move->from) + " → " + std::to_string(move->to)});
    any = true;
    any_stratum = any_stratum || removal.what == Removed::stratum;
  }
  const bool strata = std::ranges::any_of(
      found.removals, [](const Removal& removal) { return removal.what == Removed::stratum; });
  std::string text = "\nWhose judgements and which indicators decide its rank\n";
  text += any ? table.text() : "  It keeps its rank whichever one of them is left out.\n";
  if (any && strata && !any_stratum) {
    text += "  It keeps its rank whichever one stratum is left out.\n";
  }
  return text;
}

/// The weights with which it comes first, where they differ most from those that count.
std::string central_text(const Robustness& found, std::size_t place, const ExploredLabels& labels) {
  const RankSpread* any = found.spread(DrawKind::any);
  if (any == nullptr) return {};
  const auto& central = any->units[place].central_weights;
  if (!central) return "\nNo weights of " + std::to_string(any->draws) + " put it first.\n";
  const double mean = 1 / static_cast<double>(central->size());
  std::vector<std::size_t> order(central->size());
  for (std::size_t j = 0; j < order.size(); ++j) order[j] = j;
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t j) { return (*central)[j]; });
  constexpr std::size_t shown = 3;
  std::string text = "\nWeights that put it first give most to ";
  for (std::size_t i = 0; i < shown && i < order.size(); ++i) {
    text += (i == 0 ? "" : ", ") + labels.indicator(found.indicators[order[i]]) + " (" +
            weight_text((*central)[order[i]]) + ")";
  }
  return text + "; all the same would be " + weight_text(mean) + ".\n";
}

}  // namespace

std::string unit_robustness_text(const Robustness& found,
                                 std::string_view unit,
                                 const ExploredLabels& labels,
                                 int decimals) {
  const std::size_t place = place_of_unit(found, unit);
  const robustness::RankedUnit& ranked = found.units[place];
  const std::string name = labels.unit(ranked.unit);
  std::string text = name + ": rank " + std::to_string(ranked.rank) + " of " +
                     std::to_string(found.units.size()) + ", total " +
                     fixed_text(ranked.total, decimals) + "\n";
  return text + spreads_text(found, place) + both_neighbours(found, place, labels, decimals) +
         movers_text(found, unit, labels) + central_text(found, place, labels);
}

}  // namespace pondera::report
