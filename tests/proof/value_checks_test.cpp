// SPDX-License-Identifier: Apache-2.0
#include "proof/value_checks.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ValueChecks, FindCellsThatHoldNoNumber) {
  const auto tables = tables_of("unit,total\nulm,3.O0\njena,\"1,234\"\nbonn,n/a\nhof,3\nrom,2\n");
  EXPECT_THAT(codes_of(number_findings(tables)),
              ElementsAre("proof.not-a-number 2:5", "proof.not-a-number 3:6"));
}

TEST(ValueChecks, FindValuesOffTheGridAndTheNearestOnIt) {
  // 52 + 8/32 = 52.25, 52 + 9/32 = 52.28125.
  const auto tables = tables_of("unit,total\nulm,52.25\njena,52.26\nbonn,-0.12\n");
  const Findings found = grid_findings(tables, *Rational::make(1, 32));
  ASSERT_THAT(codes_of(found), ElementsAre("proof.off-grid 3:6", "proof.off-grid 4:6"));
  EXPECT_EQ(found[0].expected, "52.25 or 52.28");
  EXPECT_EQ(found[1].expected, "-0.13 or -0.09");
}

TEST(ValueChecks, FindUnlikeDecimals) {
  const auto tables = tables_of("unit,total\na,3.00\nb,2.5\nc,1.25\nd,1.00\ne,0.75\n");
  const Findings found = decimals_findings(tables, std::nullopt);
  ASSERT_THAT(codes_of(found), ElementsAre("proof.unlike-decimals 3:3"));
  EXPECT_EQ(found[0].expected, "2.50");
  EXPECT_EQ(decimals_findings(tables, 1).size(), 4U);
  EXPECT_THAT(decimals_findings(tables_of("unit,total\na,3.00\nb,2.5\nc,1\n"), std::nullopt),
              IsEmpty());
}

TEST(ValueChecks, FindASignOfPercentThatTheOthersLack) {
  const auto tables = tables_of("unit,total\na,3.00\nb,2.50 %\nc,1.25\n");
  EXPECT_THAT(codes_of(decimals_findings(tables, std::nullopt)),
              ElementsAre("proof.unlike-decimals 3:3"));
}

TEST(ValueChecks, FindTheSameValuePrintedDifferently) {
  const auto tables = tables_of(
      "table,column,unit,value\n1,air,ulm,3.00\n2,air,ulm,3.10\n1,air,jena,2.25\n2,air,jena,2.3\n");
  const PrintedSums no_sums(tables, {}, std::nullopt);
  const Findings found = difference_findings(tables, std::nullopt, no_sums);
  ASSERT_THAT(codes_of(found), ElementsAre("proof.values-differ 3:11"));
  EXPECT_EQ(found[0].expected, "3.00");
  EXPECT_EQ(found[0].suspects.size(), 2U);
}

TEST(ValueChecks, LetTheSumDecideWhichOfTwoIsWrong) {
  const auto tables = tables_of(
      "table,column,unit,value\n1,air,ulm,3.00\n2,air,ulm,3.10\n2,rail,ulm,1.00\n2,total,ulm,4."
      "10\n");
  const PrintedSums sums(tables, {{.total = "total", .parts = {"air", "rail"}}}, std::nullopt);
  const Findings found = difference_findings(tables, std::nullopt, sums);
  ASSERT_THAT(codes_of(found), ElementsAre("proof.values-differ 2:11"));
  EXPECT_EQ(found[0].expected, "3.10");
}

}  // namespace
}  // namespace pondera::proof
