// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_filter.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<Unit> three_units = {{"ana", {{"income", "low"}, {"zh", "安"}}},
                                       {"bo", {{"income", "high"}, {"zh", ""}}},
                                       {"cy", {{"income", "middle"}, {"zh", "西"}}}};
const std::vector<std::string> columns = {"income", "zh"};

TEST(UnitAttribute, IsEmptyWhereTheUnitHasNone) {
  EXPECT_EQ(three_units[2].attribute("income"), "middle");
  EXPECT_EQ(three_units[2].attribute("economy"), "");
}

TEST(UnitFilter, TakesEveryUnitWithoutAnAttribute) {
  EXPECT_TRUE(UnitFilter{}.takes(three_units[2]));
}

TEST(UnitFilter, TakesUnitsWithOneOfTheValues) {
  const UnitFilter filter{{{"income", {"low", "middle"}}}};
  EXPECT_TRUE(filter.takes(three_units[0]));
  EXPECT_FALSE(filter.takes(three_units[1]));
  EXPECT_TRUE(filter.takes(three_units[2]));
}

TEST(CheckFilter, FindsNothingWrongWithAGoodFilter) {
  EXPECT_THAT(check_filter({}, three_units, columns), IsEmpty());
  EXPECT_THAT(check_filter({{{"income", {"low", "middle"}}}}, three_units, columns), IsEmpty());
}

TEST(CheckFilter, RefusesAnAttributeThatIsNoColumn) {
  const UnitFilter filter{{{"incone", {"low"}, {"study.yaml", 8, 15}}}};
  const Diagnostics found = check_filter(filter, three_units, columns);
  EXPECT_THAT(places(found), ElementsAre("scoring.unknown-attribute study.yaml:8:15"));
  EXPECT_EQ(found.front().hint, "did you mean 'income'?");
  EXPECT_TRUE(has_error(found));
}

TEST(CheckFilter, SaysToAddAColumnWhereThereIsNone) {
  const Diagnostics found = check_filter({{{"income", {"low"}}}}, three_units, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().hint, "add a column 'income' to units.csv");
}

TEST(CheckFilter, WarnsOfAValueThatNoUnitHas) {
  const UnitFilter filter{{{"income",
                            {"low", "hihg"},
                            {"study.yaml", 8, 15},
                            {{"study.yaml", 8, 30}, {"study.yaml", 9, 9}}}}};
  const Diagnostics found = check_filter(filter, three_units, columns);
  EXPECT_THAT(places(found), ElementsAre("scoring.unknown-value study.yaml:9:9"));
  EXPECT_FALSE(has_error(found));
  EXPECT_THAT(found.front().message, HasSubstr("'hihg'"));
  EXPECT_EQ(found.front().hint, "did you mean 'high'?");
}

const std::vector<Unit> sized_units = {{"ana", {{"people", "4178.9"}, {"coast", "yes"}}},
                                       {"bo", {{"people", "4179"}, {"coast", "no"}}},
                                       {"cy", {{"people", ""}, {"coast", "yes"}}},
                                       {"di", {{"people", "1e4"}, {"coast", "yes"}}}};

std::string taken(const UnitFilter& filter) {
  std::string ids;
  for (const Unit& unit : sized_units) ids += filter.takes(unit) ? unit.id + " " : "";
  return ids;
}

TEST(UnitFilter, TakesNumbersFromTheLowerBoundUpToButNotTheUpperOne) {
  UnitCondition condition{"people"};
  condition.at_least = Rational(4179);
  EXPECT_EQ(taken({{condition}}), "bo di ");
  condition.below = Rational(10000);
  EXPECT_EQ(taken({{condition}}), "bo ");
}

TEST(UnitFilter, LeavesOutValuesAndAsksForEveryCondition) {
  UnitCondition not_bo{"coast"};
  not_bo.excluded = {"no"};
  EXPECT_EQ(taken({{not_bo}}), "ana cy di ");
  UnitCondition small{"people"};
  small.below = Rational(5000);
  EXPECT_EQ(taken({{not_bo, small}}), "ana ");
}

TEST(CheckFilter, RefusesABoundOnAText) {
  UnitCondition bounded{"coast", {}, {"study.yaml", 8, 15}};
  bounded.at_least = Rational(1);
  const Diagnostics found = check_filter({{bounded}}, sized_units, {"people", "coast"});
  EXPECT_THAT(places(found), ElementsAre("scoring.attribute-not-a-number study.yaml:8:15"));
  EXPECT_THAT(found.front().message, HasSubstr("'ana' has 'yes'"));
  bounded.attribute = "people";
  EXPECT_THAT(check_filter({{bounded}}, sized_units, {"people", "coast"}), IsEmpty());
}

}  // namespace
}  // namespace pondera::scoring
