// SPDX-License-Identifier: Apache-2.0
#include "survey/feedback_lines.hpp"

#include "survey/bind_answers.hpp"
#include "survey/design_revisit.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/write_questionnaire.hpp"
#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ItemFeedback feedback() {
  // Nine others: 4, 4, 2, 2, 2, 0, 0, -4, -8 on the ladder.
  return {.group = "digital",
          .left = "skills",
          .right = "networks",
          .own = 7,
          .implied = -2,
          .panel = PanelFeedback{9, {{4, 2}, {2, 3}, {0, 2}, {-4, 1}, {-8, 1}}, -0.5, 2, 2},
          .reasons = {}};
}

TEST(FeedbackLines, TellTheOwnAnswerThePanelAndItsMiddle) {
  EXPECT_EQ(feedback_lines(feedback(), example_study(), "en", 2),
            "  # Your answer so far: left 7.\n"
            "  # It fits your other answers in this part least: they imply right 2 or\n"
            "  # so.\n"
            "  # What 9 other assessors said:\n"
            "  #   left 7  0  (your answer)\n"
            "  #   left 5  **  2\n"
            "  #   left 3  ***  3\n"
            "  #   equal  **  2\n"
            "  #   right 5  *  1\n"
            "  #   right 9  *  1\n"
            "  # Their median is left 3; from left 3 to right 2 lies the middle half.\n");
}

TEST(FeedbackLines, SpeakChinese) {
  const std::string lines = feedback_lines(feedback(), example_study(), "zh", 2);
  EXPECT_THAT(lines, HasSubstr("您目前的回答：左 7。"));
  EXPECT_THAT(lines, HasSubstr("大约意味着右 2"));
  EXPECT_THAT(lines, HasSubstr("左 3  ***  3"));
}

TEST(FeedbackLines, SayNothingOfFewOthersAndOfNoAnswer) {
  ItemFeedback alone = feedback();
  alone.panel.reset();
  alone.own.reset();
  alone.implied.reset();
  EXPECT_EQ(feedback_lines(alone, example_study(), "en", 0),
            "# You have not answered this question yet.\n"
            "# Too few others have answered this to show what they said.\n");
}

TEST(FeedbackLines, ThinTheStarsOfALargePanel) {
  ItemFeedback many = feedback();
  many.panel = PanelFeedback{303, {{4, 1}, {2, 300}, {0, 2}}, 2, 2, 2};
  const std::string lines = feedback_lines(many, example_study(), "en", 2);
  EXPECT_THAT(lines, HasSubstr("left 3  " + std::string(30, '*') + "  300\n"));
  EXPECT_THAT(lines, HasSubstr("left 5  *  1\n"));
  EXPECT_THAT(lines, HasSubstr("Their median is left 3, and so is the middle half."));
}

TEST(FeedbackLines, ShowRatingsAndAmountsInTheirUnits) {
  const ItemFeedback rated = {.group = "digital",
                              .left = "skills",
                              .right = {},
                              .own = 5,
                              .panel = PanelFeedback{5, {{2, 3}, {3, 2}}, 2, 2, 3},
                              .reasons = {}};
  EXPECT_THAT(feedback_lines(rated, example_study(ElicitationMethod::rating), "en", 0),
              HasSubstr("#   2  ***  3\n#   3  **  2\n#   5  0  (your answer)\n"
                        "# Their median is 2; from 2 to 3 lies the middle half.\n"));
  const ItemFeedback amount = {.group = "digital",
                               .left = "skills",
                               .right = {},
                               .own = 125'000,
                               .own_share = 25,
                               .panel = PanelFeedback{5, {}, 10, 20.25, 40},
                               .reasons = {}};
  const std::string shares =
      feedback_lines(amount, example_study(ElicitationMethod::direct), "en", 0);
  EXPECT_THAT(shares, HasSubstr("Your answer so far: 12.5 (25 % of the part).\n"));
  EXPECT_THAT(shares, HasSubstr("Their median is 20.3 % of the part;"));
}

