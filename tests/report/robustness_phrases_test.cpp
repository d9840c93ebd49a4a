// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_phrases.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(RobustnessPhrases, SayChancesAsPeopleDo) {
  EXPECT_EQ(chance_text(0), "never");
  EXPECT_EQ(chance_text(0.004), "under 1 %");
  EXPECT_EQ(chance_text(0.544), "54 %");
  EXPECT_EQ(chance_text(0.996), "over 99 %");
  EXPECT_EQ(chance_text(1), "always");
}

TEST(RobustnessPhrases, GiveEveryKindOfDrawItsCountAndSeed) {
  const auto found = testing::explored_ranking();
  EXPECT_EQ(spread_phrase(found.spreads[0]),
            "2000 panels like this one, assessors drawn again within their strata (seed 7); 3 had "
            "no consensus and were drawn anew");
  EXPECT_EQ(spread_phrase(found.spreads[1]), "10000 weightings out of all that there are (seed 7)");
  robustness::RankSpread spread = found.spreads[1];
  spread.kind = robustness::DrawKind::perturbed;
  spread.parameter = 0.125;
  EXPECT_EQ(spread_phrase(spread),
            "10000 weightings, each weight up to 12.5 % larger or smaller (seed 7)");
  spread.kind = robustness::DrawKind::assessors;
  spread.parameter = 59.26;
  EXPECT_EQ(spread_phrase(spread),
            "10000 single opinions, as far from the weights as the assessors' own, κ = 59.3 "
            "(seed 7)");
}

TEST(RobustnessPhrases, SayWhatTheConcentrationOfOpinionsMeans) {
  auto found = testing::explored_ranking();
  EXPECT_EQ(concentration_note(found), "");
  found.spreads[0].kind = robustness::DrawKind::assessors;
  found.spreads[0].parameter = 59.26;
  EXPECT_EQ(concentration_note(found),
            "  κ = 59.3: the larger, the closer single opinions are to the weights.\n");
}

TEST(RobustnessPhrases, NameWhatMakesNeighboursSwap) {
  const auto found = testing::explored_ranking();
  const ExploredLabels labels = testing::explored_labels();
  EXPECT_EQ(change_text(found.neighbours[1].change, labels),
            "'Label of rail' above 0.5500 (now 0.4000)");
  EXPECT_EQ(change_text(std::nullopt, labels), "");
  EXPECT_EQ(removed_text(found.neighbours[1], labels), "assessors E7, E9; stratum science");
  EXPECT_EQ(removed_text(found.neighbours[0], labels), "");
}

TEST(RobustnessPhrases, NameAFewAssessorsAndCountTheOthers) {
  robustness::Neighbours pair;
  pair.assessors = {"A", "B", "C", "D", "E", "F", "G", "H"};
  EXPECT_EQ(removed_text(pair, testing::explored_labels()),
            "assessors A, B, C, D, E, F and 2 more");
}

TEST(RobustnessPhrases, WriteOneRankOnce) {
  EXPECT_EQ(rank_range_text(4, 4), "4");
  EXPECT_EQ(rank_range_text(4, 11), "4-11");
}

TEST(RobustnessPhrases, NameWhatIsLeftOut) {
  const auto found = testing::explored_ranking();
  const ExploredLabels labels = testing::explored_labels();
  EXPECT_EQ(without_text(found.removals[0], labels), "assessor E7");
  EXPECT_EQ(without_text(found.removals[2], labels), "stratum science");
  EXPECT_EQ(without_text(found.removals[3], labels), "indicator Label of rail");
  EXPECT_EQ(weight_text(0.06), "0.0600");
}

}  // namespace
}  // namespace pondera::report
