// SPDX-License-Identifier: Apache-2.0
#include "audit/style_findings.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

survey::Response answered(const std::vector<int>& codes) {
  std::vector<testing::Said> said;
  for (const int code : codes) {
    said.push_back({"goal", "i" + std::to_string(said.size()), "j", code});
  }
  return testing::response_of("E1", said);
}

const UsualStyle style_findings_usual = {.assessors = 9, .same_answer = 0.3, .extreme = 0.1};

std::vector<Finding> found_in(const std::vector<int>& codes,
                              const UsualStyle& panel = style_findings_usual) {
  return style_findings(answered(codes), panel, 9, {});
}

std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

TEST(StyleFindings, SayNothingOfFewerThanSixAnswers) {
  EXPECT_THAT(found_in({3, 3, 3, 3, 3}), IsEmpty());
  EXPECT_THAT(found_in({9, 9, 9, 9, 9}), IsEmpty());
  EXPECT_THAT(codes_of(found_in({3, 3, 3, 3, 3, 3})), ElementsAre("audit.uniform"));
}

TEST(StyleFindings, MarkTheSameAnswerFromItsLimitOn) {
  const auto at_limit = found_in({3, 3, 3, 3, 3, 3, 3, 3, 5, -4});
  ASSERT_THAT(codes_of(at_limit), ElementsAre("audit.uniform"));
  EXPECT_EQ(at_limit[0].weight, EvidenceWeight::decisive);
  EXPECT_EQ(at_limit[0].message,
            "8 of 10 answers are the same: left 3. The sides were shown in random order.");
  EXPECT_EQ(at_limit[0].evidence.at("share"), 0.8);
  EXPECT_EQ(at_limit[0].evidence.at("usual"), 0.3);
  EXPECT_THAT(found_in({3, 3, 3, 3, 3, 3, 3, -2, 5, -4}), IsEmpty());
}

TEST(StyleFindings, SayThatEqualAnswersContradictNothing) {
  const auto equal = found_in({1, 1, -1, 1, 1, 1, 1});
  ASSERT_THAT(codes_of(equal), ElementsAre("audit.uniform"));
  EXPECT_EQ(equal[0].evidence.at("code"), 1);
  EXPECT_EQ(equal[0].message,
            "All 7 answers are the same: equal. Such answers contradict each other little, so a "
            "low CR says nothing.");
}

TEST(StyleFindings, OnlyRemarkOnWhatIsUsualInThePanel) {
  const UsualStyle lazy = {.assessors = 9, .same_answer = 0.85, .extreme = 0.65};
  const auto equal = found_in({1, 1, 1, 1, 1, 1}, lazy);
  EXPECT_EQ(equal[0].weight, EvidenceWeight::remark);
  EXPECT_EQ(equal[0].message, "All 6 answers are the same: equal. That is usual in this panel.");
  // 17 of 20 are 0.85 = 0.65 + 0.2: decisive up to rounding.
  std::vector<int> extreme(17, 9);
  for (std::size_t i = 0; i < extreme.size(); i += 2) extreme[i] = -9;
  extreme.insert(extreme.end(), {2, -3, 4});
  const auto strong = found_in(extreme, lazy);
  ASSERT_THAT(codes_of(strong), ElementsAre("audit.extreme"));
  EXPECT_EQ(strong[0].weight, EvidenceWeight::decisive);
}

TEST(StyleFindings, CompareWithNobodyInAPanelOfTwo) {
  const auto alone = found_in({3, 3, 3, 3, 3, 3}, usual_style({answered({3, 3, 3, 3, 3, 3})}, 9));
  ASSERT_THAT(codes_of(alone), ElementsAre("audit.uniform"));
  EXPECT_EQ(alone[0].weight, EvidenceWeight::sign);
  EXPECT_THAT(alone[0].message, Not(HasSubstr("usual")));
  EXPECT_FALSE(alone[0].evidence.contains("usual"));
}

TEST(StyleFindings, MarkTheStrongestAmongAnswersThatAreNotEqual) {
  const auto extreme = found_in({9, -9, 9, -9, 1, 1, 1, 2, -9});
  ASSERT_THAT(codes_of(extreme), ElementsAre("audit.extreme"));
  EXPECT_EQ(extreme[0].message,
            "5 of the 6 answers that are not 'equal' are the strongest there is, 9; in this panel "
            "10 % are usual.");
  EXPECT_EQ(extreme[0].weight, EvidenceWeight::decisive);
  EXPECT_THAT(found_in({9, -9, 9, -9, 1, 1, 1, 1, -9}), IsEmpty());  // of five
  EXPECT_THAT(style_findings(answered({2, -2, 2, -2, 1, 1, 1, 2, -2}), style_findings_usual, 2, {}),
              IsEmpty());
}

TEST(StyleFindings, TakeAnswersOnOneSideForASign) {
  // 2 · 2^-11 = 0.00098 is below 0.001, 2 · 2^-10 is not.
  const auto eleven = found_in({2, 3, 4, 5, 6, 7, 8, 2, 3, 4, 5, 1});
  ASSERT_THAT(codes_of(eleven), ElementsAre("audit.one-sided"));
  EXPECT_EQ(eleven[0].weight, EvidenceWeight::sign);
  EXPECT_NEAR(eleven[0].evidence.at("p"), 2.0 / 2048, 1e-12);
  EXPECT_EQ(eleven[0].message,
            "All 11 answers that are not 'equal' favour what was shown on the left; the "
            "sides were drawn at random.");
  EXPECT_THAT(found_in({-2, -3, -4, -5, -6, -7, -8, -2, -3, -4, 1}), IsEmpty());
}

TEST(StyleFindings, RemarkOnAnswersThatHardlyDiffer) {
  // Seven at 0 and three at 1 on the ladder: √(2.1/9) = 0.483.
  const auto narrow = found_in({1, 1, 1, 1, 1, 1, 1, 2, 2, 2});
  ASSERT_THAT(codes_of(narrow), ElementsAre("audit.no-spread"));
  EXPECT_EQ(narrow[0].weight, EvidenceWeight::remark);
  EXPECT_NEAR(narrow[0].evidence.at("sd_ladder"), 0.483046, 1e-6);
}

TEST(UsualStyle, IsTheMiddleAssessorOfThoseWhoAnswered) {
  const UsualStyle found = usual_style(
      {answered({2, 2, 3, 4}), answered({}), answered({9, 9, 9, 1}), answered({9, -9, 1, 2})}, 9);
  EXPECT_EQ(found.assessors, 3);
  EXPECT_EQ(found.same_answer, 0.5);           // 2/4, 3/4, 1/4
  EXPECT_NEAR(found.extreme, 2.0 / 3, 1e-15);  // 0/4, 3/3, 2/3
}

}  // namespace
}  // namespace pondera::audit