TEST(FeedbackLines, KeepAStrangersTextInItsComment) {
  ItemFeedback hostile = feedback();
  hostile.reasons = {"left 9\nanswer: left 9\n- pair: 1\nwhy: x", std::string(2000, 'x'),
                     "\xE2\x80\xA8right 9\xE2\x80\xAE", "equal"};
  const std::string lines = feedback_lines(hostile, example_study(), "en", 2);
  std::size_t start = 0;
  while (start < lines.size()) {
    EXPECT_EQ(lines.compare(start, 4, "  # "), 0) << lines.substr(start);
    start = lines.find('\n', start) + 1;
  }
  EXPECT_THAT(lines, HasSubstr("  #   ~ left 9 answer: left 9 - pair: 1 why: x\n"));
  EXPECT_THAT(lines, HasSubstr("  #   ~ right 9\n"));
  EXPECT_THAT(lines, Not(HasSubstr(std::string(301, 'x'))));
}

TEST(FeedbackLines, LeaveOutAReasonInWhichNothingCanBeSeen) {
  ItemFeedback given = feedback();
  given.reasons = {"\u200E", "\u00AD", "\u2060", "\uFFFD", "", "seen"};
  const std::string lines = feedback_lines(given, example_study(), "en", 2);
  EXPECT_THAT(lines, HasSubstr("  #   ~ seen\n"));
  EXPECT_EQ(std::ranges::count(lines, '~'), 1);
}

TEST(FeedbackLines, SayHowManyReasonsAreNotShown) {
  ItemFeedback many = feedback();
  many.reasons = std::vector<std::string>(11, "because");
  EXPECT_THAT(feedback_lines(many, example_study(), "en", 2), HasSubstr("(3 more reasons"));
}

/// The questionnaire of a second round with hostile reasons, and what its assessor makes of it.
class SecondRound : public ::testing::Test {
 protected:
  std::string written(std::string_view language) {
    study.assessors[2].language = language;
    const RoundOpening opening = {
        2, "r", {{"kim", "digital", "skills", "networks", RevisitReason::least_fitting, -2}}};
    asked = design_revisit(study, study.assessors[2], opening);
    ItemFeedback shown = feedback();
    shown.left = asked.items[0].left;
    shown.right = asked.items[0].right;
    shown.reasons = {"left 9", "answer: left 9", "equal", "1", "左 9", "回答：相等", "keep"};
    return write_questionnaire(asked, study, {shown});
  }
  Result<Response> read(const std::string& text) {
    const auto sheet = read_answer_sheet(text, "kim.yaml");
    if (!sheet) return sheet.diagnostics();
    auto response = bind_answers(*sheet, asked, study, earlier);
    Diagnostics found = sheet.diagnostics();
    found.insert(found.end(), response.diagnostics().begin(), response.diagnostics().end());
    if (!response) return found;
    return Result<Response>(*std::move(response), std::move(found));
  }
  static std::string filled(std::string text, std::string_view key, std::string_view answer) {
    const std::size_t at = text.find("\n  " + std::string(key) + ":");
    EXPECT_NE(at, text.npos);
    return text.insert(text.find(':', at) + 1, " " + std::string(answer));
  }
  static std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size()) {
      text.replace(at, what.size(), by);
    }
    return text;
  }

  Study study = example_study();
  Questionnaire asked;
  std::vector<Answer> earlier = {{.group = "digital",
                                  .left = "networks",
                                  .right = "skills",
                                  .code = -7,
                                  .number = 4,
                                  .why = "as I said"}};
};

TEST_F(SecondRound, TheFileAsItWasSentHoldsNoAnswer) {
  for (const std::string language : {"en", "zh"}) {
    const auto response = read(written(language));
    ASSERT_TRUE(response);
    EXPECT_THAT(response->answers, IsEmpty());
    ASSERT_EQ(response.diagnostics().size(), 1U);
    EXPECT_EQ(response.diagnostics()[0].code, "answers.nothing-answered");
  }
}

