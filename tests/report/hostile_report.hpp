// SPDX-License-Identifier: Apache-2.0
// A report whose every text wants to be something else: for the tests of what is made of it.
#pragma once

#include "report/study_report.hpp"

#include <string>

namespace pondera::report {

inline const std::string hostile_text =
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'`{{title}}{{{script}}}| =1+1";

inline StudyReport hostile_report() {
  const std::string& x = hostile_text;
  const ReportTable table{"t1", x, {{x, Align::left}, {x, Align::right}}, {{x, x}}, x};
  const ReportFigure bars{"f1", x, x, BarChart{{x}, {0.5}, x, 0.1, x}, table};
  const ReportFigure points{"f2", x, x, PointChart{{{x, {{1, 2, x}}}}, x, x}, table};
  const ReportFigure heat{"f3", x, x, HeatChart{{x}, {x}, {{0.25}}, 0, 1, x, x}, table};
  const ReportFigure intervals{
      "f4", x, x, IntervalChart{{x}, {1}, {0.5}, {std::nullopt}, x, x, x, 0, true}, table};
  ReportTable folded = table;
  folded.folded = true;
  return {"en",
          x,
          x,
          x,
          {x, x, x, x},
          {{"s1",
            x,
            {Subheading{x}, Paragraph{x}, BulletList{{x}}, CodeBlock{x, x}, FactList{{{x, x}}},
             table, folded, bars, points, heat, intervals, UnitCard{"c1", x, {{{x, x}}}, table}}}}};
}

}  // namespace pondera::report
