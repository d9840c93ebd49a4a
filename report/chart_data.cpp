// SPDX-License-Identifier: Apache-2.0
#include "report/chart_data.hpp"

#include "core/utf8.hpp"
#include "report/json_parts.hpp"

namespace pondera::report {

namespace {

Json names_of(const std::vector<std::string>& names) {
  return array_of(names, [](const std::string& name) { return Json(printable(name)); });
}

Json ends_of(const std::vector<std::optional<double>>& values) {
  return array_of(values, [](const std::optional<double>& value) { return optional(value); });
}

Json data_of(const IntervalChart& chart) {
  return {{"kind", "intervals"},           {"names", names_of(chart.names)},
          {"value", chart.value},          {"low", ends_of(chart.low)},
          {"high", ends_of(chart.high)},   {"axis", chart.axis},
          {"valueName", chart.value_name}, {"intervalName", chart.interval_name},
          {"from", optional(chart.from)},  {"whole", chart.whole}};
}

Json data_of(const BarChart& chart) {
  return {{"kind", "bars"},     {"names", names_of(chart.names)}, {"value", chart.value},
          {"axis", chart.axis}, {"limit", optional(chart.limit)}, {"limitName", chart.limit_name}};
}

Json data_of(const HeatChart& chart) {
  return {{"kind", "heat"},
          {"rows", names_of(chart.rows)},
          {"columns", names_of(chart.columns)},
          {"values", array_of(chart.values, ends_of)},
          {"from", chart.from},
          {"to", chart.to},
          {"lowName", chart.low_name},
          {"highName", chart.high_name}};
}

Json data_of(const PointChart& chart) {
  const auto point = [](const ChartPoint& one) {
    return Json{{"x", one.x}, {"y", one.y}, {"name", printable(one.name)}};
  };
  const auto series = [&](const PointSeries& one) {
    return Json{{"name", printable(one.name)}, {"points", array_of(one.points, point)}};
  };
  return {{"kind", "points"},
          {"series", array_of(chart.series, series)},
          {"axis", chart.axis},
          {"otherAxis", chart.other_axis}};
}

}  // namespace

std::string chart_data(const StudyReport& report) {
  Json figures = Json::object();
  for (const ReportSection& section : report.sections) {
    for (const ReportBlock& block : section.blocks) {
      const auto* figure = std::get_if<ReportFigure>(&block);
      if (figure == nullptr) continue;
      Json data = std::visit([](const auto& chart) { return data_of(chart); }, figure->chart);
      data["alternative"] = printable(figure->alternative, longest_alternative);
      figures[figure->id] = std::move(data);
    }
  }
  return figures.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pondera::report
