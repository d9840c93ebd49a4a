// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_cell.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Ladder three_rungs() {
  return {{{"none", {}, Rational(0)}, {"copper", {}, Rational(1)}, {"fibre", {}, Rational(3)}}};
}

TEST(CellScore, IsTheNumberOrThePointsOfTheRung) {
  const Ladder ladder = three_rungs();
  Diagnostics found;
  EXPECT_EQ(cell_score({"0.25", {}}, "lima", {"rail"}, found), *Rational::make(1, 4));
  EXPECT_EQ(cell_score({"Fibre", {}}, "lima", {"net", &ladder}, found), Rational(3));
  EXPECT_EQ(cell_score({"1", {}}, "lima", {"net", &ladder}, found), Rational(1));
  EXPECT_EQ(cell_score({"none", {}}, "lima", {"net", &ladder}, found), Rational(0));
  EXPECT_THAT(found, IsEmpty());
}

TEST(CellScore, MayBeMissingWhereTheMethodAllowsIt) {
  const Ladder ladder = three_rungs();
  Diagnostics found;
  for (const char* text : {"", "NA", "缺失", "n/a"}) {
    EXPECT_FALSE(cell_score({text, {}}, "lima", {"rail", nullptr, true}, found));
    EXPECT_FALSE(cell_score({text, {}}, "lima", {"net", &ladder, true}, found));
  }
  EXPECT_THAT(found, IsEmpty());
  EXPECT_FALSE(cell_score({"", {"scores.csv", 2, 6}}, "lima", {"rail"}, found));
  EXPECT_THAT(places(found), ElementsAre("scoring.missing-score scores.csv:2:6"));
}

TEST(CellScore, SaysWhatIsWrongWithIt) {
  const Ladder ladder = three_rungs();
  Diagnostics found;
  EXPECT_FALSE(cell_score({"1,5", {}}, "lima", {"rail"}, found));
  EXPECT_FALSE(cell_score({"fiber", {}}, "lima", {"net", &ladder}, found));
  EXPECT_FALSE(cell_score({"2", {}}, "lima", {"net", &ladder}, found));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].code, "scoring.not-a-number");
  EXPECT_EQ(found[1].message, "'fiber' is no rung of the ladder for 'lima' in 'net'");
  EXPECT_EQ(found[1].hint, "did you mean 'fibre'?");
  EXPECT_THAT(found[2].hint, HasSubstr("none (0), copper (1), fibre (3)"));
}

}  // namespace
}  // namespace pondera::scoring
