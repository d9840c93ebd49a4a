// SPDX-License-Identifier: Apache-2.0
#include "scoring/ladder.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Ladder ladder_of(const std::string& yaml, Diagnostics& found) {
  const auto tree = survey::read_yaml_tree(yaml, "study.yaml").value();
  return read_ladder(tree, {"en", "zh"}, found);
}

const char* const broadband =
    "- {id: none, label: {en: No broadband, zh: 没有宽带}, points: 0}\n"
    "- {id: adsl, label: {en: Copper, zh: 铜缆}, points: 0.5}\n"
    "- {id: gigabit-fibre, label: {en: Gigabit fibre, zh: 千兆光纤}, points: 2}\n";

TEST(Ladder, FindsRungsByIdLabelOrPoints) {
  Diagnostics found;
  const Ladder ladder = ladder_of(broadband, found);
  EXPECT_THAT(found, IsEmpty());
  ASSERT_EQ(ladder.rungs.size(), 3U);
  EXPECT_EQ(ladder.rungs[1].points, *Rational::make(1, 2));
  EXPECT_EQ(ladder.rung_of("none"), 0U);
  EXPECT_EQ(ladder.rung_of("GIGABIT-Fibre"), 2U);
  EXPECT_EQ(ladder.rung_of(" gigabit  fibre "), 2U);
  EXPECT_EQ(ladder.rung_of("ｇｉｇａｂｉｔ－ｆｉｂｒｅ"), 2U);
  EXPECT_EQ(ladder.rung_of("千兆光纤"), 2U);
  EXPECT_EQ(ladder.rung_of("0.5"), 1U);
  EXPECT_EQ(ladder.rung_of("2.0"), 2U);
  EXPECT_EQ(ladder.rung_of("２"), 2U);
  EXPECT_FALSE(ladder.rung_of("1"));
  EXPECT_FALSE(ladder.rung_of(""));
}

TEST(Ladder, NamesTheRungThatWasProbablyMeant) {
  Diagnostics found;
  const Ladder ladder = ladder_of(broadband, found);
  EXPECT_EQ(ladder.hint_for("gigabit-fiber"), "did you mean 'gigabit-fibre'?");
  EXPECT_EQ(ladder.hint_for("1"),
            "write one of the rungs: none (0), adsl (0.5), gigabit-fibre (2)");
}

TEST(Ladder, FindsEveryMistakeInItsRungs) {
  Diagnostics found;
  static_cast<void>(
      ladder_of("- {id: a, points: 1}\n"
                "- {id: b, points: one}\n"
                "- {id: c, label: A, points: 2}\n"
                "- {id: d, points: 1.5}\n"
                "- {id: e}\n"
                "- {id: '2', points: 3}\n",
                found));
  EXPECT_THAT(
      places(found),
      ElementsAre("survey.not-a-number study.yaml:2:19", "scoring.duplicate-rung study.yaml:3:3",
                  "scoring.falling-ladder study.yaml:4:3", "survey.missing-field study.yaml:5:3",
                  "scoring.duplicate-rung study.yaml:6:3"));
  found.clear();
  static_cast<void>(ladder_of("[]", found));
  EXPECT_THAT(places(found), ElementsAre("scoring.no-rungs study.yaml:1:1"));
}

TEST(Ladder, MayHaveStepsWithoutARise) {
  Diagnostics found;
  const Ladder ladder = ladder_of("- {id: a, points: -1}\n- {id: b, points: -1}\n", found);
  EXPECT_THAT(found, IsEmpty());
  EXPECT_EQ(ladder.rung_of("-1"), 0U);
  EXPECT_EQ(ladder.rung_of("b"), 1U);
}

}  // namespace
}  // namespace pondera::scoring
