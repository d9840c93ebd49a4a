// SPDX-License-Identifier: Apache-2.0
#include "survey/check_decision.hpp"

#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The example's assessors and E09, who answered and left; only E02 and E09 answered.
std::vector<Response> answers() {
  Response second;
  second.assessor = "E02";
  second.answers = {{"harbour", "transport", "digital", 5, 1, {}, ""},
                    {"digital", "skills", "networks", -3, 2, {}, ""}};
  Response gone;
  gone.assessor = "E09";
  gone.answers = {{"harbour", "transport", "digital", 2, 1, {}, ""}};
  return {second, gone};
}

Study panel() {
  Study study = example_study();
  study.assessors = {example_assessor("E01", "Ana", "en"), example_assessor("E02", "Wei", "zh")};
  return study;
}

TypedDecision excluding(TypedSubject subject, std::string reason = "reason") {
  return {DecisionAct::exclude, std::move(subject), std::move(reason), ""};
}

TypedDecision including(TypedSubject subject) {
  return {DecisionAct::include, std::move(subject), "he explained", ""};
}

const std::vector<RecordedDecision> two_exclusions = {
    {{DecisionAct::exclude, 1, {"E02", "", "", ""}, "late", ""}, 7, ""},
    {{DecisionAct::exclude, 1, {"E02", "old", "x", "y"}, "mistyped", ""}, 8, ""}};

Result<Decision> checked(const TypedDecision& typed,
                         const std::vector<RecordedDecision>& earlier = {}) {
  return check_decision(panel(), answers(), earlier, typed);
}

std::vector<std::string> codes(const Result<Decision>& result) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : result.diagnostics()) found.push_back(diagnostic.code);
  return found;
}

TEST(CheckDecision, GivesTheDecisionToRecordWithoutBlanksAroundItsTexts) {
  TypedDecision typed = excluding({"E02", "", "transport:digital"}, "  mistyped: he says so \t");
  typed.by = " 王小明 ";
  const auto decision = checked(typed);
  ASSERT_TRUE(decision);
  EXPECT_EQ(*decision, (Decision{DecisionAct::exclude,
                                 1,
                                 {"E02", "harbour", "digital", "transport"},
                                 "mistyped: he says so",
                                 "王小明"}));
  EXPECT_THAT(codes(decision), IsEmpty());
}

TEST(CheckDecision, RefusesABlankReasonAndReasonsThatBreakAReport) {
  EXPECT_THAT(codes(checked(excluding({"E02", "", ""}, ""))), ElementsAre("decide.without-reason"));
  EXPECT_THAT(codes(checked(excluding({"E02", "", ""}, " \t\u3000"))),
              ElementsAre("decide.without-reason"));
  for (const std::string reason : {"a\nb", "a\x1b[31m", "a\x07", "a\u202eb", "a\xff"}) {
    EXPECT_THAT(codes(checked(excluding({"E02", "", ""}, reason))),
                ElementsAre("decide.control-character"));
  }
  EXPECT_THAT(codes(checked(excluding({"E02", "", ""}, std::string(1001, 'a')))),
              ElementsAre("decide.too-long"));
  EXPECT_THAT(codes(checked(excluding({"E02", "", ""}, std::string(1000, 'a')))), IsEmpty());
}

TEST(CheckDecision, FindsAllMistakesInOneRun) {
  EXPECT_THAT(
      codes(checked(excluding({"E03", "digtal", ""}, " "))),
      ElementsAre("decide.unknown-assessor", "decide.unknown-group", "decide.without-reason"));
}

TEST(CheckDecision, TakesTheExclusionOfWhoHasNotAnsweredForAnswersToCome) {
  const auto whole = checked(excluding({"E01", "", ""}));
  ASSERT_TRUE(whole);
  EXPECT_THAT(codes(whole), ElementsAre("decide.no-answers-yet"));
  EXPECT_THAT(codes(checked(excluding({"E01", "digital", ""}))),
              ElementsAre("decide.no-answers-yet"));
}

TEST(CheckDecision, RefusesAJudgementThatWasNeverAnswered) {
  const auto never = checked(excluding({"E02", "", "skills:market"}));
  ASSERT_FALSE(never);
  EXPECT_THAT(codes(never), ElementsAre("decide.never-answered"));
  EXPECT_THAT(never.diagnostics()[0].message, HasSubstr("'market' against 'skills'"));
}

TEST(CheckDecision, KnowsWhoAnsweredAndIsNoLongerInTheStudy) {
  EXPECT_TRUE(checked(excluding({"E09", "", ""})));
}

TEST(CheckDecision, SaysThatAWiderExclusionHoldsAlready) {
  const auto within = checked(excluding({"E02", "digital", ""}), two_exclusions);
  ASSERT_TRUE(within);
  EXPECT_THAT(codes(within), ElementsAre("decide.within-another"));
  EXPECT_THAT(within.diagnostics()[0].message, HasSubstr("event 7"));
  EXPECT_THAT(codes(checked(excluding({"E02", "", ""}), two_exclusions)), IsEmpty());
}

TEST(CheckDecision, TakesExactlyThatExclusionBackEvenIfTheStudyHasLostIt) {
  EXPECT_EQ(checked(including({"E02", "", ""}), two_exclusions).value().subject,
            (DecisionSubject{"E02", "", "", ""}));
  EXPECT_EQ(checked(including({"E02", "", "y:x"}), two_exclusions).value().subject,
            (DecisionSubject{"E02", "old", "x", "y"}));
}

TEST(CheckDecision, GivesTheSameInclusionBackWhenItIsSaidAgain) {
  auto decisions = two_exclusions;
  decisions.push_back({{DecisionAct::include, 1, {"E02", "", "", ""}, "he explained", ""}, 9, ""});
  EXPECT_TRUE(checked(including({"E02", "", ""}), decisions));
  TypedDecision otherwise = including({"E02", "", ""});
  otherwise.reason = "she explained";
  EXPECT_THAT(codes(checked(otherwise, decisions)), ElementsAre("decide.nothing-to-include"));
}

TEST(CheckDecision, NamesWhatIsInForceWhenThereIsNothingToTakeBack) {
  const auto group = checked(including({"E02", "digital", ""}), two_exclusions);
  EXPECT_THAT(codes(group), ElementsAre("decide.nothing-to-include"));
  EXPECT_EQ(group.diagnostics()[0].hint,
            "left out of 'E02' is: all answers (event 7); 'x' against 'y' (event 8)");
  EXPECT_EQ(checked(including({"E03", "", ""}), two_exclusions).diagnostics()[0].hint,
            "did you mean 'E02'?");
  const auto other = checked(including({"E01", "", ""}), two_exclusions);
  EXPECT_EQ(other.diagnostics()[0].message,
            "nothing of 'E01' is left out, so nothing can be taken back");
  EXPECT_EQ(other.diagnostics()[0].hint, "'pondera decide' shows what is left out");
  EXPECT_EQ(checked(including({"E02", "", ""})).diagnostics()[0].hint,
            "nothing is left out at present");
}

}  // namespace
}  // namespace pondera::survey
