// SPDX-License-Identifier: Apache-2.0
#include "proof/sum_checks.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const TotalSpec of_air_and_rail{.total = "total", .parts = {"air", "rail"}};

TEST(SumChecks, AddUpAcrossTables) {
  const auto tables = tables_of(
      "table,column,unit,value\n"
      "1,total,ulm,3.00\n1,total,jena,5.01\n1,total,bonn,9.00\n"
      "2,air,ulm,1.25\n2,air,jena,2.00\n2,air,bonn,4.00\n"
      "3,rail,ulm,1.75\n3,rail,jena,3.00\n3,rail,bonn,4.50\n");
  const PrintedSums sums(tables, {of_air_and_rail}, std::nullopt);
  const auto checks = sums.checks();
  ASSERT_EQ(checks.size(), 3U);
  EXPECT_EQ(checks[0].verdict, SumVerdict::exact);
  EXPECT_EQ(checks[1].verdict, SumVerdict::rounded);
  EXPECT_EQ(checks[2].unit, "bonn");
  EXPECT_EQ(checks[2].verdict, SumVerdict::impossible);
  EXPECT_EQ(checks[2].parts_sum, Rational::make(17, 2));
}

TEST(SumChecks, HoldWhenOneOfTwoPrintsDoes) {
  const auto tables = tables_of(
      "table,column,unit,value\n1,total,ulm,3.00\n2,air,ulm,9.99\n2,air,ulm,1.25\n3,rail,ulm,1."
      "75\n");
  const PrintedSums sums(tables, {of_air_and_rail}, std::nullopt);
  ASSERT_EQ(sums.checks().size(), 1U);
  EXPECT_EQ(sums.checks()[0].verdict, SumVerdict::exact);
  EXPECT_EQ(sums.verdict_if("ulm", "air", *parse_printed("1.25")), SumVerdict::exact);
  EXPECT_EQ(sums.verdict_if("ulm", "air", *parse_printed("9.99")), SumVerdict::impossible);
  EXPECT_EQ(sums.verdict_if("jena", "air", *parse_printed("1.25")), std::nullopt);
}

TEST(SumChecks, SayWhatAMissingValueIs) {
  const auto tables =
      tables_of("table,column,unit,value\n1,total,ulm,3.00\n3,rail,ulm,1.75\n1,total,jena,8.00\n");
  const PrintedSums sums(tables, {of_air_and_rail}, std::nullopt);
  const auto implied = sums.implied("ulm", "air");
  ASSERT_TRUE(implied);
  EXPECT_EQ(implied->value, Rational::make(5, 4));
  EXPECT_EQ(implied->decimals, 2);
  EXPECT_FALSE(sums.implied("jena", "air"));
}

TEST(SumChecks, NameTheSlipThatExplainsASum) {
  // 1.75 for 1.57, two digits swapped: 1.25 + 1.57 = 2.82.
  const auto tables = tables_of("unit,total,air,rail\nulm,2.82,1.25,1.75\n");
  const PrintedSums sums(tables, {of_air_and_rail}, std::nullopt);
  const Findings found = sum_findings(tables, sums, sums.checks());
  EXPECT_THAT(codes_of(found), ElementsAre("proof.sum 2:5"));
  EXPECT_THAT(found[0].diagnostic.hint, HasSubstr("write 1.57 for 1.75 in 'rail'"));
  EXPECT_EQ(found[0].expected, "3.00");
}

}  // namespace
}  // namespace pondera::proof
