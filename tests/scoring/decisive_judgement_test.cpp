// SPDX-License-Identifier: Apache-2.0
#include "scoring/decisive_judgement.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::scoring {
namespace {

survey::HierarchyNode item(const std::string& id, std::optional<survey::NodeIndex> parent) {
  survey::HierarchyNode node;
  node.id = id;
  node.parent = parent;
  return node;
}

aggregation::ConsensusGroup judged(const std::string& id,
                                   const std::vector<std::string>& items,
                                   const std::vector<double>& local,
                                   const std::vector<std::vector<double>>& ratios) {
  return {.id = id,
          .items = items,
          .local = local,
          .global = 1,
          .method = "eigenvector",
          .ratios = ratios};
}

/// Weights of consistent judgements: 6 : 3 : 1 below the goal, and 4 : 1 below c.
struct ThreeAndTwo {
  survey::Hierarchy hierarchy =
      *survey::Hierarchy::make({item("goal", std::nullopt), item("a", 0), item("b", 0),
                                item("c", 0), item("c1", 3), item("c2", 3)});
  aggregation::GroupWeights weights;

  ThreeAndTwo() {
    weights.options = weights::default_weigh_options();
    weights.groups = {judged("goal", {"a", "b", "c"}, {0.6, 0.3, 0.1},
                             {{1, 2, 6}, {0.5, 1, 3}, {1.0 / 6, 1.0 / 3, 1}}),
                      judged("c", {"c1", "c2"}, {0.8, 0.2}, {{1, 4}, {0.25, 1}})};
    weights.leaves = {{.id = "a", .weight = 0.6},
                      {.id = "b", .weight = 0.3},
                      {.id = "c1", .weight = 0.08},
                      {.id = "c2", .weight = 0.02}};
  }
};

// Below c alone: 0.08 - 0.02 · 2 = 0.04 of a lead. With c1 : c2 = 4/f the weights are 0.1 · 4/(4+f)
// and 0.1 · f/(4+f): 4 = 2f, f = 2.
TEST(DecisiveJudgements, FindTheRatioAtWhichTwoTie) {
  const ThreeAndTwo study;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  const auto change = judgements.least({0, 0, 1, -2});
  ASSERT_TRUE(change);
  EXPECT_EQ(change->group, "c");
  EXPECT_EQ(change->favoured, "c2");
  EXPECT_EQ(change->other, "c1");
  EXPECT_NEAR(change->factor, 2, 1e-5);
}

// n = 3: weights are row geometric means, w ~ (a12 a13)^(1/3), (a23/a12)^(1/3), … with a12 times f:
// a : b = 2 f^(2/3). The lead 0.6 - 0.3 · 1.5 falls to 0 at a : b = 1.5, f = 0.75^(3/2). Any change
// of a13 or a23 moves a : b by the third root alone, so that is the least.
TEST(DecisiveJudgements, KnowWhatOneOfThreeComparisonsDoes) {
  const ThreeAndTwo study;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  const auto change = judgements.least({1, -1.5, 0, 0});
  ASSERT_TRUE(change);
  EXPECT_EQ(change->favoured, "b");
  EXPECT_EQ(change->other, "a");
  EXPECT_NEAR(change->factor, std::pow(0.75, -1.5), 1e-5);
}

TEST(DecisiveJudgements, FindNothingWhereNoJudgementDecides) {
  const ThreeAndTwo study;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  EXPECT_FALSE(judgements.least({1, 1, 1, 1}));   // better everywhere
  EXPECT_FALSE(judgements.least({1, -2, 0, 0}));  // tied already
}

// c1 : c2 is 4 now, and the lead d1 c1 + d2 c2 is 0 at c1 : c2 = -d2/d1. On a scale to 9 the mean
// may fall to 1/9 (factor 36) and rise to 9 (factor 2.25).
TEST(DecisiveJudgements, KeepTheChangedMeanWithinTheScale) {
  const ThreeAndTwo study;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  const auto down = judgements.least({0, 0, 8, -1});  // c1/c2 = 1/8
  ASSERT_TRUE(down);
  EXPECT_NEAR(down->factor, 32, 1e-3);
  EXPECT_NEAR(down->mean, 0.25, 1e-12);
  EXPECT_FALSE(judgements.least({0, 0, 10, -1}));  // 1/10
  const auto up = judgements.least({0, 0, 1, -8});
  ASSERT_TRUE(up);
  EXPECT_NEAR(up->factor, 2, 1e-5);
  EXPECT_NEAR(up->mean, 4, 1e-12);
  EXPECT_FALSE(judgements.least({0, 0, 1, -10}));
}

TEST(DecisiveJudgements, ReachTheEndOfTheScale) {
  const ThreeAndTwo study;
  const auto change = DecisiveJudgements(study.hierarchy, study.weights).least({0, 0, 1, -9});
  ASSERT_TRUE(change);
  EXPECT_NEAR(change->mean * change->factor, 9, 1e-4);
}

// On a scale to 5 a mean of 4 can rise by 1.25 alone.
TEST(DecisiveJudgements, AskTheStudyHowFarItsScaleGoes) {
  ThreeAndTwo study;
  study.weights.options.scale.strongest = 5;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  EXPECT_FALSE(judgements.least({0, 0, 1, -8}));
  EXPECT_TRUE(judgements.least({0, 0, 1, -4.5}));
}

TEST(DecisiveJudgements, PassOverGroupsThatArePooled) {
  ThreeAndTwo study;
  study.weights.groups[1].method = aggregation::pooled_method;
  const DecisiveJudgements judgements(study.hierarchy, study.weights);
  const auto change = judgements.least({0, 0, 1, -2});
  EXPECT_FALSE(change);
  study.weights.method = survey::ElicitationMethod::rating;
  EXPECT_FALSE(DecisiveJudgements(study.hierarchy, study.weights).any());
}

}  // namespace
}  // namespace pondera::scoring
