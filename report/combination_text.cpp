// SPDX-License-Identifier: Apache-2.0
#include "report/combination_text.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace pondera::report {

namespace {

using aggregation::AggregationChoice;
using aggregation::AggregationOf;
using aggregation::AssessorWeighting;
using aggregation::ConsensusGroup;
using aggregation::GroupMean;
using aggregation::GroupWeights;
using survey::ElicitationMethod;
using survey::Study;

/// Shares that add up to 1 but for rounding.
constexpr double rounding_of_shares = 1e-9;

std::string how_strata_count(const Study& study) {
  if (study.strata.empty() || study.stratum_count == survey::StratumCount::headcount) {
    return "every assessor counts the same";
  }
  const std::string strata = counted(study.strata.size(), "stratum", "strata");
  return study.stratum_count == survey::StratumCount::equal
             ? "each of " + strata + " counts the same"
             : strata + " count as their shares say";
}

/// Strata and assessors, as the end of a sentence.
std::string how_people_count(const Study& study, const AggregationChoice& choice) {
  if (choice.assessors == AssessorWeighting::equal) return how_strata_count(study);
  const bool by_stratum =
      !study.strata.empty() && study.stratum_count != survey::StratumCount::headcount;
  const std::string assessors =
      "assessors count " + std::string(aggregation::assessor_weighting(choice.assessors).phrase);
  return by_stratum ? how_strata_count(study) + ", and within it " + assessors : assessors;
}

/// How answers became ratios, unless they are the ratios themselves.
std::string scale_line(const weights::WeighOptions& options, AggregationOf of) {
  if (options.scale.scale == weights::JudgementScale::linear) return "";
  const bool scaled = options.basis == weights::ConsistencyBasis::scaled;
  const bool before = of == AggregationOf::priorities ||
                      options.scale_order == weights::ScaleOrder::before_aggregation;
  return "Answers are taken on the scale '" +
         std::string(weights::judgement_scale(options.scale.scale).name) + "', " +
         (before ? "before" : "after") + " averaging; consistency is that of the " +
         (scaled ? "scale's ratios.\n" : "answers themselves.\n");
}

std::string mean_phrase(const AggregationChoice& choice) {
  std::string phrase(aggregation::group_mean(choice.mean).phrase);
  if (choice.mean == GroupMean::trimmed) {
    phrase += " without " + percent_text(choice.trimmed_share) + " at either end";
  }
  return phrase;
}

/// The methods of which every assessor's own priorities are combined without a choice.
std::string mean_line(const Study& study, const AggregationChoice& choice) {
  const std::string_view what = survey::elicitation_row(study.elicitation.method).given;
  const std::string mean =
      choice.mean == GroupMean::arithmetic ? std::string("the mean") : mean_phrase(choice);
  const bool composed = choice.composition == aggregation::Composition::before_aggregation;
  return "From " + std::string(what) + ", " + mean + " of the assessors' own weights" +
         (composed ? " of the whole hierarchy; " : " per group; ") +
         how_people_count(study, choice) + ".\n";
}

std::string comparisons_line(const Study& study, const GroupWeights& weights) {
  const AggregationChoice& choice = weights.aggregation;
  const std::string priority(weights::priority_method(weights.options.priority.complete).phrase);
  std::string text;
  if (choice.of == AggregationOf::judgements) {
    text = "Judgements combined by " + mean_phrase(choice) + " (AIJ), then " + priority;
  } else if (choice.composition == aggregation::Composition::before_aggregation) {
    text = "Each assessor's own priorities (" + priority +
           ") composed down the hierarchy, then combined by " + mean_phrase(choice) + " (AIP)";
  } else {
    text = "Each assessor's own priorities (" + priority + ") combined by " + mean_phrase(choice) +
           " (AIP)";
  }
  return text + "; " + how_people_count(study, choice) + ".\n" +
         scale_line(weights.options, choice.of);
}

std::string adjustment_line(const AggregationChoice& choice) {
  if (choice.structural_adjustment == aggregation::StructuralAdjustment::off) return "";
  return "Local weights are multiplied by the number of indicators below (structural "
         "adjustment).\n";
}

std::string gaps_line(const ConsensusGroup& group, const weights::WeighOptions& options) {
  if (group.method == aggregation::mean_method) return "";
  const bool pooled = group.method == aggregation::pooled_method;
  if (!group.complete) {
    return "  (pairs that nobody answered: " +
           std::string(pooled ? "pooled least squares of logarithms"
                              : weights::incomplete_method(options.priority.incomplete).phrase) +
           (group.cr ? "; CR by the index '" + group.random_index + "')\n" : "; no CR)\n");
  }
  if (group.least_answered > 1 - rounding_of_shares) return "";
  const std::string least = percent_text(group.least_answered);
  return pooled ? "  (some pair was answered by only " + least +
                      " of the say: pooled least squares of logarithms)\n"
                : "  (answers are missing; the least answered pair has " + least + " of the say)\n";
}

/// 0.835 → "84 %".
std::string whole_percent(double share) {
  return fixed_text(100 * share, 0) + " %";
}

std::string residual_line(const ConsensusGroup& group) {
  constexpr double nothing_to_split = 1e-12;
  if (!group.residuals || group.assessors < 2) return "";
  const aggregation::ResidualSplit& split = *group.residuals;
  if (split.total <= nothing_to_split || split.answers <= 0) return "";
  const double factor = std::exp(std::sqrt(split.total / split.answers));
  return "  Single answers lie a factor of " + fixed_text(factor, 2) + " from the weights; " +
         whole_percent(split.within / split.total) +
         " of that is disagreement between assessors, " +
         whole_percent(split.between / split.total) + " contradiction in their mean.\n";
}

std::string left_out_line(const ConsensusGroup& group) {
  std::string names;
  for (const std::string& name : group.without_priorities) {
    names += (names.empty() ? "" : ", ") + name;
  }
  return names.empty() ? ""
                       : "  (answered too little to have priorities of their own: " + names + ")\n";
}

/// What an assessor counted over the groups.
struct ShareRange {
  double weighted = 0;  ///< Σ global share
  double least = 1;
  double most = 0;
};

}  // namespace

