// SPDX-License-Identifier: Apache-2.0
// By which methods the numbers came about, with their method_sources, and what they cannot say.
#include "core/number_text.hpp"
#include "report/report_sections.hpp"
#include "weights/priority_method.hpp"

#include <algorithm>
#include <array>

namespace pondera::report {

namespace {

using survey::ElicitationMethod;

/// A work that a method is from, in the words of docs/references.md.
struct Source {
  std::string_view text;
  bool (*used)(const StudyResults& results);
};

bool is_pairwise(const StudyResults& results) {
  return results.weights.method == ElicitationMethod::pairwise;
}
bool is_best_worst(const StudyResults& results) {
  return results.weights.method == ElicitationMethod::best_worst;
}
bool is_measured(const StudyResults& results) {
  return !results.agreement.groups.empty() || results.agreement.ratings;
}
bool is_mapped(const StudyResults& results) {
  return !results.agreement.groups.empty();
}
bool is_drawn(const StudyResults& results) {
  return results.intervals.has_value() || results.robustness.has_value();
}

constexpr std::array method_sources = {
    Source{"T. L. Saaty: A scaling method for priorities in hierarchical structures. Journal of "
           "Mathematical Psychology 15(3), 1977, 234-281",
           is_pairwise},
    Source{"J. Aczél, T. L. Saaty: Procedures for synthesizing ratio judgements. Journal of "
           "Mathematical Psychology 27(1), 1983, 93-102",
           is_pairwise},
    Source{"E. Forman, K. Peniwati: Aggregating individual judgments and priorities with the "
           "analytic hierarchy process. European Journal of Operational Research 108(1), 1998, "
           "165-169",
           is_pairwise},
    Source{"J. Rezaei: Best-worst multi-criteria decision-making method. Omega 53, 2015, 49-57",
           is_best_worst},
    Source{"K. D. Goepel: Implementation of an online software tool for the analytic hierarchy "
           "process (AHP-OS). International Journal of the Analytic Hierarchy Process 10(3), 2018, "
           "469-487",
           is_mapped},
    Source{"M. G. Kendall, B. Babington Smith: The problem of m rankings. Annals of Mathematical "
           "Statistics 10(3), 1939, 275-287",
           is_measured},
    Source{"J. J. Egozcue, V. Pawlowsky-Glahn, G. Mateu-Figueras, C. Barceló-Vidal: Isometric "
           "logratio transformations for compositional data analysis. Mathematical Geology 35(3), "
           "2003, 279-300",
           is_mapped},
    Source{"J. C. Gower: Some distance properties of latent root and vector methods used in "
           "multivariate analysis. Biometrika 53(3-4), 1966, 325-338",
           is_mapped},
    Source{"L. Kaufman, P. J. Rousseeuw: Finding Groups in Data: An Introduction to Cluster "
           "Analysis. Wiley, New York, 1990",
           is_mapped},
    Source{
        "B. Efron, R. J. Tibshirani: An Introduction to the Bootstrap. Chapman & Hall, New York, "
        "1993",
        is_drawn},
    Source{
        "J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as "
        "1, 2, 3. Proceedings of SC '11, 2011, article 16",
        is_drawn}};

/// Rows of the table of choices: a term, what stands in the study, what that means.
class ChoiceRows {
 public:
  explicit ChoiceRows(const ReportContext& context) : context_(context) {}

  void add(Phrase term, std::string_view value, std::string_view meaning) {
    rows_.push_back({context_.say(term), std::string(value),
                     meaning.empty() ? context_.say(Phrase::missing) : std::string(meaning)});
  }
  [[nodiscard]] std::vector<std::vector<std::string>> rows() && { return std::move(rows_); }

