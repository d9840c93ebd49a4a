// SPDX-License-Identifier: Apache-2.0
#include "survey/misplaced_answer.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

const std::set<std::string> parts_labels = {"parks"};
const LinePlace in_mail = {.file = "a", .labels = parts_labels};

std::string code_of(const std::optional<Diagnostic>& found) {
  return found ? found->code : "";
}

TEST(OutsideFinding, RefusesWhatSaysToWhichQuestionItBelongs) {
  for (const std::string_view text : {"left 3", "6: 50", "Parks: 30", "answer: 30", "7: left 3"}) {
    EXPECT_EQ(code_of(outside_finding({text, 4, 1}, in_mail)), "answers.outside") << text;
  }
  for (const std::string_view text : {"50", "50, 30, 20", "Shops: 30", "17:30"}) {
    EXPECT_EQ(code_of(outside_finding({text, 4, 1}, in_mail)), "answers.passed-over") << text;
  }
  EXPECT_FALSE(outside_finding({"we have 3 sites", 4, 1}, in_mail));
}

TEST(OutsideFinding, LeavesTheEndOfAWrappedSentenceAlone) {
  LinePlace wrapped = in_mail;
  wrapped.wrapped_comment = true;
  for (const std::string_view text : {"25.", "\"answer:\" 25.", "3)", "2019。"}) {
    EXPECT_FALSE(outside_finding({text, 4, 1}, wrapped)) << text;
  }
  EXPECT_EQ(code_of(outside_finding({"50, 30, 20", 4, 1}, wrapped)), "answers.passed-over");
}

TEST(OutsideFinding, RefusesAnyAnswerLineAboveTheFirstQuestion) {
  LinePlace below = in_mail;
  below.below_questions = true;
  EXPECT_EQ(code_of(outside_finding({"answer: Energy", 4, 1}, below)), "answers.outside");
  EXPECT_FALSE(outside_finding({"answer: Energy", 4, 1}, in_mail));
}

TEST(ProseFinding, WarnsOfALineThatIsNoSentence) {
  for (const std::string_view text : {"6: 50", "Parks: 30", "50, 30, 20"}) {
    EXPECT_EQ(code_of(prose_finding({text, 4, 1}, in_mail, false)), "answers.passed-over") << text;
  }
  EXPECT_TRUE(prose_finding({"50", 4, 1}, in_mail, true));
  EXPECT_FALSE(prose_finding({"50", 4, 1}, in_mail, false));
  EXPECT_FALSE(prose_finding({"ten", 4, 1}, in_mail, true));
  EXPECT_FALSE(prose_finding({"note: 3", 4, 1}, in_mail, true));
}

TEST(IsWholeAnswer, TakesNumbersLabelsAndWordsForNoAnswer) {
  for (const std::string_view text :
       {"50", "12,5", "30分", "1/3", "Parks", "2. Parks", "n/a", "不知道"}) {
    EXPECT_TRUE(is_whole_answer({text, 4, 1}, in_mail)) << text;
  }
  for (const std::string_view text :
       {"--", "Ana", "50, 30, 20", "6: 50", "we have 3 sites", "Parks matter"}) {
    EXPECT_FALSE(is_whole_answer({text, 4, 1}, in_mail)) << text;
  }
}

TEST(CommentFinding, SeesANumberOnlyWhereOneIsAwaited) {
  EXPECT_TRUE(comment_finding({"# left 3", 4, 1}, "a", false));
  EXPECT_TRUE(comment_finding({"# answer: 50", 4, 1}, "a", false));
  EXPECT_TRUE(comment_finding({"# 50", 4, 1}, "a", true));
  EXPECT_FALSE(comment_finding({"# 2019", 4, 1}, "a", false));
  EXPECT_FALSE(comment_finding({"# Costs", 4, 1}, "a", true));
}

}  // namespace
}  // namespace pondera::survey
