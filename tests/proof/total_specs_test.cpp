// SPDX-License-Identifier: Apache-2.0
#include "proof/total_specs.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TotalSpecs, ReadsADeclaration) {
  const auto spec = parse_total(" total = air +rail");
  ASSERT_TRUE(spec);
  EXPECT_EQ(spec->total, "total");
  EXPECT_THAT(spec->parts, ElementsAre("air", "rail"));
}

TEST(TotalSpecs, RefusesHalfADeclaration) {
  for (const char* text : {"", "total", "=a+b", "total=", "total=a+", "total=a+total"}) {
    const auto spec = parse_total(text);
    ASSERT_FALSE(spec) << text;
    EXPECT_EQ(spec.diagnostics().front().code, "usage.bad-total");
  }
}

TEST(TotalSpecs, NamesTheNearestColumnForOneThatIsNotThere) {
  const auto tables = tables_of("unit,total,digital,market\na,3,1,2\n");
  EXPECT_TRUE(check_totals({{"total", {"digital", "market"}}}, tables));
  const auto unknown = check_totals({{"total", {"digitl", "market"}}}, tables);
  ASSERT_EQ(unknown.diagnostics().size(), 1U);
  EXPECT_EQ(unknown.diagnostics()[0].code, "usage.unknown-column");
  EXPECT_THAT(unknown.diagnostics()[0].hint, ::testing::HasSubstr("digital"));
}

TEST(TotalSpecs, GuessesTheOneColumnHeadedAsATotal) {
  const auto likely = likely_totals(tables_of("unit,total,digital,market\na,3,1,2\n"));
  ASSERT_EQ(likely.size(), 1U);
  EXPECT_THAT(likely[0].parts, ElementsAre("digital", "market"));
  EXPECT_TRUE(likely[0].assumed);
  EXPECT_THAT(likely_totals(tables_of("unit,total,sum,market\na,3,1,2\n")), IsEmpty());
  EXPECT_THAT(likely_totals(tables_of("unit,total,market\na,3,1\n")), IsEmpty());
}

}  // namespace
}  // namespace pondera::proof
