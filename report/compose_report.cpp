// SPDX-License-Identifier: Apache-2.0
#include "report/compose_report.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_context.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <numeric>

namespace pondera::report {

namespace {

constexpr std::size_t most_in_short = 3;

std::string panel_text(const ReportContext& context) {
  constexpr double hundred = 100;
  const auto& invited = context.study().assessors;
  const auto& responses = context.results().responses;
  const auto answered = std::ranges::count_if(invited, [&](const survey::Assessor& assessor) {
    const auto response = std::ranges::find(responses, assessor.id, &survey::Response::assessor);
    return response != responses.end() && !response->answers.empty();
  });
  const auto asked = static_cast<double>(std::max<std::size_t>(invited.size(), 1));
  return context.say(
      Phrase::short_panel_text,
      {{"answered", std::to_string(answered)},
       {"invited", std::to_string(invited.size())},
       {"rate", fixed_text(hundred * static_cast<double>(answered) / asked, 0) + " %"}});
}

std::string heaviest_text(const ReportContext& context) {
  const auto& weights = context.results().weights;
  std::vector<std::size_t> order(weights.leaves.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t leaf) { return weights.leaves[leaf].weight; });
  const bool rated = weights.method == survey::ElicitationMethod::rating;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < std::min(order.size(), most_in_short); ++i) {
    const auto& leaf = weights.leaves[order[i]];
    items.push_back(
        context.say(Phrase::with_detail,
                    {{"text", context.label(leaf.id)},
                     {"detail", rated ? fixed_text(leaf.weight, 2) : percent_text(leaf.weight)}}));
  }
  return context.listed(items);
}

std::string first_places(const ReportContext& context) {
  const StudyResults& results = context.results();
  std::vector<const scoring::UnitScore*> ranked;
  for (const scoring::UnitScore& unit : results.ranking->units) {
    if (unit.rank) ranked.push_back(&unit);
  }
  std::ranges::stable_sort(ranked, {}, [](const auto* unit) { return *unit->rank; });
  std::vector<std::string> items;
  for (const auto* unit : ranked) {
    if (items.size() == most_in_short) break;
    items.push_back(
        context.say(Phrase::short_place, {{"rank", std::to_string(*unit->rank)},
                                          {"unit", context.unit(unit->unit.id)},
                                          {"total", unit->total->text(results.scoring.decimals)}}));
  }
  return context.listed(items);
}

std::string decisions_text_of(const ReportContext& context) {
  const auto& decisions = context.results().decisions;
  if (decisions.empty()) return context.say(Phrase::short_decisions_none);
  int answers = 0;
  for (const auto& decision : decisions) answers += decision.removed;
  return context.say(Phrase::short_decisions_text, {{"count", std::to_string(decisions.size())},
                                                    {"answers", std::to_string(answers)}});
}

ReportSection short_section(const ReportContext& context) {
  const StudyResults& results = context.results();
  FactList facts;
  const auto add = [&](Phrase term, const std::string& text) {
    facts.facts.emplace_back(context.say(term), text);
  };
  add(Phrase::short_panel, panel_text(context));
  add(Phrase::short_heaviest, heaviest_text(context));
  if (results.agreement.consensus && context.shows_people()) {
    add(Phrase::short_agreement,
        context.say(Phrase::short_agreement_text,
                    {{"value", percent_text(*results.agreement.consensus)}}));
  }
  if (results.ranking) {
    add(Phrase::short_first, first_places(context));
    if (const auto firmness = first_place_text(context)) add(Phrase::short_firmness, *firmness);
  }
  add(Phrase::short_decisions, decisions_text_of(context));
  return {"short", context.say(Phrase::short_heading), {facts}};
}

}  // namespace

StudyReport compose_report(const StudyResults& results, std::string_view language) {
  const ReportContext context(results, language);
  StudyReport report;
  report.language = context.code();
  report.title = context.say(Phrase::page_title, {{"title", results.study.title.in(language)}});
  report.subtitle = context.say(Phrase::subtitle, {{"study", results.study.id},
                                                   {"round", std::to_string(results.study.round)}});
  report.generator = tool();
  report.words = {context.say(Phrase::page_contents), context.say(Phrase::page_skip),
                  context.say(Phrase::page_numbers), context.say(Phrase::page_open)};
  auto& sections = report.sections;
  sections = {short_section(context),    asked_section(context),     panel_section(context),
              weights_section(context),  agreement_section(context), audit_section(context),
              decisions_section(context)};
  if (results.ranking) {
    sections.push_back(tables_section(context));
    sections.push_back(firmness_section(context));
    sections.push_back(units_section(context));
  }
  sections.push_back(methods_section(context));
  sections.push_back(limits_section(context));
  sections.push_back(recompute_section(context));
  sections.push_back(hidden_section(context));
  return report;
}

}  // namespace pondera::report
