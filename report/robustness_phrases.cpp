// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_phrases.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"

#include <cmath>

namespace pondera::report {

namespace {

using robustness::DrawKind;
using robustness::Removed;
using robustness::Robustness;

constexpr int weight_decimals = 4;
constexpr std::size_t most_names = 6;

std::string listed_names(const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size() && i < most_names; ++i) {
    text += (i == 0 ? "" : ", ") + ids[i];
  }
  if (ids.size() > most_names) text += " and " + std::to_string(ids.size() - most_names) + " more";
  return text;
}

}  // namespace

std::string weight_text(double weight) {
  return fixed_text(weight, weight_decimals);
}

std::string rank_range_text(int lower, int upper) {
  const std::string first = std::to_string(lower);
  return lower == upper ? first : first + "-" + std::to_string(upper);
}

std::string chance_text(double probability) {
  constexpr double one_in_a_hundred = 0.01;
  constexpr double rounding = 1e-12;  // of an exact probability
  if (probability <= rounding) return "never";
  if (probability >= 1 - rounding) return "always";
  if (probability < one_in_a_hundred) return "under 1 %";
  if (probability > 1 - one_in_a_hundred) return "over 99 %";
  return fixed_text(100 * probability, 0) + " %";
}

std::string spread_phrase(const robustness::RankSpread& spread) {
  const std::string count = std::to_string(spread.draws);
  const std::string seed = " (seed " + std::to_string(spread.seed) + ")";
  switch (spread.kind) {
    case DrawKind::panel:
      return count + " panels like this one, assessors drawn again within their strata" + seed +
             (spread.redrawn > 0
                  ? "; " + std::to_string(spread.redrawn) + " had no consensus and were drawn anew"
                  : "");
    case DrawKind::assessors:
      return count + " single opinions, as far from the weights as the assessors' own, κ = " +
             fixed_text(spread.parameter.value_or(0), 1) + seed;
    case DrawKind::any:
      return count + " weightings out of all that there are" + seed;
    case DrawKind::perturbed:
      return count + " weightings, each weight up to " +
             number_text(std::round(1000 * spread.parameter.value_or(0)) / 10) +
             " % larger or smaller" + seed;
  }
  return {};
}

std::string concentration_note(const Robustness& found) {
  const robustness::RankSpread* opinions = found.spread(DrawKind::assessors);
  if (opinions == nullptr) return {};
  return "  κ = " + fixed_text(opinions->parameter.value_or(0), 1) +
         ": the larger, the closer single opinions are to the weights.\n";
}

std::string change_text(const std::optional<robustness::SingleChange>& change,
                        const ExploredLabels& labels) {
  if (!change) return {};
  return "'" + labels.indicator(change->indicator) + "' " +
         (change->at > change->weight ? "above " : "below ") + weight_text(change->at) + " (now " +
         weight_text(change->weight) + ")";
}

std::string removed_text(const robustness::Neighbours& pair, const ExploredLabels& labels) {
  std::string text;
  if (!pair.assessors.empty()) {
    text = (pair.assessors.size() == 1 ? "assessor " : "assessors ") + listed_names(pair.assessors);
  }
  std::vector<std::string> strata;
  for (const std::string& id : pair.strata) strata.push_back(labels.stratum(id));
  if (!strata.empty()) {
    text += (text.empty() ? "" : "; ") + std::string(strata.size() == 1 ? "stratum " : "strata ") +
            listed_names(strata);
  }
  return text;
}

std::string without_text(const robustness::Removal& removal, const ExploredLabels& labels) {
  switch (removal.what) {
    case Removed::assessor:
      return "assessor " + removal.id;
    case Removed::stratum:
      return "stratum " + labels.stratum(removal.id);
    case Removed::indicator:
      return "indicator " + labels.indicator(removal.id);
  }
  return {};
}

}  // namespace pondera::report
