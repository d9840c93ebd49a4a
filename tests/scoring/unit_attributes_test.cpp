// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_attributes.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

TEST(JoinAttributes, GivesEachUnitItsRowAndNamesTheOthers) {
  ScoreTable table;
  table.units = {{"lima"}, {"oslo"}, {"rome"}};
  Diagnostics found;
  const UnitRows rows =
      read_unit_rows("id,en,sea\nrome,Rome,no\nlima,Lima,yes\nrim,Rim,no\n", "units.csv", found);
  join_attributes({{"scores.csv", 2, 1}, {"scores.csv", 3, 1}, {"scores.csv", 4, 1}}, rows, table,
                  found);
  EXPECT_EQ(table.units[2].attribute("en"), "Rome");
  EXPECT_EQ(table.units[0].attribute("sea"), "yes");
  EXPECT_THAT(table.attribute_names, ElementsAre("en", "sea"));
  EXPECT_THAT(places(found), ElementsAre("scoring.unknown-unit units.csv:4:1",
                                         "scoring.unit-without-row scores.csv:3:1"));
}

TEST(NearestUnitHint, NamesTheUnitThatWasProbablyMeant) {
  EXPECT_EQ(nearest_unit_hint("olso", {{"lima"}, {"oslo"}}), "did you mean 'oslo'?");
  EXPECT_EQ(nearest_unit_hint("quito", {{"lima"}}),
            "add the unit to the scores, or delete this row");
}

}  // namespace
}  // namespace pondera::scoring
