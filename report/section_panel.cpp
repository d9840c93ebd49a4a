// SPDX-License-Identifier: Apache-2.0
// What was asked of whom, and who answered.
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <numeric>

namespace pondera::report {

namespace {

using survey::ElicitationMethod;

Phrase phrase_of(ElicitationMethod method) {
  switch (method) {
    case ElicitationMethod::pairwise:
      return Phrase::method_pairwise;
    case ElicitationMethod::rating:
      return Phrase::method_rating;
    case ElicitationMethod::budget:
      return Phrase::method_budget;
    case ElicitationMethod::best_worst:
      return Phrase::method_best_worst;
    case ElicitationMethod::direct:
      return Phrase::method_direct;
  }
  return Phrase::method_pairwise;
}

/// Nothing where there is no scale.
std::optional<std::string> scale_text(const ReportContext& context) {
  const survey::Elicitation& asked = context.study().elicitation;
  if (survey::has_scale(asked.method)) {
    return context.say(Phrase::asked_scale_text, {{"strongest", std::to_string(asked.strongest)}});
  }
  if (asked.method == ElicitationMethod::rating) {
    return context.say(Phrase::asked_ladder_text,
                       {{"lowest", std::to_string(asked.lowest_rating)},
                        {"highest", std::to_string(asked.highest_rating)}});
  }
  if (asked.method == ElicitationMethod::budget) {
    return context.say(Phrase::asked_points_text, {{"points", std::to_string(asked.points)}});
  }
  return std::nullopt;
}

ReportTable tree_table(const ReportContext& context) {
  const auto& nodes = context.study().hierarchy.nodes();
  const bool described = std::ranges::any_of(
      nodes, [](const survey::HierarchyNode& node) { return !node.description.empty(); });
  ReportTable table{"hierarchy",
                    context.say(Phrase::asked_tree),
                    {{context.say(Phrase::asked_item), Align::left},
                     {context.say(Phrase::belongs_to), Align::left}},
                    {}};
  if (described) table.columns.push_back({context.say(Phrase::asked_description), Align::left});
  for (const survey::HierarchyNode& node : nodes) {
    if (!node.parent) continue;
    std::vector<std::string> row = {node.label.in(context.language()),
                                    nodes[*node.parent].label.in(context.language())};
    if (described) row.push_back(node.description.in(context.language()));
    table.rows.push_back(std::move(row));
  }
  table.folded = table.rows.size() > 12;
  return table;
}

/// How many of some assessors were asked, answered, and how much.
struct Turnout {
  int invited = 0;
  int answered = 0;
  int asked_questions = 0;
  int answers = 0;
};

Turnout turnout_of(const ReportContext& context, const std::vector<std::string>& strata, bool all) {
  Turnout turnout;
  for (const survey::Assessor& assessor : context.study().assessors) {
    if (!all && std::ranges::find(strata, assessor.stratum) == strata.end()) continue;
    ++turnout.invited;
    const auto& responses = context.results().responses;
    const auto response = std::ranges::find(responses, assessor.id, &survey::Response::assessor);
    if (response == responses.end() || response->answers.empty()) continue;
    ++turnout.answered;
    turnout.asked_questions += response->asked;
    turnout.answers += static_cast<int>(response->answers.size());
  }
  return turnout;
}

std::string turnout_share(int part, int whole) {
  constexpr double hundred = 100;
  return whole == 0 ? "0 %" : fixed_text(hundred * part / whole, 0) + " %";
}

std::vector<std::string> turnout_cells(const Turnout& turnout) {
  return {std::to_string(turnout.invited), std::to_string(turnout.answered),
          turnout_share(turnout.answered, turnout.invited),
          std::to_string(turnout.answers) + " / " + std::to_string(turnout.asked_questions)};
}

/// Shares of the strata, Σ = 1; empty where they do not count as such.
std::vector<double> say_of_strata(const survey::Study& study) {
  if (study.stratum_count == survey::StratumCount::headcount) return {};
  std::vector<double> shares;
  for (const survey::Stratum& stratum : study.strata) {
    shares.push_back(study.stratum_count == survey::StratumCount::shares ? stratum.share : 1);
  }
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= sum;
  return shares;
}

void add_stratum_row(const ReportContext& context,
                     const std::string& name,
                     const std::vector<std::size_t>& places,
                     ReportTable& table) {
  std::vector<std::string> ids;
  for (const std::size_t place : places) ids.push_back(context.study().strata[place].id);
  std::vector<std::string> row = {name};
  const std::vector<double> shares = say_of_strata(context.study());
  if (!shares.empty()) {
    double share = 0;
    for (const std::size_t place : places) share += shares[place];
    row.push_back(percent_text(share));
  }
  for (std::string& cell : turnout_cells(turnout_of(context, ids, false))) {
    row.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(row));
}

void add_strata(const ReportContext& context, ReportTable& table) {
  const auto& strata = context.study().strata;
  const std::vector<std::size_t>& together = context.strata().together;
  for (std::size_t place = 0; place < strata.size(); ++place) {
    if (std::ranges::find(together, place) != together.end()) continue;
    add_stratum_row(context, context.stratum(place), {place}, table);
  }
  if (together.empty()) return;
  std::vector<std::string> names;
  for (const std::size_t place : together) names.push_back(context.stratum(place));
  add_stratum_row(context, context.say(Phrase::others_together, {{"names", context.listed(names)}}),
                  together, table);
  table.note = context.say(Phrase::panel_together,
                           {{"limit", std::to_string(context.results().options.smallest_stratum)}});
}

Phrase phrase_of(survey::StratumCount count) {
  if (count == survey::StratumCount::equal) return Phrase::panel_counts_equal;
  return count == survey::StratumCount::shares ? Phrase::panel_counts_shares
                                               : Phrase::panel_counts_heads;
}

}  // namespace

ReportSection asked_section(const ReportContext& context) {
  const survey::Study& study = context.study();
  FactList facts;
  const auto add = [&](Phrase term, const std::string& text) {
    if (!text.empty()) facts.facts.emplace_back(context.say(term), text);
  };
  add(Phrase::asked_purpose, study.purpose.in(context.language()));
  add(Phrase::asked_question, study.question.in(context.language()));
  add(Phrase::asked_organiser, study.organiser);
  add(Phrase::asked_method, context.say(phrase_of(study.elicitation.method)));
  if (const auto scale = scale_text(context)) add(Phrase::asked_scale, *scale);
  if (context.results().questions > 0) {
    add(Phrase::asked_count, std::to_string(context.results().questions));
  }
  return {"asked", context.say(Phrase::asked_heading), {facts, tree_table(context)}};
}

ReportSection panel_section(const ReportContext& context) {
  const survey::Study& study = context.study();
  ReportTable table{
      "panel", context.say(Phrase::panel_table), {{context.say(Phrase::stratum), Align::left}}, {}};
  const bool shared = !say_of_strata(study).empty();
  if (shared) table.columns.push_back({context.say(Phrase::panel_say)});
  for (const Phrase heading :
       {Phrase::panel_invited, Phrase::panel_answered, Phrase::panel_rate, Phrase::panel_given}) {
    table.columns.push_back({context.say(heading)});
  }
  add_strata(context, table);
  std::vector<std::string> all = {context.say(Phrase::all_assessors)};
  if (shared) all.push_back(percent_text(1));
  for (std::string& cell : turnout_cells(turnout_of(context, {}, true))) {
    all.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(all));
  return {"panel",
          context.say(Phrase::panel_heading),
          {Paragraph{context.say(phrase_of(study.stratum_count))}, table}};
}

}  // namespace pondera::report
