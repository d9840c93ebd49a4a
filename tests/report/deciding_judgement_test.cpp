// SPDX-License-Identifier: Apache-2.0
#include "report/deciding_judgement.hpp"

#include "core/number_text.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;

// A leads B by 2 · homes - jobs. n = 3: homes : jobs moves with the power 2/3 of that judgement, so
// the panel's mean has to change by (2 · homes / jobs)^(3/2), and a stratum with a third of the say
// its own by the cube of that.
TEST(DecidingJudgements, NameTheStratumAndItsFactor) {
  const StudyResults results = report_example();
  const ReportContext context(results, "en");
  const DecidingJudgements judgements(context);
  ASSERT_TRUE(judgements.any());
  const auto& leaves = results.weights.leaves;
  const double factor = std::pow(2 * leaves[0].weight / leaves[1].weight, 4.5);
  const auto text = judgements.between("<i>A</i>", "B");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "if the mean judgement of Jobs over Homes & gardens, by South, became " +
                       fixed_text(factor, 2) + " times what it is now, both would draw level");
}

// Each has a third of the say, and all are shown.
TEST(DecidingJudgements, SayAnyOneStratumWhereAllNeedTheSame) {
  StudyResults results = report_example();
  results.options.smallest_stratum = 1;
  const ReportContext context(results, "en");
  EXPECT_THAT(DecidingJudgements(context).between("<i>A</i>", "B").value_or(""),
              HasSubstr("by any one stratum, became"));
  const ReportContext chinese(results, "zh");
  EXPECT_THAT(DecidingJudgements(chinese).between("<i>A</i>", "B").value_or(""),
              HasSubstr("若任一类别对“岗位”相对“住房”的平均判断变为现在的"));
}

TEST(DecidingJudgements, NameTheWholePanelWhereNoStratumMayBeNamed) {
  StudyResults results = report_example();
  results.options.smallest_stratum = 7;
  const ReportContext context(results, "en");
  EXPECT_THAT(DecidingJudgements(context).between("<i>A</i>", "B").value_or(""),
              HasSubstr("by the whole panel"));
}

// B has at least as much as C everywhere.
TEST(DecidingJudgements, AreSilentWhereNoneDecides) {
  const StudyResults results = report_example();
  const ReportContext context(results, "en");
  EXPECT_FALSE(DecidingJudgements(context).between("B", "C"));
  EXPECT_FALSE(DecidingJudgements(context).between("B", "nobody"));
}

}  // namespace
}  // namespace pondera::report