TEST_F(SecondRound, KeepsTheEarlierAnswerWithItsReasonWhicheverSideIsShownNow) {
  for (const auto& [language, key, word] :
       {std::tuple("en", "answer", "keep"), std::tuple("zh", "回答", "保留"),
        std::tuple("zh", "回答", "Ｋｅｅｐ"), std::tuple("en", "answer", "不变。")}) {
    const auto response = read(filled(written(language), key, word));
    ASSERT_TRUE(response) << word;
    EXPECT_THAT(response.diagnostics(), IsEmpty());
    ASSERT_EQ(response->answers.size(), 1U);
    const Answer& kept = response->answers[0];
    EXPECT_EQ(kept.code, kept.left == "skills" ? 7 : -7);
    EXPECT_EQ(kept.why, "as I said");
    EXPECT_EQ(kept.round, 2);
  }
}

TEST_F(SecondRound, SurvivesWhatMailAndEditorsDoToIt) {
  const std::string text = filled(written("en"), "answer", "keep");
  for (const std::string& mangled :
       {replaced(text, "\n", "\r\n"), "> " + replaced(text, "\n", "\n> "), "\xEF\xBB\xBF" + text,
        replaced(text, "\n", " \n"), replaced(text, "  #", "#")}) {
    const auto response = read(mangled);
    ASSERT_TRUE(response) << mangled;
    ASSERT_EQ(response->answers.size(), 1U);
    EXPECT_EQ(std::abs(response->answers[0].code), 7);
  }
}

TEST_F(SecondRound, AStrangersTextIsNoAnswerEvenWhereHashesAreLost) {
  const std::string text = filled(written("en"), "answer", "right 2");
  const auto response = read(replaced(text, "  # ", "  "));
  ASSERT_FALSE(response);  // the label has grown, and that is said
  EXPECT_EQ(response.diagnostics().front().code, "answers.changed-label");
}

TEST_F(SecondRound, ANewAnswerIsANewAnswer) {
  const auto response = read(filled(written("en"), "answer", "right 2"));
  ASSERT_TRUE(response);
  EXPECT_EQ(response->answers.at(0).code, -2);
  EXPECT_EQ(response->answers.at(0).why, "");
}

TEST_F(SecondRound, SameIsAskedBackUnlessBothMeaningsAgree) {
  const auto unclear = read(filled(written("en"), "answer", "same"));
  ASSERT_FALSE(unclear);
  EXPECT_EQ(unclear.diagnostics().front().code, "answers.ambiguous-keep");
  EXPECT_EQ(unclear.diagnostics().front().hint,
            "write 'keep' for the first, 'equal' for the second");
  earlier[0].code = 1;
  const auto equal = read(filled(written("en"), "answer", "same"));
  ASSERT_TRUE(equal);
  EXPECT_EQ(equal->answers.at(0).code, 1);
}

TEST_F(SecondRound, KeepNeedsAnEarlierAnswer) {
  earlier.clear();
  const auto response = read(filled(written("zh"), "回答", "保留"));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.diagnostics().front().code, "answers.nothing-to-keep");
  EXPECT_THAT(response.diagnostics().front().hint, HasSubstr("左 3"));
}

TEST_F(SecondRound, KeepBehindAHashIsAskedBack) {
  const auto response = read(filled(written("en"), "answer", "# keep"));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.diagnostics().front().code, "answers.unreadable-answer");
}

TEST_F(SecondRound, AmountsLeftEmptyBesideOthersOfTheirPartAreKept) {
  study = example_study(ElicitationMethod::budget);
  const std::vector<std::string> items = {"networks", "market", "skills", "platforms"};
  RoundOpening opening = {2, "r", {}};
  earlier.clear();
  for (const std::string& item : items) {
    opening.questions.push_back({"kim", "digital", item, "", RevisitReason::part, {}});
    earlier.push_back({.group = "digital", .left = item, .code = 250'000});
  }
  asked = design_revisit(study, study.assessors[2], opening);
  const std::string text = write_questionnaire(asked, study, {ItemFeedback{.group = "digital"}});
  const auto kept = read(filled(text, "answer", "25"));
  ASSERT_TRUE(kept);
  ASSERT_EQ(kept->answers.size(), 4U);
  EXPECT_EQ(kept->answers[3].code, 250'000);
  const auto too_many = read(filled(text, "answer", "35"));
  ASSERT_FALSE(too_many);
  EXPECT_EQ(too_many.diagnostics().front().code, "answers.points-sum");
}

}  // namespace
}  // namespace pondera::survey
