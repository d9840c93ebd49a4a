// SPDX-License-Identifier: Apache-2.0
#include "report/chart_data.hpp"

#include "tests/report/hostile_report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

TEST(ChartData, HoldsEveryFigureUnderItsId) {
  const auto data = nlohmann::json::parse(chart_data(hostile_report()));
  EXPECT_EQ(data.size(), 4U);
  EXPECT_EQ(data["f1"]["kind"], "bars");
  EXPECT_EQ(data["f1"]["limit"], 0.1);
  EXPECT_EQ(data["f2"]["series"][0]["points"][0]["y"], 2.0);
  EXPECT_EQ(data["f3"]["values"][0][0], 0.25);
  EXPECT_EQ(data["f4"]["low"][0], 0.5);
  EXPECT_TRUE(data["f4"]["high"][0].is_null());
  EXPECT_EQ(data["f4"]["names"][0], hostile_text);
}

TEST(ChartData, IsEmptyWithoutFigures) {
  EXPECT_EQ(chart_data({}), "{}");
}

TEST(ChartData, ReplacesWhatIsNoText) {
  StudyReport report;
  report.sections = {
      {"s", "S", {ReportFigure{"f", "F", "a", BarChart{{"\xFF\u202E"}, {1}, "x", {}, ""}, {}}}}};
  const auto data = nlohmann::json::parse(chart_data(report));
  EXPECT_EQ(data["f"]["names"][0], "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace pondera::report
