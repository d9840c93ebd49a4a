// SPDX-License-Identifier: Apache-2.0
#include "report/report_options.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

survey::Study study_that_says(const std::string& section) {
  const std::string text = "pondera: study/1\nid: s\ntitle: S\n" + section +
                           "hierarchy: {id: goal, label: Goal, children: [{id: a, label: A}, {id: "
                           "b, label: B}]}\n";
  return survey::read_study(text, "study.yaml", std::nullopt, "").value();
}

TEST(ReportOptions, NameNobodyUnlessTheStudySaysSo) {
  const auto options = report_options(study_that_says(""));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->names, NamesShown::hidden);
  EXPECT_EQ(options->smallest_stratum, 3);
}

TEST(ReportOptions, AreReadFromTheirSection) {
  const auto options =
      report_options(study_that_says("report: {names: ids, smallest_stratum: 5}\n"));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->names, NamesShown::ids);
  EXPECT_EQ(options->smallest_stratum, 5);
  EXPECT_EQ(report_options(study_that_says("report: {names: names}\n"))->names, NamesShown::names);
}

TEST(ReportOptions, RefuseWhatIsUnknownOrOutOfRange) {
  const auto code = [](const std::string& section) {
    return std::string(report_options(study_that_says(section)).diagnostics().at(0).code);
  };
  EXPECT_EQ(code("report: {names: some}\n"), "survey.unknown-choice");
  EXPECT_EQ(code("report: {smallest_stratum: 0}\n"), "survey.out-of-range");
  EXPECT_EQ(code("report: {name: ids}\n"), "survey.unknown-key");
}

}  // namespace
}  // namespace pondera::report
