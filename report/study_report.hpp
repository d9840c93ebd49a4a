// SPDX-License-Identifier: Apache-2.0
// Everything that the report of a study shows, as texts, tables and figures in one language. Filled
// from results by report/section_*.cpp; the HTML page, the Markdown text and tables in files are
// made of it and add nothing. What must not be shown is not in here.
#pragma once

#include "report/text_table.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace pondera::report {

struct ReportColumn {
  std::string heading;  ///< never empty
  Align align = Align::right;
  std::string language = {};  ///< of its cells, where it is not the report's
};

/// Rows of texts under headings; the first cell names its row.
struct ReportTable {
  std::string id;  ///< once in the report: letters, digits, '-', '_', '.'
  std::string caption;
  std::vector<ReportColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::string note = {};  ///< below the table; may be empty
  bool folded = false;    ///< long: to be opened by who wants it
};

/// A value for each name, with an interval where there is one.
struct IntervalChart {
  std::vector<std::string> names;
  std::vector<double> value;
  std::vector<std::optional<double>> low;
  std::vector<std::optional<double>> high;
  std::string axis;
  std::string value_name;
  std::string interval_name;
  std::optional<double> from;  ///< where the axis begins; nothing: by itself
  bool whole = false;          ///< values are whole numbers
};

struct BarChart {
  std::vector<std::string> names;
  std::vector<double> value;
  std::string axis;
  std::optional<double> limit;
  std::string limit_name;
};

struct HeatChart {
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<double>>> values;  ///< rows × columns, in [from, to]
  double from = 0;
  double to = 1;
  std::string low_name;
  std::string high_name;
};

struct ChartPoint {
  double x = 0;
  double y = 0;
  std::string name = {};  ///< empty: anonymous
};

struct PointSeries {
  std::string name;
  std::vector<ChartPoint> points;
};

struct PointChart {
  std::vector<PointSeries> series;
  std::string axis;
  std::string other_axis;
};

using Chart = std::variant<IntervalChart, BarChart, HeatChart, PointChart>;

/// A chart with what it says in words and its numbers, so that nobody needs to see it.
struct ReportFigure {
  std::string id;  ///< once in the report
  std::string caption;
  std::string alternative;  ///< one or two sentences
  Chart chart;
  ReportTable numbers;
};

struct Subheading {
  std::string text;
};
struct Paragraph {
  std::string text;
};
struct BulletList {
  std::vector<std::string> items;
  std::string language = {};  ///< where it is not the report's
};
/// What is typed, to the letter.
struct CodeBlock {
  std::string label;
  std::string text;
};
/// Terms with what is said of each.
struct FactList {
  std::vector<std::pair<std::string, std::string>> facts;
};

/// What there is to say of one unit.
struct UnitCard {
  std::string id;  ///< once in the report
  std::string title;
  FactList facts;
  ReportTable points;  ///< from which its total can be recomputed; may have no rows
};

using ReportBlock = std::variant<Subheading,
                                 Paragraph,
                                 BulletList,
                                 CodeBlock,
                                 FactList,
                                 ReportTable,
                                 ReportFigure,
                                 UnitCard>;

struct ReportSection {
  std::string id;
  std::string heading;
  std::vector<ReportBlock> blocks;
};

/// The few words of the page itself.
struct PageWords {
  std::string contents;  ///< heading of the table of contents
  std::string skip;      ///< "Skip to the report"
  std::string numbers;   ///< opens the numbers behind a figure
  std::string open_table;
};

struct StudyReport {
  std::string language;  ///< BCP 47, of our phrases: "en", "zh-Hans"
  std::string title;
  std::string subtitle;
  std::string generator;  ///< "pondera 0.1.0"
  PageWords words;
  std::vector<ReportSection> sections;
};

}  // namespace pondera::report
