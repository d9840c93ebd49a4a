// SPDX-License-Identifier: Apache-2.0
#include "proof/unit_checks.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const TotalSpec total_of_two{.total = "total", .parts = {"air", "rail"}};
const std::string long_head = "table,column,unit,value\n";
const std::string totals_of_three = "1,total,ulm,3.00\n1,total,jena,5.00\n1,total,bonn,8.50\n";
const std::string rails_of_three = "3,rail,ulm,1.75\n3,rail,jena,3.00\n3,rail,bonn,4.50\n";

Findings units_found(const std::string& text) {
  const auto tables = tables_of(text);
  return unit_findings(tables, PrintedSums(tables, {total_of_two}, std::nullopt));
}

TEST(UnitChecks, FindNothingInCompleteTables) {
  EXPECT_THAT(units_found(long_head + totals_of_three + rails_of_three), IsEmpty());
}

TEST(UnitChecks, ProposeTheMissingUnitWhoseNumbersFit) {
  // jena's air is 5.00 - 3.00 = 2.00, ulm's 3.00 - 1.75 = 1.25: the second row is jena's.
  const Findings found = units_found(long_head + totals_of_three + rails_of_three +
                                     "2,air,bonn,4.00\n2,air,ulm,2.00\n2,air,ulm,1.25\n");
  ASSERT_THAT(codes_of(found), ElementsAre("proof.unit-twice 9:7"));
  EXPECT_EQ(found[0].unit, "ulm");
  EXPECT_EQ(found[0].expected, "jena");
  EXPECT_THAT(found[0].diagnostic.hint, HasSubstr("write 'jena' for 'ulm' in this row"));
}

TEST(UnitChecks, SayThatAlikeRowsCanGo) {
  const Findings found = units_found("unit,total\nulm,3\njena,2\njena,2\n");
  ASSERT_THAT(codes_of(found), ElementsAre("proof.unit-twice 4:1"));
  EXPECT_THAT(found[0].diagnostic.hint, HasSubstr("delete one"));
}

TEST(UnitChecks, SayWhatAMissingRowWouldHold) {
  const Findings found = units_found(long_head + totals_of_three + rails_of_three +
                                     "2,air,bonn,4.00\n2,air,ulm,1.25\n");
  ASSERT_THAT(codes_of(found), ElementsAre("proof.unit-missing 9:7"));
  EXPECT_EQ(found[0].unit, "jena");
  EXPECT_EQ(found[0].expected, "2.00");
}

TEST(UnitChecks, NameTheUnitThatAMisspeltOneIs) {
  const Findings found = units_found(long_head + totals_of_three + rails_of_three +
                                     "2,air,bonn,4.00\n2,air,jnea,2.00\n2,air,ulm,1.25\n");
  ASSERT_THAT(codes_of(found), ElementsAre("proof.unit-stray 9:7"));
  EXPECT_EQ(found[0].found, "jnea");
  EXPECT_EQ(found[0].expected, "jena");
}

TEST(UnitChecks, TellOneOfTwoTablesOnce) {
  const Findings found = units_found(long_head + totals_of_three +
                                     "3,rail,ulm,1.75\n3,rail,jena,3.00\n3,rail,bnon,4.50\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].diagnostic.code, "proof.unit-stray");
}

TEST(UnitChecks, LetATableHaveAnotherSelection) {
  std::string all = long_head;
  for (const std::string unit : {"a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8"}) {
    all += "1,total," + unit + ",1\n2,rail," + unit + ",1\n";
  }
  EXPECT_THAT(units_found(all + "9,total,a1,1\n9,total,zz,5\n"), IsEmpty());
}

TEST(UnitChecks, FindARowWithoutAUnit) {
  EXPECT_THAT(codes_of(units_found("unit,total\nulm,3\n,2\n")), ElementsAre("proof.no-unit 3:1"));
}

}  // namespace
}  // namespace pondera::proof
