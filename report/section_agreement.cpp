// SPDX-License-Identifier: Apache-2.0
// How far the assessors agree, and into which groups of opinion they fall.
#include "agreement/opinion_map.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace pondera::report {

namespace {

using agreement::GroupAgreement;
using agreement::OpinionGroup;
using agreement::PairOpinion;

constexpr int order_decimals = 2;
constexpr std::size_t most_pairs = 12;
constexpr int map_decimals = 1;

std::string chance_text(double p) {
  constexpr double least = 0.001;
  return p < least ? "< 0.001" : fixed_text(p, 3);
}

bool enough(const ReportContext& context, std::size_t people) {
  return static_cast<int>(people) >= context.results().options.smallest_stratum;
}

ReportTable agreement_by_group(const ReportContext& context) {
  ReportTable table{"agreement",
                    context.say(Phrase::agreement_table),
                    {{context.say(Phrase::group), Align::left}},
                    {}};
  for (const Phrase heading :
       {Phrase::weights_global, Phrase::assessors, Phrase::agreement_consensus,
        Phrase::agreement_order, Phrase::agreement_probability, Phrase::agreement_contested}) {
    table.columns.push_back({context.say(heading)});
  }
  const std::string missing = context.say(Phrase::missing);
  for (const GroupAgreement& group : context.results().agreement.groups) {
    const bool shown = enough(context, group.assessors.size());
    const auto& order = group.order;
    table.rows.push_back(
        {context.label(group.id), percent_text(group.global),
         std::to_string(group.assessors.size()),
         shown && group.consensus ? percent_text(group.consensus->value) : missing,
         shown && order ? fixed_text(order->concordance.w, order_decimals) : missing,
         shown && order ? chance_text(order->probability.p) : missing,
         shown && !group.pairs.empty()
             ? std::to_string(group.contested().size()) + " / " + std::to_string(group.pairs.size())
             : missing});
  }
  table.note = context.say(Phrase::agreement_note);
  return table;
}

/// The most contested pairs of all groups, the closest first within each; nothing for none.
std::optional<ReportTable> pairs_table(const ReportContext& context) {
  ReportTable table{"contested",
                    context.say(Phrase::agreement_pairs),
                    {{context.say(Phrase::agreement_pair), Align::left},
                     {context.say(Phrase::group), Align::left},
                     {context.say(Phrase::agreement_sides)}},
                    {}};
  for (const GroupAgreement& group : context.results().agreement.groups) {
    if (!enough(context, group.assessors.size())) continue;
    for (const PairOpinion& pair : group.contested()) {
      if (table.rows.size() == most_pairs) return table;
      const auto item = [&](int place) {
        return context.label(group.items[static_cast<std::size_t>(place)]);
      };
      table.rows.push_back(
          {context.say(Phrase::agreement_pair_text,
                       {{"first", item(pair.first)}, {"second", item(pair.second)}}),
           context.label(group.id),
           std::to_string(pair.for_first) + " : " + std::to_string(pair.for_second)});
    }
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

ReportTable opinions_table(const ReportContext& context, const std::vector<OpinionGroup>& groups) {
  ReportTable table{
      "opinions",
      context.say(Phrase::opinion_table),
      {{context.say(Phrase::asked_item), Align::left}, {context.say(Phrase::all_assessors)}},
      {}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    table.columns.push_back({context.say(
        Phrase::opinion_group_column,
        {{"number", std::to_string(i + 1)}, {"size", std::to_string(groups[i].members.size())}})});
  }
  // The first comparison group is that of the goal: what the whole is made of.
  const agreement::PanelGroup& first = context.results().panel.groups.front();
  for (std::size_t item = 0; item < first.items.size(); ++item) {
    std::vector<std::string> row = {context.label(first.items[item]),
                                    percent_text(first.local[item])};
    for (const OpinionGroup& group : groups) row.push_back(percent_text(group.local[0][item]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_opinion_groups(const ReportContext& context, ReportSection& section) {
  const agreement::PanelOpinions& opinions = context.results().agreement.opinions;
  if (!opinions.found) return;
  section.blocks.emplace_back(Subheading{context.say(Phrase::opinion_groups)});
  const std::string silhouette = fixed_text(opinions.found->mean_silhouette, order_decimals);
  if (opinions.groups.empty()) {
    section.blocks.emplace_back(
        Paragraph{context.say(Phrase::opinion_none, {{"silhouette", silhouette}})});
    return;
  }
  section.blocks.emplace_back(Paragraph{context.say(
      Phrase::opinion_found,
      {{"count", std::to_string(opinions.groups.size())}, {"silhouette", silhouette}})});
  const bool small = std::ranges::any_of(opinions.groups, [&](const OpinionGroup& group) {
    return !enough(context, group.members.size());
  });
  if (small) {
    section.blocks.emplace_back(Paragraph{
        context.say(Phrase::opinion_small,
                    {{"limit", std::to_string(context.results().options.smallest_stratum)}})});
    return;
  }
  section.blocks.emplace_back(opinions_table(context, opinions.groups));
}

/// Whether every stratum has people enough on the map for a point not to give its person away.
bool by_strata(const ReportContext& context, const agreement::OpinionMap& map) {
  constexpr std::ptrdiff_t least = 10;
  const auto& strata = context.study().strata;
  return !strata.empty() && std::ranges::all_of(strata, [&](const survey::Stratum& stratum) {
    return std::ranges::count_if(map.assessors, [&](const std::string& id) {
             const survey::Assessor* assessor = context.study().find_assessor(id);
             return assessor != nullptr && assessor->stratum == stratum.id;
           }) >= least;
  });
}

/// Rounded, so that two who answered alike do not find each other; no "-0.0".
double map_coordinate(double exact) {
  constexpr double steps = 10;
  return std::round(exact * steps) / steps + 0.0;
}

/// The name of the points of a stratum, or of those that are in no stratum that is shown.
std::string series_name(const ReportContext& context, std::size_t place, bool apart) {
  if (place < context.study().strata.size()) return context.stratum(place);
  std::vector<std::string> names;
  for (const std::size_t other : context.strata().together) {
    names.push_back(context.stratum(other));
  }
  return !apart || names.empty()
             ? context.say(Phrase::all_assessors)
             : context.say(Phrase::others_together, {{"names", context.listed(names)}});
}

/// Points by stratum, those of small ones together, or all as one; in an order that tells nothing.
std::vector<PointSeries> series_of(const ReportContext& context,
                                   const agreement::OpinionMap& map,
                                   bool apart) {
  std::map<std::size_t, PointSeries> by_stratum;
  const std::size_t others = context.study().strata.size();
  for (std::size_t k = 0; k < map.assessors.size(); ++k) {
    const survey::Assessor* assessor = context.study().find_assessor(map.assessors[k]);
    const auto place = context.shown_stratum(assessor == nullptr ? "" : assessor->stratum);
    by_stratum[apart ? place.value_or(others) : others].points.push_back(
        {map_coordinate(map.place[k][0]), map_coordinate(map.place[k][1]),
         context.assessor(map.assessors[k])});
  }
  std::vector<PointSeries> series;
  for (auto& [place, one] : by_stratum) {
    one.name = series_name(context, place, apart);
    std::ranges::sort(one.points, [](const ChartPoint& a, const ChartPoint& b) {
      return std::tie(a.x, a.y, a.name) < std::tie(b.x, b.y, b.name);
    });
    series.push_back(std::move(one));
  }
  return series;
}

/// One point's row under the columns of `map_table`; what is empty has no column.
std::vector<std::string> map_row(const std::string& stratum,
                                 const std::string& name,
                                 const ChartPoint& point) {
  std::vector<std::string> row;
  if (!stratum.empty()) row.push_back(stratum);
  if (!name.empty()) row.push_back(name);
  row.push_back(fixed_text(point.x, map_decimals));
  row.push_back(fixed_text(point.y, map_decimals));
  return row;
}

/// What names a row of the map's numbers.
struct MapNames {
  bool by_stratum = false;   ///< points are apart by strata
  bool by_assessor = false;  ///< the study allows it
  [[nodiscard]] bool by_number() const { return !by_stratum && !by_assessor; }
};

std::vector<ReportColumn> map_columns(const ReportContext& context, const MapNames& names) {
  std::vector<ReportColumn> columns;
  if (names.by_stratum) columns.push_back({context.say(Phrase::stratum), Align::left});
  if (names.by_assessor) columns.push_back({context.say(Phrase::assessor), Align::left});
  if (names.by_number()) columns.push_back({context.say(Phrase::opinion_point), Align::right});
  columns.push_back({context.say(Phrase::opinion_x)});
  columns.push_back({context.say(Phrase::opinion_y)});
  return columns;
}

/// The numbers of the map: a row is named by the stratum where points are apart by strata, by the
/// assessor where the study allows it, else by its place in the list.
ReportTable map_table(const ReportContext& context,
                      const std::vector<PointSeries>& series,
                      bool apart) {
  const MapNames names{apart, context.results().options.names != NamesShown::hidden};
  ReportTable table{
      "opinion-map", context.say(Phrase::opinion_map), map_columns(context, names), {}};
  for (const PointSeries& one : series) {
    const std::string stratum = names.by_stratum ? one.name : "";
    for (const ChartPoint& point : one.points) {
      const std::string number =
          names.by_number() ? std::to_string(table.rows.size() + 1) : std::string();
      table.rows.push_back(map_row(stratum, names.by_assessor ? point.name : number, point));
    }
  }
  return table;
}

/// What the map shows, and how many of those who take part are not on it.
std::string map_text(const ReportContext& context, const agreement::OpinionMap& map) {
  const std::string text = context.say(Phrase::opinion_alternative,
                                       {{"count", std::to_string(map.assessors.size())},
                                        {"share", percent_text(map.share[0] + map.share[1])}});
  const std::size_t all = context.results().weights.assessors.size();
  if (all <= map.assessors.size()) return text;
  const std::size_t off = all - map.assessors.size();
  return off == 1 ? context.say(Phrase::opinion_one_off, {{"text", text}})
                  : context.say(Phrase::opinion_more_off,
                                {{"text", text}, {"count", std::to_string(off)}});
}

void add_map(const ReportContext& context, ReportSection& section) {
  const auto map = agreement::opinion_map(context.results().panel);
  if (!map || !enough(context, map->assessors.size())) return;
  const bool apart = by_strata(context, *map);
  PointChart chart{
      series_of(context, *map, apart),
      context.say(Phrase::opinion_axis, {{"share", percent_text(map->share[0])}}),
      context.say(Phrase::opinion_other_axis, {{"share", percent_text(map->share[1])}})};
  ReportTable numbers = map_table(context, chart.series, apart);
  section.blocks.emplace_back(ReportFigure{"opinion-map", context.say(Phrase::opinion_map),
                                           map_text(context, *map), std::move(chart),
                                           std::move(numbers)});
}

std::string ratings_text(const ReportContext& context, const agreement::RatingOrder& ratings) {
  if (!ratings.order || !enough(context, static_cast<std::size_t>(ratings.assessors))) {
    return context.say(Phrase::agreement_too_few);
  }
  return context.say(Phrase::agreement_ratings,
                     {{"assessors", std::to_string(ratings.assessors)},
                      {"w", fixed_text(ratings.order->concordance.w, order_decimals)},
                      {"p", chance_text(ratings.order->probability.p)}});
}

}  // namespace

ReportSection agreement_section(const ReportContext& context) {
  const agreement::PanelAgreement& found = context.results().agreement;
  ReportSection section{"agreement", context.say(Phrase::agreement_heading), {}};
  if (found.ratings) {
    section.blocks.emplace_back(Paragraph{ratings_text(context, *found.ratings)});
  } else if (!found.consensus || !context.shows_people()) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::agreement_too_few)});
  } else {
    section.blocks.emplace_back(Paragraph{
        context.say(Phrase::short_agreement_text, {{"value", percent_text(*found.consensus)}}) +
        context.say(Phrase::sentence_end)});
    section.blocks.emplace_back(agreement_by_group(context));
    if (auto pairs = pairs_table(context)) section.blocks.emplace_back(*std::move(pairs));
    add_opinion_groups(context, section);
    add_map(context, section);
  }
  return section;
}

}  // namespace pondera::report
