// SPDX-License-Identifier: Apache-2.0
#include "report/deciding_judgement.hpp"

#include "core/number_text.hpp"
#include "scoring/score_model.hpp"
#include "weights/judgement_scale.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::report {

namespace {

constexpr int factor_decimals = 2;
constexpr int most_decimals = 12;

bool sums_of_scores(const scoring::ScoringMethod& method) {
  return !method.normalise_weights && method.missing != scoring::MissingPolicy::renormalise &&
         std::ranges::all_of(method.combination, [](scoring::Combination how) {
           return how == scoring::Combination::arithmetic;
         });
}

/// Whether the assessor answered the pair of the change, and no decision takes that answer out.
bool answered(const StudyResults& results,
              const std::string& assessor,
              const scoring::JudgementChange& change) {
  const auto response = std::ranges::find(results.responses, assessor, &survey::Response::assessor);
  if (response == results.responses.end()) return false;
  return std::ranges::any_of(response->answers, [&](const survey::Answer& answer) {
    const bool same = answer.group == change.group &&
                      ((answer.left == change.favoured && answer.right == change.other) ||
                       (answer.left == change.other && answer.right == change.favoured));
    if (!same) return false;
    return std::ranges::none_of(results.decisions, [&](const auto& applied) {
      const survey::DecisionSubject& subject = applied.recorded.decision.subject;
      return subject.assessor == assessor && survey::covers(subject, answer);
    });
  });
}

/// What the strata that are shown say of a pair, Σ over all that answered it = 1; by their place.
std::map<std::size_t, double> say_of_pair(const ReportContext& context,
                                          const scoring::JudgementChange& change) {
  const StudyResults& results = context.results();
  const auto& groups = results.weights.groups;
  const auto group = std::ranges::find(groups, change.group, &aggregation::ConsensusGroup::id);
  std::map<std::size_t, double> say;
  if (group == groups.end()) return say;
  double sum = 0;
  for (const aggregation::GroupShare& share : group->shares) {
    if (!answered(results, share.assessor, change)) continue;
    sum += share.share;
    const survey::Assessor* assessor = results.study.find_assessor(share.assessor);
    const auto place = context.shown_stratum(assessor == nullptr ? "" : assessor->stratum);
    if (place) say[*place] += share.share;
  }
  for (auto& [place, share] : say) share /= sum;
  return say;
}

/// "Science", "any one of Science, Trade", "any one stratum" where these are all of the study.
std::string any_of_strata(const ReportContext& context, const std::vector<std::string>& strata) {
  if (strata.size() == 1) return strata.front();
  if (strata.size() == context.study().strata.size()) return context.say(Phrase::firm_any_one);
  return context.say(Phrase::firm_any_one_of, {{"strata", context.listed(strata)}});
}

}  // namespace

int gap_decimals(const ReportContext& context) {
  return std::min(context.results().scoring.decimals + 2, most_decimals);
}

DecidingJudgements::DecidingJudgements(const ReportContext& context) : context_(&context) {
  const StudyResults& results = context.results();
  if (!results.scores || !sums_of_scores(results.scoring.method)) return;
  const auto model =
      scoring::score_model(results.study.hierarchy, *results.scores, results.scoring.method);
  if (!model) return;
  scoring::DecisiveJudgements judgements(results.study.hierarchy, results.weights);
  if (!judgements.any()) return;
  for (std::size_t unit = 0; unit < model->scores.size(); ++unit) {
    const auto& row = model->scores[unit];
    if (!std::ranges::all_of(row, [](const auto& score) { return score.has_value(); })) continue;
    std::vector<double>& scores = scores_[results.scores->units[unit].id];
    for (const auto& score : row) scores.push_back(score->value);
  }
  judgements_ = std::move(judgements);
}

std::string DecidingJudgements::text_of(const scoring::JudgementChange& change,
                                        double factor,
                                        const std::string& who) const {
  return context_->say(Phrase::firm_judgement_text,
                       {{"first", context_->label(change.favoured)},
                        {"second", context_->label(change.other)},
                        {"factor", fixed_text(factor, factor_decimals)},
                        {"strata", who}});
}

std::optional<std::string> DecidingJudgements::between(const std::string& ahead,
                                                       const std::string& behind) const {
  const auto first = scores_.find(ahead);
  const auto second = scores_.find(behind);
  if (!judgements_ || first == scores_.end() || second == scores_.end()) return std::nullopt;
  std::vector<double> differences;
  for (std::size_t j = 0; j < first->second.size(); ++j) {
    differences.push_back(first->second[j] - second->second[j]);
  }
  const auto change = judgements_->least(differences);
  if (!change) return std::nullopt;
  const auto say = say_of_pair(*context_, *change);
  if (say.empty()) return text_of(*change, change->factor, context_->say(Phrase::firm_whole_panel));
  constexpr double equal_say = 1e-9;  // shares are sums of a few fractions
  const double most =
      std::ranges::max_element(say, {}, [](const auto& one) { return one.second; })->second;
  std::vector<std::string> strata;
  for (const auto& [place, share] : say) {
    if (share > most - equal_say) strata.push_back(context_->stratum(place));
  }
  const double factor = std::pow(change->factor, 1 / most);
  // What each stratum holds now is not known here: the panel's mean stands in for it.
  const auto& chosen = context_->results().weights.options.scale;
  const survey::Hierarchy& hierarchy = context_->study().hierarchy;
  const auto group = hierarchy.find(change->group);
  const int items = group ? static_cast<int>(hierarchy.node(*group).children.size()) : 1;
  if (!(change->mean * factor <= weights::strongest_ratio(chosen, items))) {
    return text_of(*change, change->factor, context_->say(Phrase::firm_whole_panel));
  }
  return text_of(*change, factor, any_of_strata(*context_, strata));
}

}  // namespace pondera::report
