// SPDX-License-Identifier: Apache-2.0
// How to make the report again, and what it does not show.
#include "core/number_text.hpp"
#include "report/report_sections.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

FactList facts_of(const ReportContext& context) {
  const StudyResults& results = context.results();
  FactList facts;
  const auto add = [&](Phrase term, const std::string& text) {
    facts.facts.emplace_back(context.say(term), text);
  };
  add(Phrase::again_program, std::string(tool()));
  add(Phrase::again_revision, results.provenance.revision);
  add(Phrase::again_seed, std::to_string(results.study.elicitation.seed));
  if (results.intervals) {
    add(Phrase::again_draws, std::to_string(results.intervals->draws));
    add(Phrase::again_draw_seed, std::to_string(results.intervals->seed));
  }
  if (!results.log_hash.empty()) add(Phrase::again_log, results.log_hash);
  return facts;
}

std::size_t comments_of(const std::vector<survey::Response>& responses) {
  std::size_t comments = 0;
  for (const survey::Response& response : responses) {
    if (!response.remark.empty()) ++comments;
    comments += static_cast<std::size_t>(std::ranges::count_if(
        response.answers, [](const survey::Answer& answer) { return !answer.why.empty(); }));
  }
  return comments;
}

void add_strata(const ReportContext& context, BulletList& list) {
  const std::string limit = std::to_string(context.results().options.smallest_stratum);
  std::vector<std::string> strata;
  for (const std::size_t place : context.strata().together) {
    strata.push_back(context.stratum(place));
  }
  if (!strata.empty()) {
    list.items.push_back(
        context.say(Phrase::hidden_strata, {{"limit", limit}, {"strata", context.listed(strata)}}));
  }
  if (!context.shows_people()) {
    list.items.push_back(context.say(Phrase::hidden_panel, {{"limit", limit}}));
  }
}

Phrase by_hand_phrase(const StudyResults& results) {
  if (!takes_totals_apart(results)) return Phrase::again_no_hand;
  return scaled_scores(results.scoring.method) ? Phrase::again_by_hand_normalised
                                               : Phrase::again_by_hand;
}

}  // namespace

ReportSection recompute_section(const ReportContext& context) {
  const StudyResults& results = context.results();
  ReportSection section{"recompute", context.say(Phrase::again_heading), {}};
  section.blocks.emplace_back(Paragraph{context.say(Phrase::again_text)});
  std::string commands;
  // An --exclude among them names an assessor.
  for (const std::string& command : results.commands) {
    commands += context.redacted(command) + "\n";
  }
  section.blocks.emplace_back(CodeBlock{context.say(Phrase::again_commands), commands});
  if (results.ranking) {
    section.blocks.emplace_back(Paragraph{context.say(by_hand_phrase(results))});
  }
  section.blocks.emplace_back(facts_of(context));
  ReportTable inputs{"inputs",
                     context.say(Phrase::again_inputs),
                     {{context.say(Phrase::again_input), Align::left},
                      {context.say(Phrase::again_digest), Align::left}},
                     {}};
  for (const InputDigest& input : results.provenance.inputs) {
    inputs.rows.push_back({input.name, input.sha256});
  }
  section.blocks.emplace_back(std::move(inputs));
  return section;
}

ReportSection hidden_section(const ReportContext& context) {
  const StudyResults& results = context.results();
  BulletList list;
  if (results.options.names == NamesShown::hidden) {
    list.items.push_back(context.say(Phrase::hidden_names));
  } else if (results.options.names == NamesShown::ids) {
    list.items.push_back(context.say(Phrase::hidden_ids));
  }
  add_strata(context, list);
  if (const std::size_t comments = comments_of(results.responses); comments > 0) {
    list.items.push_back(
        context.say(Phrase::hidden_comments, {{"count", std::to_string(comments)}}));
  }
  if (!results.decisions.empty()) {
    list.items.push_back(context.say(Phrase::hidden_by));
    list.items.push_back(context.say(Phrase::hidden_redacted));
  }
  if (list.items.empty()) list.items.push_back(context.say(Phrase::hidden_nothing));
  return {"not-shown", context.say(Phrase::hidden_heading), {std::move(list)}};
}

}  // namespace pondera::report