std::string combination_text(const Study& study, const GroupWeights& weights) {
  const AggregationChoice& choice = weights.aggregation;
  std::string text;
  if (weights.method == ElicitationMethod::rating) {
    text = "Weight of an indicator = mean of its ratings, not normalised; " +
           how_people_count(study, choice) + ".\n";
  } else if (weights.method != ElicitationMethod::pairwise) {
    text = mean_line(study, choice);
  } else {
    text = comparisons_line(study, weights);
  }
  text += adjustment_line(choice) + sensitivity_text(choice);
  if (weights.method == ElicitationMethod::pairwise && choice.of == AggregationOf::judgements) {
    text += "Consistency ratios use the random-index table '" + weights.random_index +
            "'. A small CR of the group comes from averaging and is no proof of agreement.\n";
  }
  return text;
}

std::string group_remarks(const ConsensusGroup& group, const weights::WeighOptions& options) {
  return gaps_line(group, options) + left_out_line(group) +
         (group.settled ? "" : "  (the assessors' weights by consensus did not come to rest)\n") +
         residual_line(group);
}

std::string hierarchy_consistency_text(const Study& study,
                                       const GroupWeights& weights,
                                       std::string_view language) {
  if (!weights.consistency || weights.groups.size() < 2) return "";
  const aggregation::HierarchyConsistency& found = *weights.consistency;
  if (found.whole.groups == 0 && found.untested.empty()) return "";
  constexpr int decimals = 3;
  std::string text = "\nConsistency of the hierarchy: CRH ";
  text += found.whole.crh ? fixed_text(*found.whole.crh, decimals) : "not tested";
  std::string levels;
  for (const aggregation::LevelConsistency& level : found.levels) {
    if (!level.consistency.crh) continue;
    levels += (levels.empty() ? " (level " : ", level ") + std::to_string(level.level + 1) + ": " +
              fixed_text(*level.consistency.crh, decimals);
  }
  if (!levels.empty()) text += levels + ")";
  if (found.largest_cr) {
    text += "; largest CR of a group " + fixed_text(*found.largest_cr, decimals) + " (" +
            label_of(study, found.largest_cr_group, language) + ")";
  }
  text += "\n";
  for (const std::string& id : found.untested) {
    text += "  (no CR in " + label_of(study, id, language) + ")\n";
  }
  return text;
}

std::string assessor_shares_text(const GroupWeights& weights) {
  if (weights.aggregation.assessors == AssessorWeighting::equal) return "";
  std::map<std::string, ShareRange> ranges;
  double sum = 0;
  for (const ConsensusGroup& group : weights.groups) {
    if (group.shares.empty()) continue;
    sum += group.global;
    for (const auto& [assessor, share] : group.shares) {
      ShareRange& range = ranges[assessor];
      range.weighted += group.global * share;
      range.least = std::min(range.least, share);
      range.most = std::max(range.most, share);
    }
  }
  if (!(sum > 0)) return "";
  TextTable table({{"", Align::left},
                   {"of the whole", Align::right},
                   {"least", Align::right},
                   {"most in a group", Align::right}},
                  "  ");
  for (const std::string& assessor : weights.assessors) {
    const auto range = ranges.find(assessor);
    if (range == ranges.end()) {
      table.add({assessor, percent_text(0), "-", "-"});
    } else {
      table.add({assessor, percent_text(range->second.weighted / sum),
                 percent_text(range->second.least), percent_text(range->second.most)});
    }
  }
  return "\nWhat each assessor counts: " + assessor_weighting_text(weights.aggregation) + "\n" +
         table.text();
}

std::string sensitivity_text(const AggregationChoice& choice) {
  const auto& row = aggregation::assessor_weighting(choice.assessors);
  if (!row.sensitivity) return "";
  return "Sensitivity: assessors weighted by " + std::string(row.name) +
         " show how much hangs on who counts; they are no result to publish.\n";
}

std::string assessor_weighting_text(const AggregationChoice& choice) {
  const auto& row = aggregation::assessor_weighting(choice.assessors);
  return std::string(row.name) + (row.sensitivity ? " (sensitivity)" : "");
}

}  // namespace pondera::report
