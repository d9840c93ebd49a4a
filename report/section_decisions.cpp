// SPDX-License-Identifier: Apache-2.0
// What the organiser decided about answers, and what it changes.
#include "aggregation/weight_changes.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_sections.hpp"
#include "scoring/rank_changes.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

using aggregation::AppliedDecision;

constexpr std::size_t most_changes = 15;
/// "2026-05-03" of "2026-05-03T14:15:16Z": with the time of day one could look into a mail log.
constexpr std::size_t length_of_day = 10;

std::string subject_of(const ReportContext& context, const survey::DecisionSubject& subject) {
  if (subject.group.empty()) return context.say(Phrase::decisions_everything);
  if (subject.left.empty()) {
    return context.say(Phrase::decisions_group, {{"group", context.label(subject.group)}});
  }
  if (subject.right.empty()) {
    return context.say(Phrase::decisions_item, {{"item", context.label(subject.left)}});
  }
  return context.say(Phrase::decisions_pair, {{"first", context.label(subject.left)},
                                              {"second", context.label(subject.right)}});
}

std::string whose(const ReportContext& context, const std::string& assessor) {
  const std::string name = context.assessor(assessor);
  return name.empty() ? context.say(Phrase::decisions_an_assessor) : name;
}

ReportTable decided_table(const ReportContext& context) {
  ReportTable table{"decisions",
                    context.say(Phrase::decisions_table),
                    {{context.say(Phrase::decisions_left_out), Align::left},
                     {context.say(Phrase::decisions_whose), Align::left},
                     {context.say(Phrase::decisions_reason), Align::left},
                     {context.say(Phrase::decisions_answers)},
                     {context.say(Phrase::decisions_day), Align::left}},
                    {}};
  for (const AppliedDecision& applied : context.results().decisions) {
    const survey::Decision& decision = applied.recorded.decision;
    table.rows.push_back({subject_of(context, decision.subject),
                          whose(context, decision.subject.assessor),
                          context.redacted(decision.reason), std::to_string(applied.removed),
                          applied.recorded.at.substr(0, length_of_day)});
  }
  return table;
}

/// Left out of the weights by nobody's decision: with --exclude, to see what changes.
BulletList what_if_list(const ReportContext& context) {
  BulletList list;
  for (const aggregation::Exclusion& left_out : context.results().weights.excluded) {
    const bool decided =
        std::ranges::any_of(context.results().decisions, [&](const AppliedDecision& applied) {
          const auto& subject = applied.recorded.decision.subject;
          return subject.assessor == left_out.assessor && subject.group.empty();
        });
    if (decided) continue;
    list.items.push_back(
        context.say(Phrase::with_detail, {{"text", whose(context, left_out.assessor)},
                                          {"detail", context.redacted(left_out.reason)}}));
  }
  return list;
}

ReportTable changed_weights(const ReportContext& context,
                            const aggregation::GroupWeights& without) {
  ReportTable table{"decided-weights",
                    context.say(Phrase::decisions_weights),
                    {{context.say(Phrase::asked_item), Align::left},
                     {context.say(Phrase::decisions_with)},
                     {context.say(Phrase::decisions_without)}},
                    {}};
  const bool rated = context.results().weights.method == survey::ElicitationMethod::rating;
  const auto text = [&](double weight) {
    return rated ? fixed_text(weight, 2) : percent_text(weight);
  };
  for (const aggregation::WeightChange& change :
       aggregation::weight_changes(context.study().hierarchy, context.results().weights, without)) {
    if (table.rows.size() == most_changes) break;
    table.rows.push_back({context.label(change.id), text(change.weight), text(change.without)});
  }
  return table;
}

std::string rank_or_missing(const ReportContext& context, const std::optional<int>& rank) {
  return rank ? std::to_string(*rank) : context.say(Phrase::missing);
}

std::optional<ReportTable> changed_ranks(const ReportContext& context,
                                         const scoring::Ranking& without) {
  ReportTable table{"decided-ranks",
                    context.say(Phrase::decisions_ranks),
                    {{context.say(Phrase::unit), Align::left},
                     {context.say(Phrase::decisions_with)},
                     {context.say(Phrase::decisions_without)}},
                    {}};
  for (const scoring::UnitScore& unit : context.results().ranking->units) {
    const auto other =
        std::ranges::find(without.units, unit.unit.id, [](const auto& one) { return one.unit.id; });
    if (other == without.units.end() || other->rank == unit.rank) continue;
    table.rows.push_back({context.unit(unit.unit.id), rank_or_missing(context, unit.rank),
                          rank_or_missing(context, other->rank)});
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

void add_comparison(const ReportContext& context, std::vector<ReportBlock>& blocks) {
  const StudyResults& results = context.results();
  if (!results.weights_without) {
    blocks.emplace_back(Paragraph{context.say(Phrase::decisions_no_comparison)});
    return;
  }
  blocks.emplace_back(changed_weights(context, *results.weights_without));
  if (!results.ranking || !results.ranking_without) return;
  if (auto ranks = changed_ranks(context, *results.ranking_without)) {
    blocks.emplace_back(*std::move(ranks));
  } else {
    blocks.emplace_back(Paragraph{context.say(Phrase::decisions_no_rank)});
  }
}

}  // namespace

ReportSection decisions_section(const ReportContext& context) {
  ReportSection section{"decisions", context.say(Phrase::decisions_heading), {}};
  if (context.results().decisions.empty()) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::decisions_none)});
  } else {
    section.blocks.emplace_back(decided_table(context));
    add_comparison(context, section.blocks);
  }
  if (BulletList what_if = what_if_list(context); !what_if.items.empty()) {
    section.blocks.emplace_back(Subheading{context.say(Phrase::decisions_what_if)});
    section.blocks.emplace_back(std::move(what_if));
  }
  return section;
}

}  // namespace pondera::report
