// SPDX-License-Identifier: Apache-2.0
// The tables that the study publishes, and how firm their ranks are.
#include "core/number_text.hpp"
#include "report/deciding_judgement.hpp"
#include "report/labels.hpp"
#include "report/ranking_sheets.hpp"
#include "report/report_sections.hpp"
#include "report/table_words.hpp"

#include <algorithm>
#include <numeric>

namespace pondera::report {

namespace {

using robustness::Neighbours;
using robustness::Robustness;
using robustness::UnitSpread;

/// The columns of a sheet with the one in front that names a row, which is the first of texts.
std::vector<std::size_t> columns_by_name(const TableSheet& sheet) {
  std::vector<std::size_t> order(sheet.columns.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto name = std::ranges::find(sheet.columns, Align::left, &SheetColumn::align);
  if (name != sheet.columns.end()) {
    std::rotate(order.begin(), order.begin() + (name - sheet.columns.begin()),
                order.begin() + (name - sheet.columns.begin()) + 1);
  }
  return order;
}

/// A heading as the page has it: that of units is never empty, and those of best and worst say of
/// what.
std::string page_heading(const ReportContext& context, const std::string& heading) {
  if (heading.empty()) return context.say(Phrase::unit);
  if (heading == table_word(TableWord::best, context.language())) {
    return context.say(Phrase::tables_best);
  }
  if (heading == table_word(TableWord::worst, context.language())) {
    return context.say(Phrase::tables_worst);
  }
  return heading;
}

/// A published table, its bands and groups, or a typology, as the other formats have them.
ReportTable sheet_table(const ReportContext& context, const TableSheet& sheet) {
  constexpr std::size_t most_unfolded = 60;
  ReportTable table{"table." + sheet.id, sheet.title.empty() ? sheet.id : sheet.title, {}, {}};
  const std::vector<std::size_t> order = columns_by_name(sheet);
  for (const std::size_t c : order) {
    const SheetColumn& column = sheet.columns[c];
    table.columns.push_back({page_heading(context, column.heading), column.align});
  }
  const std::string missing = context.say(Phrase::missing);
  for (const auto& cells : sheet.rows) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (const std::size_t c : order) {
      row.push_back(cells[c].text.empty() ? missing : cells[c].text);
    }
  }
  for (const std::string& note : sheet.notes) {
    table.note += (table.note.empty() ? "" : " ") + note;
  }
  table.folded = table.rows.size() > most_unfolded;
  return table;
}

ReportTable firmness_table(const ReportContext& context, const robustness::RankSpread& spread) {
  ReportTable table{"rank-intervals",
                    context.say(Phrase::firm_figure),
                    {{context.say(Phrase::unit), Align::left}},
                    {}};
  for (const Phrase heading : {Phrase::rank, Phrase::firm_low, Phrase::firm_high,
                               Phrase::firm_first, Phrase::firm_ahead}) {
    table.columns.push_back({context.say(heading)});
  }
  const Robustness& found = *context.results().robustness;
  for (std::size_t i = 0; i < spread.units.size(); ++i) {
    const UnitSpread& unit = spread.units[i];
    const bool last = i >= spread.neighbours.size();
    table.rows.push_back(
        {context.unit(unit.unit), std::to_string(found.units[i].rank), std::to_string(unit.lower),
         std::to_string(unit.upper),
         percent_text(unit.acceptability.empty() ? 0 : unit.acceptability.front()),
         last ? context.say(Phrase::missing) : percent_text(spread.neighbours[i].probability)});
  }
  return table;
}

IntervalChart firmness_chart(const ReportContext& context, const robustness::RankSpread& spread) {
  IntervalChart chart;
  const Robustness& found = *context.results().robustness;
  for (std::size_t i = 0; i < spread.units.size(); ++i) {
    chart.names.push_back(context.unit(spread.units[i].unit));
    chart.value.push_back(found.units[i].rank);
    chart.low.emplace_back(spread.units[i].lower);
    chart.high.emplace_back(spread.units[i].upper);
  }
  chart.axis = context.say(Phrase::firm_axis);
  chart.value_name = context.say(Phrase::firm_value);
  chart.interval_name = context.say(Phrase::firm_interval);
  chart.from = 0;
  chart.whole = true;
  return chart;
}

ReportFigure firmness_figure(const ReportContext& context, const robustness::RankSpread& spread) {
  const auto width = [](const UnitSpread& unit) { return unit.upper - unit.lower; };
  const auto widest = std::ranges::max_element(spread.units, {}, width);
  const auto fixed =
      std::ranges::count_if(spread.units, [&](const UnitSpread& unit) { return width(unit) == 0; });
  const std::string count = std::to_string(spread.units.size());
  const std::string alternative =
      width(*widest) == 0
          ? context.say(Phrase::firm_alternative_fixed, {{"count", count}})
          : context.say(Phrase::firm_alternative, {{"count", count},
                                                   {"widest", context.unit(widest->unit)},
                                                   {"low", std::to_string(widest->lower)},
                                                   {"high", std::to_string(widest->upper)},
                                                   {"fixed", std::to_string(fixed)}});
  return {"rank-intervals", context.say(Phrase::firm_figure), alternative,
          firmness_chart(context, spread), firmness_table(context, spread)};
}

std::string change_text(const ReportContext& context, const Neighbours& pair) {
  constexpr int decimals = 4;
  if (!pair.change) return context.say(Phrase::none);
  return context.say(Phrase::firm_change_text,
                     {{"indicator", context.label(pair.change->indicator)},
                      {"from", fixed_text(pair.change->weight, decimals)},
                      {"to", fixed_text(pair.change->at, decimals)}});
}

std::vector<std::string> shown_strata_of(const ReportContext& context, const Neighbours& pair) {
  std::vector<std::string> strata;
  for (const std::string& id : pair.strata) {
    if (const auto place = context.shown_stratum(id)) strata.push_back(context.stratum(*place));
  }
  return strata;
}

ReportTable neighbours_table(const ReportContext& context, const DecidingJudgements& judgements) {
  ReportTable table{"neighbours",
                    context.say(Phrase::firm_neighbours),
                    {{context.say(Phrase::firm_pair), Align::left},
                     {context.say(Phrase::firm_gap)},
                     {context.say(Phrase::firm_change), Align::left},
                     {context.say(Phrase::firm_strata), Align::left}},
                    {}};
  if (judgements.any()) {
    table.columns.push_back({context.say(Phrase::firm_judgement), Align::left});
    table.note = context.say(Phrase::firm_judgement_note);
  }
  for (const Neighbours& pair : context.results().robustness->neighbours) {
    std::vector<std::string> row = {
        context.say(Phrase::agreement_pair_text,
                    {{"first", context.unit(pair.first)}, {"second", context.unit(pair.second)}}),
        fixed_text(pair.gap, gap_decimals(context)), change_text(context, pair),
        context.listed(shown_strata_of(context, pair))};
    if (judgements.any()) {
      row.push_back(
          judgements.between(pair.first, pair.second).value_or(context.say(Phrase::none)));
    }
    table.rows.push_back(std::move(row));
  }
  table.folded = true;
  return table;
}

}  // namespace

ReportSection tables_section(const ReportContext& context) {
  const scoring::Ranking& ranking = *context.results().ranking;
  ReportSection section{"tables", context.say(Phrase::tables_heading), {}};
  section.blocks.emplace_back(Paragraph{context.say(
      plain_sums(context.results().scoring.method) ? Phrase::tables_text : Phrase::tables_method)});
  std::vector<std::string> ineligible;
  for (const scoring::UnitScore& unit : ranking.units) {
    if (!unit.eligible) ineligible.push_back(context.unit(unit.unit.id));
  }
  if (!ineligible.empty()) {
    section.blocks.emplace_back(
        Paragraph{context.say(Phrase::tables_ineligible, {{"names", context.listed(ineligible)}})});
  }
  const StudyResults& results = context.results();
  for (const TableSheet& sheet :
       ranking_sheets(results.study, ranking, results.scoring, "all", context.language())) {
    section.blocks.emplace_back(sheet_table(context, for_readers(sheet)));
  }
  return section;
}

ReportSection firmness_section(const ReportContext& context) {
  ReportSection section{"ranks", context.say(Phrase::firm_heading), {}};
  const auto& found = context.results().robustness;
  const robustness::RankSpread* spread =
      found ? found->spread(robustness::DrawKind::panel) : nullptr;
  if (spread == nullptr || spread->units.empty()) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::firm_none)});
    return section;
  }
  section.blocks.emplace_back(
      Paragraph{context.say(Phrase::firm_text, {{"confidence", percent_text(spread->confidence)},
                                                {"draws", std::to_string(spread->draws)},
                                                {"seed", std::to_string(spread->seed)}})});
  if (const auto first = first_place_text(context)) {
    section.blocks.emplace_back(Paragraph{*first + context.say(Phrase::sentence_end)});
  }
  section.blocks.emplace_back(firmness_figure(context, *spread));
  section.blocks.emplace_back(neighbours_table(context, DecidingJudgements(context)));
  return section;
}

}  // namespace pondera::report
