// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate.hpp"

#include "aggregation/assessor_worth.hpp"
#include "aggregation/global_weights.hpp"
#include "aggregation/panel_groups.hpp"
#include "aggregation/participants.hpp"
#include "aggregation/rating_means.hpp"
#include "core/assert.hpp"

#include <map>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Response;
using survey::Study;

/// Group or leaf ids where a stratum is absent, by stratum.
using Absences = std::map<std::string, std::vector<std::string>>;

void append(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

void note_absences(Absences& absences,
                   const std::vector<std::string>& strata,
                   const std::string& where) {
  for (const std::string& stratum : strata) absences[stratum].push_back(where);
}

/// One warning per stratum that is absent somewhere, in the study's order.
void warn_of_absences(const Study& study,
                      const Absences& absences,
                      std::size_t asked_in,
                      Diagnostics& found) {
  for (const survey::Stratum& stratum : study.strata) {
    const auto absent = absences.find(stratum.id);
    if (absent == absences.end()) continue;
    std::string where;
    for (const std::string& id : absent->second) where += (where.empty() ? "'" : ", '") + id + "'";
    const bool everywhere = absent->second.size() == asked_in;
    found.push_back(
        warning("aggregation.absent-stratum", {},
                "no answers of the stratum '" + stratum.id + "' take part" +
                    (everywhere ? "; the other strata share its say"
                                : " in " + where + "; the other strata share its say there"),
                "remind its assessors, unless they were left out on purpose"));
  }
}

/// Every participant's own weights, excluded ones too. What is wrong with the answers of somebody
/// who does not count is a warning.
void weigh_individuals(const Study& study,
                       const Participants& people,
                       const weights::WeighOptions& options,
                       GroupWeights& result,
                       Diagnostics& found) {
  for (const Participant& participant : people.taking_part) {
    auto weighed = weights::weigh_assessor(*participant.response, study.hierarchy, options);
    append(found, weighed.diagnostics());
    if (weighed) result.individual.push_back(*std::move(weighed));
  }
  for (const Participant& participant : people.excluded) {
    auto weighed = weights::weigh_assessor(*participant.response, study.hierarchy, options);
    for (Diagnostic diagnostic : weighed.diagnostics()) {
      diagnostic.severity = Severity::warning;
      found.push_back(std::move(diagnostic));
    }
    if (weighed) result.individual.push_back(*std::move(weighed));
  }
}

int level_of(const survey::Hierarchy& hierarchy, NodeIndex index) {
  int level = 0;
  for (auto node = hierarchy.node(index).parent; node; node = hierarchy.node(*node).parent) ++level;
  return level;
}

HierarchyConsistency consistency_of(const Study& study, const std::vector<ConsensusGroup>& groups) {
  std::vector<TestedGroup> tested;
  for (const ConsensusGroup& group : groups) {
    tested.push_back({group.id, level_of(study.hierarchy, *study.hierarchy.find(group.id)),
                      static_cast<int>(group.items.size()), group.global, group.ci,
                      group.random_index_value});
  }
  return hierarchy_consistency(tested);
}

void compose(const Study& study, GroupWeights& result) {
  std::map<std::string, std::vector<double>> local;
  for (const ConsensusGroup& group : result.groups) local[group.id] = group.local;
  const std::vector<double> global = global_weights(study.hierarchy, local);
  for (ConsensusGroup& group : result.groups)
    group.global = global[*study.hierarchy.find(group.id)];
  for (const NodeIndex index : study.hierarchy.leaves()) {
    LeafWeight leaf;
    leaf.id = study.hierarchy.node(index).id;
    leaf.weight = global[index];
    result.leaves.push_back(std::move(leaf));
  }
  normalise(result.leaves);
}

void aggregate_judged_groups(const Study& study,
                             const Participants& people,
                             GroupWeights& result,
                             Diagnostics& found) {
  PanelGroups panel = panel_groups(study, people.taking_part, result.individual, result.options,
                                   result.aggregation);
  append(found, panel.found);
  if (has_error(found)) return;
  Absences absences;
  std::size_t compared_groups = 0;
  for (std::optional<ConsensusGroupResult>& group : panel.groups) {
    PONDERA_ASSERT(group.has_value());
    if (group->group.items.size() > 1) ++compared_groups;
    note_absences(absences, group->absent_strata, group->group.id);
    result.groups.push_back(std::move(group->group));
  }
  warn_of_absences(study, absences, compared_groups, found);
  compose(study, result);
  if (result.aggregation.of == AggregationOf::judgements) {
    result.consistency = consistency_of(study, result.groups);
  }
}

void aggregate_ratings(const Study& study,
                       const Participants& people,
                       GroupWeights& result,
                       Diagnostics& found) {
  auto means = rating_means(study, people.taking_part, result.aggregation);
  append(found, means.diagnostics());
  if (!means) return;
  Absences absences;
  for (std::size_t j = 0; j < means->leaves.size(); ++j) {
    note_absences(absences, means->absent_strata[j], means->leaves[j].id);
  }
  warn_of_absences(study, absences, means->leaves.size(), found);
  result.leaves = (*std::move(means)).leaves;
  result.full_ratings = full_ratings(study, people.taking_part);
}

/// Said wherever these weights go: into a ranking, too.
Diagnostics sensitivity_note(const AggregationChoice& choice) {
  const AssessorWeightingRow& row = assessor_weighting(choice.assessors);
  if (!row.sensitivity) return {};
  return {note("aggregation.sensitivity", {},
               "sensitivity: assessors are weighted by " + std::string(row.name) +
                   "; this shows what would change, and is no result to publish")};
}

/// What keeps everybody who takes part from counting, if anything.
Diagnostics without_a_say(const Study& study, const GroupWeights& result) {
  if (!nobody_counts(study, result.aggregation, result.assessors)) return {};
  return {error("aggregation.no-answers", {},
                "all who answered have the weight 0 in assessors.yaml, so there are no weights",
                "give somebody a weight above 0, or write 'assessors: equal' in the section "
                "'weights'")};
}

/// Whether the consensus is made of what every assessor weighs alone, or counts them by it.
bool made_of_individuals(const GroupWeights& result) {
  const AggregationChoice& choice = result.aggregation;
  return survey::averages_weights(result.method) || choice.of == AggregationOf::priorities ||
         choice.assessors == AssessorWeighting::consistency ||
         choice.assessors == AssessorWeighting::consensus;
}

void aggregate_all(const Study& study,
                   const Participants& people,
                   const AggregateOptions& options,
                   GroupWeights& result,
                   Diagnostics& found) {
  if (result.method == survey::ElicitationMethod::rating) {
    aggregate_ratings(study, people, result, found);
    return;
  }
  if (result.method == survey::ElicitationMethod::pairwise) {
    result.random_index = weights::complete_index_name(result.options);
  }
  if (options.individual || made_of_individuals(result)) {
    weigh_individuals(study, people, result.options, result, found);
  }
  // Its mistakes would all be found a second time, group by group.
  if (!has_error(found)) aggregate_judged_groups(study, people, result, found);
}

}  // namespace

