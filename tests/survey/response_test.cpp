// SPDX-License-Identifier: Apache-2.0
#include "survey/response.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

Answer judged(std::string group, std::string left, std::string right, int code) {
  Answer answer;
  answer.group = std::move(group);
  answer.left = std::move(left);
  answer.right = std::move(right);
  answer.code = code;
  return answer;
}

TEST(CanonicalAnswers, AreTheSameWhateverOrderAndSides) {
  Response one;
  one.answers = {judged("goal", "b", "a", 3), judged("goal", "c", "a", 1),
                 judged("digital", "x", "y", -5)};
  Response other;
  other.answers = {judged("digital", "y", "x", 5), judged("goal", "a", "b", -3),
                   judged("goal", "a", "c", 1)};
  other.answers[0].why = "because";
  EXPECT_EQ(canonical_answers(one), "digital\tx\ty\t-5\ngoal\ta\tb\t-3\ngoal\ta\tc\t1\n");
  EXPECT_EQ(canonical_answers(other), canonical_answers(one));
}

TEST(CanonicalAnswers, LeaveRatingsTheirSign) {
  Response response;
  response.answers = {judged("d", "leaf", "", -2), judged("d", "bud", "", 4)};
  EXPECT_EQ(canonical_answers(response), "d\tbud\t\t4\nd\tleaf\t\t-2\n");
}

TEST(CanonicalAnswers, OfNothingAreEmpty) {
  EXPECT_EQ(canonical_answers(Response{}), "");
}

TEST(CanonicalAnswers, TurnNothingButPairs) {
  Response response;
  response.method = ElicitationMethod::best_worst;
  response.answers = {{.group = "g",
                       .left = "@best",
                       .right = "0a",
                       .code = 3,
                       .number = 1,
                       .where = {},
                       .why = {}}};
  EXPECT_EQ(canonical_answers(response), "g\t@best\t0a\t3\n");
}

TEST(CanonicalAnswers, WriteTheBestAgainstTheWorstOneWay) {
  const std::vector<Answer> choice = {judged("g", "a", "@best", 1), judged("g", "@worst", "c", 1)};
  Response left;
  left.method = ElicitationMethod::best_worst;
  left.answers = choice;
  Response right = left;
  left.answers.push_back(judged("g", "@best", "c", 8));
  right.answers.push_back(judged("g", "a", "@worst", 8));
  EXPECT_EQ(canonical_answers(left), "g\t@best\tc\t8\ng\t@worst\tc\t1\ng\ta\t@best\t1\n");
  EXPECT_EQ(canonical_answers(right), canonical_answers(left));
  // Another item against the worst stays what it is.
  left.answers.back() = judged("g", "b", "@worst", 8);
  EXPECT_NE(canonical_answers(right), canonical_answers(left));
}

TEST(Answers, SayWhetherTheyNameTheChoice) {
  EXPECT_TRUE(is_choice(judged("g", "a", "@best", 1)));
  EXPECT_TRUE(is_choice(judged("g", "@worst", "c", 1)));
  EXPECT_FALSE(is_choice(judged("g", "@best", "c", 8)));
  EXPECT_FALSE(is_choice(judged("g", "a", "@worst", 8)));
  EXPECT_FALSE(is_choice(judged("g", "a", "", 8)));
}

TEST(QuestionOf, IsTheSameFromBothSidesAndKeepsAnItemByItself) {
  const Answer shown{.group = "goal", .left = "rail", .right = "bus", .code = 7};
  const Answer turned{.group = "goal", .left = "bus", .right = "rail", .code = -7};
  EXPECT_EQ(question_of(shown), question_of(turned));
  EXPECT_EQ(question_of(shown), Question("goal", "bus", "rail"));
  EXPECT_EQ(question_of({.group = "goal", .left = "rail", .right = ""}),
            Question("goal", "rail", ""));
}

}  // namespace
}  // namespace pondera::survey
