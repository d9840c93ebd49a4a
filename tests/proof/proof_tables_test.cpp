// SPDX-License-Identifier: Apache-2.0
#include "proof/proof_tables.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string clean_table =
    "rank,unit,total,air,rail\n1,a,9.0,4.5,4.5\n2,b,8.0,4.0,4.0\n3,c,7.1,3.0,4.0\n4,d,6.0,2.0,4."
    "0\n";

TEST(ProofTables, CountsWhatItLookedAtAndSaysWhatItAssumed) {
  const Proof proof = proof_of(clean_table);
  EXPECT_THAT(proof.findings, IsEmpty());
  EXPECT_EQ(proof.tables, 1U);
  EXPECT_EQ(proof.units, 4U);
  EXPECT_EQ(proof.values, 12U);
  EXPECT_EQ(proof.count(SumVerdict::exact), 3U);
  EXPECT_EQ(proof.count(SumVerdict::rounded), 1U);
  EXPECT_THAT(proof.remarks, ElementsAre(HasSubstr("total = air + rail")));
}

TEST(ProofTables, DropsAGuessThatMostSumsContradict) {
  const Proof proof =
      proof_of("unit,total,air,year\na,9.0,4.5,2020\nb,8.0,4.0,2020\nc,7.1,3.0,2020\n");
  EXPECT_THAT(proof.findings, IsEmpty());
  EXPECT_THAT(proof.totals, IsEmpty());
  EXPECT_THAT(proof.remarks, ElementsAre(HasSubstr("No sums checked")));
}

TEST(ProofTables, TellsAWrongValueWithWhatTheSumLeavesOpen) {
  // 4.0 printed 1.0: any of the three numbers may be the wrong one.
  const Proof proof = proof_of(
      "rank,unit,total,air,rail\n1,a,9.0,4.5,4.5\n2,b,8.0,1.0,4.0\n3,c,7.1,3.0,4.0\n4,d,6.0,2.0,4."
      "0\n");
  ASSERT_THAT(codes_of(proof.findings), ElementsAre("proof.sum 3:5"));
  EXPECT_EQ(proof.errors(), 1U);
  EXPECT_THAT(proof.findings[0].diagnostic.hint,
              HasSubstr("the total is 5.0 if the parts are right; else a part is wrong by 3.0"));
}

TEST(ProofTables, FindsTheWrongTotalByItsRank) {
  const Proof proof = proof_of(
      "rank,unit,total,air,rail\n1,a,9.0,4.5,4.5\n2,b,3.2,4.0,4.0\n3,c,7.1,3.0,4.0\n4,d,6.0,2.0,4."
      "0\n");
  ASSERT_THAT(codes_of(proof.findings), ElementsAre("proof.sum 3:5"));
  EXPECT_EQ(proof.findings[0].expected, "8.0");
  EXPECT_EQ(proof.findings[0].evidence.size(), 1U);
}

}  // namespace
}  // namespace pondera::proof