Result<GroupWeights> aggregate(const Study& study,
                               const std::vector<Response>& responses,
                               const weights::WeighOptions& weigh_options,
                               const AggregateOptions& options) {
  PONDERA_ASSERT(weigh_options.random_index != nullptr);
  const Result<Participants> people = participants(study, responses, options.exclusions);
  if (!people) return people.diagnostics();
  const Result<AggregationChoice> choice =
      options.choice ? Result<AggregationChoice>(*options.choice) : aggregation_choice(study);
  if (!choice) return choice.diagnostics();
  GroupWeights result;
  result.method = study.elicitation.method;
  result.options = weigh_options;
  result.aggregation = *choice;
  result.excluded = people->exclusions;
  for (const Participant& participant : people->taking_part) {
    result.assessors.push_back(participant.response->assessor);
  }
  Diagnostics found = people.diagnostics();
  append(found, without_a_say(study, result));
  append(found, sensitivity_note(*choice));
  if (has_error(found)) return found;
  aggregate_all(study, *people, options, result, found);
  if (!has_error(found) && options.by_stratum) {
    result.strata = stratum_weights(study, people->taking_part, result.individual, weigh_options,
                                    result.aggregation);
  }
  return finished(std::move(result), std::move(found));
}

}  // namespace pondera::aggregation
