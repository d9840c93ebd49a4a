// SPDX-License-Identifier: Apache-2.0
#include "survey/round_opening.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

std::vector<Answer> answered_triad() {
  return {{.group = "goal", .left = "rail", .right = "bus", .code = 7},
          {.group = "goal", .left = "bus", .right = "park", .code = 1},
          {.group = "goal", .left = "park", .right = "rail", .code = -4}};
}

TEST(RoundOpening, FindsAnAnswerWhicheverSideWasShownLeft) {
  const auto given = answered_triad();
  const Answer* found = find_answer(given, "goal", "rail", "park");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(code_with_left(*found, "rail"), 4);
  EXPECT_EQ(code_with_left(*found, "park"), -4);
  EXPECT_EQ(find_answer(given, "other", "rail", "park"), nullptr);
  EXPECT_EQ(find_answer(given, "goal", "rail", ""), nullptr);
}

TEST(RoundOpening, EqualStaysEqualWhenTurned) {
  const auto given = answered_triad();
  EXPECT_EQ(code_with_left(given[1], "park"), 1);
}

TEST(RoundOpening, NamesReasonsAndReadsThemBack) {
  for (const auto reason : {RevisitReason::least_fitting, RevisitReason::contested,
                            RevisitReason::unanswered, RevisitReason::part}) {
    EXPECT_EQ(reason_from_name(reason_name(reason)), reason);
  }
  EXPECT_EQ(reason_name(RevisitReason::unanswered), "unanswered");
  EXPECT_FALSE(reason_from_name("whim"));
}

TEST(RoundOpening, KnowsAQuestionAgain) {
  const RevisitQuestion question = {.assessor = "E1", .group = "goal", .left = "a", .right = "b"};
  EXPECT_TRUE(same_question(question, "goal", "b", "a"));
  EXPECT_FALSE(same_question(question, "goal", "a", ""));
}

}  // namespace
}  // namespace pondera::survey
