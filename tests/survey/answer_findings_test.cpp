// SPDX-License-Identifier: Apache-2.0
#include "survey/answer_findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;

const Placed unclear_answer = {"maybe", {"a.yaml", 3, 11}};

TEST(AnswerFinding, ShowsAnAnswerInTheAssessorsLanguage) {
  const Elicitation scale;
  const Diagnostic english =
      answer_finding(AnswerProblem::unreadable, unclear_answer, expected_judgement(scale, "en"));
  EXPECT_EQ(english.severity, Severity::error);
  EXPECT_EQ(english.code, "answers.unreadable-answer");
  EXPECT_EQ(english.where, unclear_answer.where);
  EXPECT_THAT(english.message, HasSubstr("'maybe'"));
  EXPECT_THAT(english.hint, HasSubstr("'left 3', 'right 5' or 'equal'"));
  const Diagnostic chinese =
      answer_finding(AnswerProblem::two_answers, unclear_answer, expected_judgement(scale, "zh"));
  EXPECT_EQ(chinese.code, "answers.two-answers");
  EXPECT_THAT(chinese.hint, HasSubstr("'左 3', '右 5' or '相等'"));
}

TEST(AnswerFinding, StaysOnTheScale) {
  Elicitation scale;
  scale.strongest = 4;
  const Diagnostic found =
      answer_finding(AnswerProblem::out_of_scale, unclear_answer, expected_judgement(scale, "en"));
  EXPECT_THAT(found.message, HasSubstr("1 to 4"));
  EXPECT_THAT(found.hint, HasSubstr("'right 4'"));
}

TEST(AnswerFinding, SpeaksOfRatingsWhereThingsAreRated) {
  Elicitation scale;
  scale.method = ElicitationMethod::rating;
  scale.lowest_rating = 0;
  scale.highest_rating = 7;
  const Diagnostic found =
      answer_finding(AnswerProblem::out_of_scale, unclear_answer, expected_judgement(scale, "en"));
  EXPECT_THAT(found.message, HasSubstr("0 to 7"));
  EXPECT_THAT(found.hint, HasSubstr("from 0 to 7"));
}

TEST(AnswerFinding, TellsANumberBetweenTheStepsFromOneThatCanMeanTwoThings) {
  Elicitation scale;
  const Placed between = {"left 2.5", unclear_answer.where};
  const Diagnostic no_step =
      answer_finding(AnswerProblem::between_steps, between, expected_judgement(scale, "en"));
  EXPECT_EQ(no_step.code, "answers.ambiguous-number");
  EXPECT_EQ(no_step.message, "'left 2.5' is no step of the scale: whole numbers from 1 to 9");
  const Placed negative = {"-3", unclear_answer.where};
  const Diagnostic doubtful =
      answer_finding(AnswerProblem::ambiguous_number, negative, expected_judgement(scale, "en"));
  EXPECT_EQ(doubtful.code, "answers.ambiguous-number");
  EXPECT_THAT(doubtful.message, HasSubstr("'-3' can be meant in more than one way"));
  scale.method = ElicitationMethod::rating;
  EXPECT_THAT(answer_finding(AnswerProblem::between_steps, between, expected_judgement(scale, "en"))
                  .message,
              HasSubstr("whole numbers from 1 to 5"));
}

TEST(QuotedText, IsSafeAndShort) {
  EXPECT_EQ(quoted_text("a\nb"), "'a\uFFFDb'");
  EXPECT_LT(quoted_text(std::string(1000, 'x')).size(), 100U);
}

TEST(AnswerFinding, GivesBothReadingsOfANumberWhoseSignMayDivideThousands) {
  const Elicitation scale;
  const auto hint = [&](const std::string& typed) {
    const Placed amount = {typed, unclear_answer.where};
    return answer_finding(AnswerProblem::thousands, amount, expected_amount(scale)).hint;
  };
  EXPECT_EQ(hint("1.500"), "write 1500 or 1.5");
  EXPECT_EQ(hint("１，５００ points"), "write 1500 or 1.5");
  EXPECT_EQ(hint("2,000"), "write 2000 or 2");
  EXPECT_EQ(hint("33.333"), "write 33333 or 33.3330");
  EXPECT_EQ(hint("1.000,5"), expected_amount(scale).hint);
}

TEST(IsMeantAsAnswer, IsSoForNumbersBeyondTheScaleToo) {
  EXPECT_TRUE(is_meant_as_answer({.code = 3}));
  EXPECT_TRUE(is_meant_as_answer({.problem = AnswerProblem::out_of_scale}));
  EXPECT_TRUE(is_meant_as_answer({.problem = AnswerProblem::thousands}));
  EXPECT_FALSE(is_meant_as_answer({.blank = true}));
  EXPECT_FALSE(is_meant_as_answer({.problem = AnswerProblem::unreadable}));
  EXPECT_FALSE(is_meant_as_answer({.problem = AnswerProblem::no_item}));
}

TEST(AnswerBehindHash, SaysWhereAndHowToWriteIt) {
  const Diagnostic found = answer_behind_hash({"50", {"a", 4, 11}});
  EXPECT_EQ(found.severity, Severity::error);
  EXPECT_EQ(found.where, (SourceSpot{"a", 4, 11}));
  EXPECT_NE(found.hint.find("without '#'"), std::string::npos);
}

}  // namespace
}  // namespace pondera::survey
