// SPDX-License-Identifier: Apache-2.0
#include "survey/merge_rounds.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

Answer pair(std::string left, std::string right, int code, int round) {
  return {.group = "goal",
          .left = std::move(left),
          .right = std::move(right),
          .code = code,
          .number = 1,
          .why = "",
          .round = round};
}

Response response(std::string assessor, int round, int asked, std::vector<Answer> answers) {
  return {.study = "s",
          .revision = "r" + std::to_string(round),
          .round = round,
          .assessor = std::move(assessor),
          .asked = asked,
          .answers = std::move(answers),
          .remark = "remark " + std::to_string(round)};
}

TEST(MergeRounds, ALaterAnswerReplacesTheSamePairWhicheverSideWasLeft) {
  const Response first =
      response("E3", 1, 3, {pair("a", "b", 7, 1), pair("a", "c", 2, 1), pair("b", "c", 1, 1)});
  const Response second = response("E3", 2, 2, {pair("b", "a", 3, 2), pair("c", "d", 5, 2)});
  const Response merged = merge_rounds({first, second});
  ASSERT_EQ(merged.answers.size(), 4U);
  EXPECT_EQ(merged.answers[0], pair("b", "a", 3, 2));
  EXPECT_EQ(merged.answers[1], pair("a", "c", 2, 1));
  EXPECT_EQ(merged.answers[3], pair("c", "d", 5, 2));
  EXPECT_EQ(merged.asked, 4);
  EXPECT_EQ(merged.round, 2);
  EXPECT_EQ(merged.revision, "r2");
  EXPECT_EQ(merged.remark, "remark 1\nremark 2");
}

TEST(MergeRounds, KeepsTheFirstPlaceAndTheMostThatWasAskedOfAGroup) {
  Response first = response("E3", 1, 3, {pair("a", "b", 7, 1)});
  first.received = 4;
  first.asked_of_group = {{"goal", 3}, {"a", 1}};
  Response second = response("E3", 2, 1, {pair("b", "a", 3, 2)});
  second.received = 9;
  second.asked_of_group = {{"goal", 1}, {"b", 2}};
  const Response merged = merge_rounds({first, second});
  EXPECT_EQ(merged.received, 4);
  EXPECT_EQ(merged.asked_of_group, (std::map<std::string, int>{{"a", 1}, {"b", 2}, {"goal", 3}}));
  first.received = 0;
  first.asked_of_group.clear();
  EXPECT_EQ(merge_rounds({first, second}).received, 9);
  EXPECT_TRUE(merge_rounds({first, second}).asked_of_group.empty());
}

TEST(MergeRounds, OneRoundStaysAsItIs) {
  const Response only = response("E1", 1, 9, {pair("a", "b", 7, 1)});
  const Response merged = merge_rounds({only});
  EXPECT_EQ(merged.answers, only.answers);
  EXPECT_EQ(merged.asked, 9);
  EXPECT_EQ(merged.remark, "remark 1");
}

TEST(MergeRounds, ItemsOfDifferentGroupsAndKindsAreDifferentQuestions) {
  Answer alone = pair("a", "", 4, 1);
  Answer elsewhere = pair("a", "", 2, 2);
  elsewhere.group = "other";
  const Response merged =
      merge_rounds({response("E1", 1, 1, {alone}), response("E1", 2, 1, {elsewhere})});
  EXPECT_EQ(merged.answers.size(), 2U);
}

TEST(MergePanel, TakesEverybodyWhoAnsweredInAnyRound) {
  const auto panel = merge_panel(
      {{response("E1", 1, 3, {pair("a", "b", 2, 1)}), response("E2", 1, 3, {pair("a", "b", 3, 1)})},
       {response("E2", 2, 1, {pair("a", "b", -4, 2)}),
        response("E3", 2, 3, {pair("a", "b", 5, 2)})}});
  ASSERT_EQ(panel.size(), 3U);
  EXPECT_EQ(panel[0].answers.front().code, 2);
  EXPECT_EQ(panel[1].answers.front().code, -4);
  EXPECT_EQ(panel[1].answers.front().round, 2);
  EXPECT_EQ(panel[2].assessor, "E3");
  EXPECT_EQ(panel[2].answers.front().code, 5);
}

}  // namespace
}  // namespace pondera::survey
