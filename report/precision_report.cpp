// SPDX-License-Identifier: Apache-2.0
#include "report/precision_report.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace pondera::report {

namespace {

using aggregation::GroupPrecision;
using aggregation::StratumPrecision;

std::string way_text(const WayOfAsking& way) {
  return counted(static_cast<std::size_t>(way.pairs), "pair", "pairs") + ", " +
         counted(static_cast<std::size_t>(way.minutes), "minute", "minutes");
}

std::string label_of_stratum(const survey::Study& study, const std::string& id) {
  return id.empty() ? "anybody" : stratum_label(study, id);
}

/// The stratum of which one more answer makes the error smallest; nullptr where none is known.
const StratumPrecision* most_helpful(const GroupPrecision& group) {
  const StratumPrecision* best = nullptr;
  for (const StratumPrecision& stratum : group.strata) {
    if (!stratum.error_with_one_more) continue;
    if (best == nullptr || *stratum.error_with_one_more < *best->error_with_one_more) {
      best = &stratum;
    }
  }
  return best;
}

/// Strata of which some group has fewer than two answers: nothing is known of their spread.
std::string unknown_strata_text(const survey::Study& study,
                                const std::vector<GroupPrecision>& groups) {
  std::string names;
  std::set<std::string> named;
  bool is_too_small = false;
  for (const GroupPrecision& group : groups) {
    is_too_small = is_too_small || (group.log_error && group.is_lower_bound);
    for (const StratumPrecision& stratum : group.strata) {
      if (stratum.variance || !named.insert(stratum.stratum).second) continue;
      names += (names.empty() ? "" : ", ") + label_of_stratum(study, stratum.stratum);
    }
  }
  if (names.empty()) return "";
  return "  Fewer than two answers" + (named.contains("") ? "" : " of " + names) +
         ": how far they differ is not known" +
         (is_too_small ? ", and the figures shown are too small.\n" : ".\n");
}

}  // namespace

std::string margin_text(double log_error) {
  constexpr double most = 1;
  const double margin = aggregation::relative_margin(log_error);
  return margin > most ? "> ± 100 %" : "± " + fixed_text(100 * margin, 0) + " %";
}

std::string expected_precision_text(const ExpectedPrecision& precision) {
  std::vector<TextTable::Column> columns = {{"assessors", Align::right},
                                            {way_text(precision.designed), Align::right}};
  if (precision.other) columns.push_back({way_text(*precision.other), Align::right});
  columns.push_back({"", Align::left});
  TextTable table(std::move(columns), "  ");
  for (const PanelToExpect& panel : precision.panels) {
    std::vector<std::string> cells = {std::to_string(panel.assessors),
                                      margin_text(panel.designed_error)};
    if (precision.other) cells.push_back(panel.other_error ? margin_text(*panel.other_error) : "");
    cells.emplace_back(panel.is_own ? "this study" : "");
    table.add(std::move(cells));
  }
  std::string text =
      "Precision to expect of an indicator's weight, relative to itself, 19 times in 20\n";
  text += table.text();
  text += "  if judgements scatter as they do at CR 0.1 and opinions differ by a factor of " +
          fixed_text(std::exp(std::sqrt(precision.answers.opinion_variance)), 2) + "\n";
  if (precision.other && precision.other->pairs < precision.designed.pairs) {
    text += "  " + std::to_string(precision.other->pairs) +
            " pairs: with 'elicitation: {design: {share_of_pairs: 0.5}}'\n";
  }
  return text;
}

std::string panel_precision_text(const survey::Study& study,
                                 const std::vector<GroupPrecision>& groups) {
  const bool is_answered =
      std::ranges::any_of(groups, [](const GroupPrecision& g) { return g.assessors > 0; });
  if (!is_answered) return "";
  TextTable table({{"group", Align::left},
                   {"answers", Align::right},
                   {"agree", Align::right},
                   {"precision", Align::right},
                   {"helps most: one more of", Align::left},
                   {"then", Align::right}},
                  "  ");
  for (const GroupPrecision& group : groups) {
    const StratumPrecision* best = most_helpful(group);
    table.add({label_of(study, group.group, study.own_language()), std::to_string(group.assessors),
               group.consensus ? fixed_text(100 * std::max(0.0, *group.consensus), 0) + " %" : "-",
               group.log_error ? margin_text(*group.log_error) : "not known",
               best == nullptr ? "" : label_of_stratum(study, best->stratum),
               best == nullptr ? "" : margin_text(*best->error_with_one_more)});
  }
  return "\nWhat the panel knows so far: a weight within its group, relative to itself, 19 times "
         "in "
         "20\n" +
         table.text() +
         "  agree: the consensus indicator S*, 100 % when all weigh alike ('pondera weigh' says "
         "more)\n" +
         unknown_strata_text(study, groups);
}

}  // namespace pondera::report