 private:
  const ReportContext& context_;
  std::vector<std::vector<std::string>> rows_;
};

void add_weighing(const StudyResults& results, ChoiceRows& rows) {
  const weights::WeighOptions& options = results.weights.options;
  const auto& complete = weights::priority_method(options.priority.complete);
  const auto& incomplete = weights::incomplete_method(options.priority.incomplete);
  const auto& scale = weights::judgement_scale(options.scale.scale);
  rows.add(Phrase::methods_priority, complete.name, complete.phrase);
  rows.add(Phrase::methods_incomplete, incomplete.name, incomplete.phrase);
  rows.add(Phrase::methods_scale, scale.name, scale.help);
  rows.add(Phrase::methods_index, results.weights.random_index, "");
  rows.add(Phrase::methods_threshold, number_text(options.threshold), "");
}

void add_combining(const StudyResults& results, ChoiceRows& rows) {
  const aggregation::AggregationChoice& choice = results.weights.aggregation;
  const auto named = [&](const auto& table, auto value, Phrase term) {
    const auto row =
        std::ranges::find_if(table, [&](const auto& one) { return one.choice == value; });
    if (row != table.end()) rows.add(term, row->name, row->help);
  };
  if (results.weights.method != ElicitationMethod::rating) {
    named(aggregation::aggregations(), choice.of, Phrase::methods_aggregation);
    const auto& mean = aggregation::group_mean(choice.mean);
    rows.add(Phrase::methods_mean, mean.name, mean.phrase);
    named(aggregation::compositions(), choice.composition, Phrase::methods_composition);
  }
  const auto& assessors = aggregation::assessor_weighting(choice.assessors);
  rows.add(Phrase::methods_assessors, assessors.name, assessors.help);
}

/// Every value that is used, each once, in the order of its first use.
template <class Choice>
void add_scoring(const std::vector<scoring::ChoiceRow<Choice>>& table,
                 std::vector<Choice> used,
                 Phrase term,
                 ChoiceRows& rows) {
  if (used.empty()) used.push_back(table.front().choice);
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (std::find(used.begin(), used.begin() + static_cast<std::ptrdiff_t>(i), used[i]) !=
        used.begin() + static_cast<std::ptrdiff_t>(i)) {
      continue;
    }
    const auto& row = scoring::row_of(table, used[i]);
    rows.add(term, row.name, row.words);
  }
}

void add_scoring(const scoring::ScoringMethod& method, ChoiceRows& rows) {
  std::vector<scoring::Normalisation> normalisations;
  for (const auto& scaling : method.scaling) normalisations.push_back(scaling.normalisation);
  add_scoring(scoring::normalisation_rows(), std::move(normalisations),
              Phrase::methods_normalisation, rows);
  add_scoring(scoring::combination_rows(), method.combination, Phrase::methods_combination, rows);
  add_scoring(scoring::missing_policy_rows(), {method.missing}, Phrase::methods_missing, rows);
}

ReportTable choices_table(const ReportContext& context) {
  const StudyResults& results = context.results();
  ChoiceRows rows(context);
  const auto& elicitation = survey::elicitation_row(results.weights.method);
  rows.add(Phrase::methods_elicitation, elicitation.name, elicitation.help);
  if (results.weights.method == ElicitationMethod::pairwise) add_weighing(results, rows);
  add_combining(results, rows);
  if (results.ranking) {
    add_scoring(results.scoring.method, rows);
    rows.add(Phrase::methods_decimals, std::to_string(results.scoring.decimals), "");
  }
  return {"choices",
          context.say(Phrase::methods_table),
          {{context.say(Phrase::methods_choice), Align::left},
           {context.say(Phrase::methods_value), Align::left, "en"},
           {context.say(Phrase::methods_meaning), Align::left, "en"}},
          std::move(rows).rows()};
}

std::string response_rate(const StudyResults& results) {
  constexpr double hundred = 100;
  const auto& invited = results.study.assessors;
  const auto answered = std::ranges::count_if(invited, [&](const survey::Assessor& assessor) {
    const auto response =
        std::ranges::find(results.responses, assessor.id, &survey::Response::assessor);
    return response != results.responses.end() && !response->answers.empty();
  });
  return fixed_text(hundred * static_cast<double>(answered) /
                        static_cast<double>(std::max<std::size_t>(invited.size(), 1)),
                    0) +
         " %";
}

bool has_single(const StudyResults& results) {
  return std::ranges::any_of(results.weights.strata,
                             [](const auto& stratum) { return stratum.assessors == 1; });
}

/// What scores and their combination, node by node, do not say.
void add_scoring_limits(const ReportContext& context, BulletList& limits) {
  const scoring::ScoringMethod& method = context.results().scoring.method;
  limits.items.push_back(
      context.say(scaled_scores(method) ? Phrase::limits_scaled : Phrase::limits_scores));
  const std::vector<survey::NodeIndex> groups = context.study().hierarchy.groups();
  const auto uses = [&](std::initializer_list<scoring::Combination> kinds) {
    return std::ranges::any_of(groups, [&](survey::NodeIndex node) {
      const auto how =
          method.combination.empty() ? scoring::Combination::arithmetic : method.combination[node];
      return std::ranges::find(kinds, how) != kinds.end();
    });
  };
  using enum scoring::Combination;
  if (uses({arithmetic})) limits.items.push_back(context.say(Phrase::limits_sum));
  if (uses({geometric, harmonic})) limits.items.push_back(context.say(Phrase::limits_mean));
  if (uses({copeland})) limits.items.push_back(context.say(Phrase::limits_copeland));
}

struct NotDonePhrase {
  std::string_view what;  ///< how robustness::NotDone::what begins
  Phrase phrase;
};

// The longer of two with the same beginning first.
constexpr std::array not_done_phrases = std::to_array<NotDonePhrase>({
    {"ranks over other panels are approximate", Phrase::limits_few},
    {"ranks over other panels", Phrase::limits_no_panels},
    {"ranks over single opinions", Phrase::limits_no_opinions},
    {"the rank of ", Phrase::limits_unranked},
    {"the ranks of ", Phrase::limits_unranked},
    {"ranks over perturbed weights", Phrase::limits_no_perturbed},
    {"how far single weights may move", Phrase::limits_no_stability},
    {"scores combined by ", Phrase::limits_no_combination},
});

std::string not_done_line(const ReportContext& context, const robustness::NotDone& part) {
  for (const NotDonePhrase& row : not_done_phrases) {
    if (part.what.starts_with(row.what)) return context.say(row.phrase);
  }
  return context.say(Phrase::limits_not_done, {{"what", part.what}, {"why", part.why}});
}

/// What was not examined of the ranks, each once; and intervals of weights that few people are
/// behind.
void add_not_done(const ReportContext& context, BulletList& limits) {
  constexpr int few = 10;  // as in docs/methods.md, section 17
  const StudyResults& results = context.results();
  const auto add = [&](std::string line) {
    if (std::ranges::find(limits.items, line) == limits.items.end()) {
      limits.items.push_back(std::move(line));
    }
  };
  const bool small = std::ranges::any_of(results.weights.strata, [](const auto& stratum) {
    return stratum.assessors > 0 && stratum.assessors < few;
  });
  if (results.intervals && small) add(context.say(Phrase::limits_few));
  if (!results.robustness) return;
  for (const robustness::NotDone& part : results.robustness->not_done) {
    add(not_done_line(context, part));
  }
}

}  // namespace

