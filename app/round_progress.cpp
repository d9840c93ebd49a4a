// SPDX-License-Identifier: Apache-2.0
#include "app/round_progress.hpp"

#include "aggregation/aggregate.hpp"
#include "agreement/average_ranks.hpp"
#include "agreement/concordance.hpp"
#include "app/decisions.hpp"
#include "survey/merge_rounds.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

namespace {

using survey::Response;

/// What one assessor was asked again, and did.
report::Revision revision_of(const Response& before,
                             const survey::RoundOpening& opening,
                             const std::vector<Response>& replies) {
  report::Revision revision;
  const auto reply = std::ranges::find(replies, before.assessor, &Response::assessor);
  for (const survey::RevisitQuestion& question : opening.questions) {
    if (question.assessor != before.assessor) continue;
    ++revision.asked;
    if (reply == replies.end()) continue;
    const auto answer_in = [&](const Response& response) {
      return find_answer(response.answers, question.group, question.left, question.right);
    };
    const survey::Answer* now = answer_in(*reply);
    const survey::Answer* earlier = answer_in(before);
    if (now == nullptr) continue;
    const bool same = earlier != nullptr && code_with_left(*now, question.left) ==
                                                code_with_left(*earlier, question.left);
    ++(same ? revision.kept : revision.changed);
  }
  return revision;
}

/// The opening without the questions whose answers do not count.
survey::RoundOpening counting_opening(const survey::Study& study,
                                      survey::RoundOpening opening,
                                      const std::vector<survey::RecordedDecision>& in_force) {
  std::erase_if(opening.questions, [&](const survey::RevisitQuestion& question) {
    return study.find_assessor(question.assessor) == nullptr || is_left_out(in_force, question);
  });
  return opening;
}

/// What each assessor puts in an order: own priorities of the goal's children, or all ratings.
std::vector<weights::Vector> ranked_by_each(const survey::Study& study,
                                            const aggregation::GroupWeights& panel) {
  std::vector<weights::Vector> ranked;
  const auto add = [&](const auto& values) {
    weights::Vector vector(static_cast<weights::Vector::Index>(values.size()));
    std::ranges::copy(values, vector.begin());
    ranked.push_back(agreement::average_ranks(vector));
  };
  for (const std::vector<int>& ratings : panel.full_ratings) add(ratings);
  const std::string& goal = study.hierarchy.goal().id;
  for (const weights::AssessorWeights& one : panel.individual) {
    const auto group = std::ranges::find(one.groups, goal, &weights::GroupPriorities::group);
    if (group != one.groups.end() && !group->priorities.empty()) add(group->priorities);
  }
  return ranked;
}

/// Kendall's W; nothing where the panel cannot be weighed (yet).
std::optional<double> concordance_of(const LoadedStudy& loaded,
                                     const std::vector<Response>& responses) {
  aggregation::AggregateOptions options;
  options.by_stratum = false;
  const auto panel = aggregation::aggregate(loaded.study, responses, loaded.weigh, options);
  if (!panel) return std::nullopt;
  const auto found = agreement::concordance(ranked_by_each(loaded.study, *panel));
  return found ? std::optional(found->w) : std::nullopt;
}

}  // namespace

Result<std::optional<RoundProgress>> round_progress(const store::Store& store,
                                                    const LoadedStudy& loaded) {
  if (!loaded.rounds.opening) return std::optional<RoundProgress>{};
  const survey::RoundOpening& opening = loaded.rounds.opening->opening;
  const auto in_force = decisions_of_round(store, loaded.study.round);
  if (!in_force) return in_force.diagnostics();
  const auto counting_of = [&](const std::vector<Response>& merged) {
    return counting_responses(loaded.study, merged, *in_force);
  };
  const auto before = responses_before_opening(store, loaded.rounds);
  if (!before) return before.diagnostics();
  const auto stored = responses_by_round(store, loaded.rounds);
  if (!stored) return stored.diagnostics();
  const auto rounds = plain_responses(*stored);
  const auto asked = counting_opening(loaded.study, opening, *in_force);
  const auto counted = counting_of(*before);
  const auto replies = counting_of(rounds.back());
  const auto now = counting_of(survey::merge_panel(rounds));
  RoundProgress progress;
  progress.stability = agreement::round_stability(
      loaded.study, {.opening = &asked, .before = &counted, .replies = &replies, .now = &now},
      concordance_of(loaded, counted), concordance_of(loaded, now));
  for (const Response& response : *before) {
    progress.revisions.emplace(response.assessor, revision_of(response, opening, rounds.back()));
  }
  return std::optional(std::move(progress));
}

}  // namespace pondera::app
