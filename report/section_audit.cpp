// SPDX-License-Identifier: Apache-2.0
// What the audit found, and how consistent the judgements are.
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace pondera::report {

namespace {

using audit::AssessorAudit;
using audit::Finding;
using audit::Verdict;

constexpr int cr_decimals = 3;

struct FindingPhrase {
  std::string_view code;
  Phrase phrase;
};

/// Every finding of docs/diagnostics.md, section audit; the gravest first.
constexpr std::array finding_phrases = {
    FindingPhrase{"audit.random", Phrase::finding_random},
    FindingPhrase{"audit.reversed", Phrase::finding_reversed},
    FindingPhrase{"audit.copied", Phrase::finding_copied},
    FindingPhrase{"audit.uniform", Phrase::finding_uniform},
    FindingPhrase{"audit.extreme", Phrase::finding_extreme},
    FindingPhrase{"audit.one-sided", Phrase::finding_one_sided},
    FindingPhrase{"audit.fast", Phrase::finding_fast},
    FindingPhrase{"audit.reversed-group", Phrase::finding_reversed_group},
    FindingPhrase{"audit.inconsistent", Phrase::finding_inconsistent},
    FindingPhrase{"audit.suspect-judgement", Phrase::finding_suspect},
    FindingPhrase{"audit.no-answer", Phrase::finding_no_answer},
    FindingPhrase{"audit.incomplete", Phrase::finding_incomplete},
    FindingPhrase{"audit.no-spread", Phrase::finding_no_spread},
    FindingPhrase{"audit.influential", Phrase::finding_influential},
    FindingPhrase{"audit.dissent", Phrase::finding_dissent}};

bool has_finding(const AssessorAudit& assessor, std::string_view code) {
  return std::ranges::find(assessor.findings, code, &Finding::code) != assessor.findings.end();
}

FactList verdict_counts(const ReportContext& context) {
  const auto& assessors = context.results().audit.assessors;
  FactList facts;
  const auto add = [&](Phrase term, Verdict verdict) {
    const auto count = std::ranges::count(assessors, verdict, &AssessorAudit::verdict);
    facts.facts.emplace_back(context.say(term), std::to_string(count));
  };
  add(Phrase::audit_sound, Verdict::sound);
  add(Phrase::audit_again, Verdict::ask_again);
  add(Phrase::audit_careless, Verdict::careless);
  return facts;
}

/// How many assessors each finding is about; nothing without findings.
std::optional<ReportTable> findings_table(const ReportContext& context) {
  const auto& assessors = context.results().audit.assessors;
  ReportTable table{
      "findings",
      context.say(Phrase::audit_findings),
      {{context.say(Phrase::audit_finding), Align::left}, {context.say(Phrase::assessors)}},
      {}};
  for (const FindingPhrase& row : finding_phrases) {
    const auto count = std::ranges::count_if(
        assessors, [&](const AssessorAudit& assessor) { return has_finding(assessor, row.code); });
    if (count > 0) table.rows.push_back({context.say(row.phrase), std::to_string(count)});
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

/// The panel's own consistency; nothing where there is none to measure.
std::optional<ReportTable> panel_consistency(const ReportContext& context) {
  const aggregation::GroupWeights& weights = context.results().weights;
  ReportTable table{"consistency",
                    context.say(Phrase::audit_groups),
                    {{context.say(Phrase::group), Align::left},
                     {context.say(Phrase::audit_items)},
                     {context.say(Phrase::audit_judgements)},
                     {context.say(Phrase::audit_cr)}},
                    {}};
  for (const aggregation::ConsensusGroup& group : weights.groups) {
    if (!group.cr || group.items.size() < 3) continue;
    table.rows.push_back({context.label(group.id), std::to_string(group.items.size()),
                          std::to_string(group.judgements), fixed_text(*group.cr, cr_decimals)});
  }
  if (table.rows.empty()) return std::nullopt;
  table.note = context.say(Phrase::audit_index,
                           {{"index", weights.random_index},
                            {"threshold", number_text(context.results().audit.threshold)}});
  return table;
}

/// Assessors with a CR, the smallest first: an order that tells nothing of who is who.
std::vector<const AssessorAudit*> by_consistency(const ReportContext& context) {
  std::vector<const AssessorAudit*> sorted;
  for (const AssessorAudit& assessor : context.results().audit.assessors) {
    if (assessor.highest_cr) sorted.push_back(&assessor);
  }
  std::ranges::stable_sort(sorted, {},
                           [](const AssessorAudit* assessor) { return *assessor->highest_cr; });
  return sorted;
}

std::optional<ReportFigure> consistency_figure(const ReportContext& context) {
  const auto sorted = by_consistency(context);
  const ReportOptions& options = context.results().options;
  if (static_cast<int>(sorted.size()) < options.smallest_stratum) return std::nullopt;
  const double threshold = context.results().audit.threshold;
  const std::string limit = number_text(threshold);
  BarChart chart{{},
                 {},
                 context.say(Phrase::audit_axis),
                 threshold,
                 context.say(Phrase::audit_limit, {{"threshold", limit}})};
  ReportTable numbers{
      "cr-by-assessor",
      context.say(Phrase::audit_figure),
      {{context.say(Phrase::assessor), Align::left}, {context.say(Phrase::audit_axis)}},
      {}};
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    const std::string name = context.assessor(sorted[k]->assessor);
    chart.names.push_back(name.empty() ? std::to_string(k + 1) : name);
    chart.value.push_back(*sorted[k]->highest_cr);
    numbers.rows.push_back({chart.names.back(), fixed_text(chart.value.back(), cr_decimals)});
  }
  const auto above = std::ranges::count_if(chart.value, [&](double cr) { return cr > threshold; });
  return ReportFigure{
      "cr-by-assessor", context.say(Phrase::audit_figure),
      context.say(Phrase::audit_figure_alternative, {{"count", std::to_string(sorted.size())},
                                                     {"above", std::to_string(above)},
                                                     {"threshold", limit}}),
      std::move(chart), std::move(numbers)};
}

std::string verdict_text(const ReportContext& context, Verdict verdict) {
  if (verdict == Verdict::sound) return context.say(Phrase::audit_sound);
  return context.say(verdict == Verdict::careless ? Phrase::audit_careless : Phrase::audit_again);
}

/// Only where the study allows single assessors to be told apart.
ReportTable assessors_table(const ReportContext& context) {
  ReportTable table{"verdicts",
                    context.say(Phrase::audit_by_assessor),
                    {{context.say(Phrase::assessor), Align::left},
                     {context.say(Phrase::audit_verdict), Align::left},
                     {context.say(Phrase::audit_axis)},
                     {context.say(Phrase::audit_findings), Align::left}},
                    {}};
  for (const AssessorAudit& assessor : context.results().audit.assessors) {
    std::vector<std::string> findings;
    for (const FindingPhrase& row : finding_phrases) {
      if (has_finding(assessor, row.code)) findings.push_back(context.say(row.phrase));
    }
    const auto& cr = assessor.highest_cr;
    table.rows.push_back({context.assessor(assessor.assessor),
                          verdict_text(context, assessor.verdict),
                          cr ? fixed_text(*cr, cr_decimals) : context.say(Phrase::missing),
                          context.listed(findings)});
  }
  return table;
}

}  // namespace

ReportSection audit_section(const ReportContext& context) {
  ReportSection section{"audit", context.say(Phrase::audit_heading), {}};
  auto& blocks = section.blocks;
  blocks.emplace_back(Paragraph{context.say(Phrase::audit_text)});
  if (context.shows_people()) {
    blocks.emplace_back(verdict_counts(context));
    if (auto findings = findings_table(context)) blocks.emplace_back(*std::move(findings));
  }
  if (auto panel = panel_consistency(context)) blocks.emplace_back(*std::move(panel));
  if (auto figure = consistency_figure(context)) blocks.emplace_back(*std::move(figure));
  if (context.results().options.names != NamesShown::hidden) {
    blocks.emplace_back(assessors_table(context));
  }
  return section;
}

}  // namespace pondera::report
