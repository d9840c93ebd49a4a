// SPDX-License-Identifier: Apache-2.0
#include "interview/page.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::interview {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> texts(const Outline& outline, const Session& session) {
  std::vector<std::string> lines;
  for (const PageLine& line : page_of(outline, session)) lines.push_back(line.text);
  return lines;
}

TEST(PageOf, ShowsBothSidesWithWhatTheyMean) {
  const Outline outline = base_outline("pairs-en");
  const auto lines = texts(outline, base_session(outline, "pairs-en"));
  EXPECT_EQ(lines[0], "Question 1 of 9. Part 1 of 2: A harbour city");
  EXPECT_THAT(lines, Contains("Left:  Digital infrastructure"));
  EXPECT_THAT(lines, Contains("Right: Governance"));
  EXPECT_THAT(lines, Contains(HasSubstr("What lets data move")));
}

TEST(PageOf, CountsThePointsThatAreLeft) {
  const Outline outline = base_outline("budget-en");
  const Session session = after(outline, base_session(outline, "budget-en"), {"37.5"});
  EXPECT_THAT(
      texts(outline, session),
      Contains("How many points does 'Governance' get? 62.5 of 100 are left in this part."));
}

TEST(PageOf, NamesTheChosenItemInTheComparisons) {
  const Outline outline = base_outline("best-worst-zh");
  const Session session = after(outline, base_session(outline, "best-worst-zh"), {"2", "1"});
  EXPECT_THAT(texts(outline, session), Contains(HasSubstr("“交通联系”的重要程度是“数字基础设施”")));
}

TEST(PageOf, SaysThatAnAnswerOfTheFileIsNotClear) {
  const Outline outline = base_outline("pairs-en");
  Session session = base_session(outline, "pairs-en");
  session.given[0].answer = "left strongly";
  EXPECT_THAT(texts(outline, session),
              Contains("In the file stands 'left strongly', which is not clear as an answer."));
}

TEST(DraftInWords, SaysWhatAnAnswerMeans) {
  const Outline outline = base_outline("pairs-en");
  Session session = base_session(outline, "pairs-en");
  session.draft = "right 5";
  EXPECT_EQ(draft_in_words(outline, session),
            "right 5: 'Governance' matters 5 times as much as 'Digital infrastructure' (strong)");
  session.draft = "equal";
  EXPECT_EQ(draft_in_words(outline, session), "equal: both matter the same");
  session.draft = "left";
  EXPECT_EQ(draft_in_words(outline, session),
            "'Digital infrastructure' matters more; how strongly, 2 to 9?");
}

TEST(Farewell, SaysWhatIsOpenAndHowToSendItBack) {
  const Outline outline = base_outline("pairs-en");
  const Session session =
      after(outline, base_session(outline, "pairs-en"), {"left 3", "left 3", "right 9"});
  EXPECT_THAT(
      farewell(outline, session, "ana.yaml"),
      ElementsAre("3 of 9 questions are answered. Still open: 4, 5, 6, 7, 8, 9.",
                  "An open question counts as no answer, never as a middle value.",
                  "Everything is saved in ana.yaml.", HasSubstr("Ines Alva <ines@example.org>"),
                  "To go on later: pondera answer ana.yaml"));
}

}  // namespace
}  // namespace pondera::interview