ReportSection methods_section(const ReportContext& context) {
  BulletList works{{}, "en"};
  for (const Source& source : method_sources) {
    if (source.used(context.results())) works.items.emplace_back(source.text);
  }
  ReportSection section{"methods", context.say(Phrase::methods_heading), {choices_table(context)}};
  if (const auto& ranking = context.results().ranking) {
    section.blocks.emplace_back(
        FactList{{{context.say(Phrase::methods_exact),
                   context.say(ranking->exact ? Phrase::methods_exact_text
                                              : Phrase::methods_double_text)}}});
  }
  if (!works.items.empty()) {
    section.blocks.emplace_back(Subheading{context.say(Phrase::methods_sources)});
    section.blocks.emplace_back(std::move(works));
  }
  return section;
}

ReportSection limits_section(const ReportContext& context) {
  const StudyResults& results = context.results();
  BulletList limits{{context.say(Phrase::limits_opinion),
                     context.say(Phrase::limits_rate, {{"rate", response_rate(results)}})}};
  if (has_single(results)) limits.items.push_back(context.say(Phrase::limits_single));
  add_not_done(context, limits);
  if (results.weights.method == ElicitationMethod::pairwise) {
    limits.items.push_back(context.say(Phrase::limits_consistency));
  }
  if (results.ranking) {
    add_scoring_limits(context, limits);
    if (results.robustness) limits.items.push_back(context.say(Phrase::limits_neighbours));
  }
  return {"limits", context.say(Phrase::limits_heading), {std::move(limits)}};
}

}  // namespace pondera::report
