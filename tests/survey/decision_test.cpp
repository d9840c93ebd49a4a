// SPDX-License-Identifier: Apache-2.0
#include "survey/decision.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

RecordedDecision recorded(std::int64_t sequence, int round, DecisionAct act, DecisionSubject who) {
  return {{act, round, std::move(who), "because", ""}, sequence, ""};
}

std::vector<std::int64_t> sequences(const std::vector<RecordedDecision>& decisions) {
  std::vector<std::int64_t> numbers;
  for (const RecordedDecision& decision : decisions) numbers.push_back(decision.sequence);
  return numbers;
}

const DecisionSubject all_of_ana = {"ana", "", "", ""};
const DecisionSubject nature_of_ana = {"ana", "nature", "", ""};
const DecisionSubject all_of_wei = {"wei", "", "", ""};

TEST(DecisionsInForce, AreTheLastOfEachSubjectThatExclude) {
  const std::vector<RecordedDecision> decisions = {
      recorded(3, 1, DecisionAct::exclude, all_of_ana),
      recorded(5, 1, DecisionAct::exclude, nature_of_ana),
      recorded(6, 1, DecisionAct::include, all_of_ana),
      recorded(9, 1, DecisionAct::exclude, all_of_wei),
  };
  EXPECT_EQ(sequences(decisions_in_force(decisions, 1)), (std::vector<std::int64_t>{5, 9}));
}

TEST(DecisionsInForce, TakeTheNewReasonOfTheSameExclusion) {
  const std::vector<RecordedDecision> decisions = {
      recorded(3, 1, DecisionAct::exclude, all_of_wei),
      recorded(5, 1, DecisionAct::exclude, nature_of_ana),
      recorded(7, 1, DecisionAct::exclude, all_of_wei),
  };
  EXPECT_EQ(sequences(decisions_in_force(decisions, 1)), (std::vector<std::int64_t>{5, 7}));
}

TEST(DecisionsInForce, HoldFromTheirRoundOnAndLeaveEarlierRoundsAlone) {
  const std::vector<RecordedDecision> decisions = {
      recorded(3, 1, DecisionAct::exclude, all_of_ana),
      recorded(8, 2, DecisionAct::include, all_of_ana),
      recorded(9, 2, DecisionAct::exclude, all_of_wei),
  };
  EXPECT_EQ(sequences(decisions_in_force(decisions, 1)), (std::vector<std::int64_t>{3}));
  EXPECT_EQ(sequences(decisions_in_force(decisions, 2)), (std::vector<std::int64_t>{9}));
  EXPECT_EQ(sequences(decisions_in_force(decisions, 3)), (std::vector<std::int64_t>{9}));
}

TEST(DecisionSubject, HasItsItemsInOneOrder) {
  EXPECT_EQ(ordered({"wei", "city", "safety", "culture"}),
            (DecisionSubject{"wei", "city", "culture", "safety"}));
  EXPECT_EQ(ordered({"wei", "city", "safety", ""}), (DecisionSubject{"wei", "city", "safety", ""}));
}

TEST(DecisionSubject, CoversAllAGroupOrOneJudgementOnEitherSide) {
  const Answer shown = {"city", "safety", "culture", 5, 1, {}, ""};
  const Answer turned = {"city", "culture", "safety", -5, 1, {}, ""};
  const Answer elsewhere = {"nature", "culture", "safety", -5, 1, {}, ""};
  EXPECT_TRUE(covers(all_of_wei, elsewhere));
  EXPECT_TRUE(covers({"wei", "city", "", ""}, shown));
  EXPECT_FALSE(covers({"wei", "city", "", ""}, elsewhere));
  const DecisionSubject judgement = {"wei", "city", "culture", "safety"};
  EXPECT_TRUE(covers(judgement, shown));
  EXPECT_TRUE(covers(judgement, turned));
  EXPECT_FALSE(covers(judgement, elsewhere));
  EXPECT_FALSE(covers({"wei", "city", "culture", "water"}, shown));
}

TEST(DecisionSubject, CoversOneRating) {
  const Answer rating = {"nature", "parks", "", 4, 1, {}, ""};
  EXPECT_TRUE(covers({"wei", "nature", "parks", ""}, rating));
  EXPECT_FALSE(covers({"wei", "nature", "water", ""}, rating));
}

TEST(DecisionFields, SayEverythingInAFixedOrder) {
  EXPECT_EQ(decision_fields({DecisionAct::include, 2, all_of_wei, "he explained", "Ana"}),
            (std::vector<std::string>{"include", "2", "wei", "", "", "", "he explained", "Ana"}));
}

}  // namespace
}  // namespace pondera::survey
