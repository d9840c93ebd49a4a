// SPDX-License-Identifier: Apache-2.0
#include "interview/outline.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using survey::ElicitationMethod;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ReadOutline, TellsTheMethodOfEveryFileByItsInstructions) {
  const std::vector<std::pair<std::string, ElicitationMethod>> methods = {
      {"pairs", ElicitationMethod::pairwise},
      {"ratings", ElicitationMethod::rating},
      {"budget", ElicitationMethod::budget},
      {"direct", ElicitationMethod::direct},
      {"best-worst", ElicitationMethod::best_worst}};
  for (const auto& [name, method] : methods) {
    for (const std::string language : {"en", "zh"}) {
      const Outline outline = base_outline(name + "-" + language);
      EXPECT_EQ(outline.scale.method, method) << name << language;
      EXPECT_EQ(outline.language, language);
      EXPECT_FALSE(outline.asks_again);
      ASSERT_EQ(outline.how_to_return.size(), 1U);
      EXPECT_THAT(outline.how_to_return.front(), HasSubstr("2026-06-01"));
    }
  }
  EXPECT_EQ(base_outline("budget-zh").scale.points, 100);
  EXPECT_EQ(base_outline("ratings-en").scale.lowest, 1);
  EXPECT_EQ(base_outline("ratings-en").scale.highest, 5);
  EXPECT_EQ(base_outline("best-worst-zh").scale.strongest, 9);
}

TEST(ReadOutline, FindsPartsWithTheirItems) {
  const Outline outline = base_outline("pairs-en");
  ASSERT_EQ(outline.parts.size(), 2U);
  EXPECT_EQ(outline.parts[0].label, "A harbour city");
  EXPECT_EQ(outline.parts[1].label, "Digital infrastructure");
  EXPECT_EQ(outline.parts[1].first, 3U);
  EXPECT_EQ(outline.parts[1].last, 9U);
  ASSERT_EQ(outline.parts[0].items.size(), 3U);
  EXPECT_EQ(outline.parts[0].items[0].label, "Digital infrastructure");
  EXPECT_EQ(outline.parts[0].items[0].description,
            "What lets data move: networks, platforms, and people who use them.");
  EXPECT_EQ(outline.questions[4].left, "Data: \"open\" market #1");
  EXPECT_EQ(outline.questions[4].number, 5);
}

TEST(ReadOutline, LeavesOutWhatIsAboutEditingAFile) {
  const Outline outline = base_outline("pairs-zh");
  EXPECT_THAT(
      outline.introduction,
      ElementsAre("问卷：港口城市", "王伟，您好！这是第 1 轮，共 9 题，约需 2 分钟。",
                  "十二个港口城市的年度指数，自2019年起发布。", "对港口城市来说，哪一个更重要？"));
}

TEST(ReadOutline, TellsTheQuestionsOfBestWorstApart) {
  const Outline outline = base_outline("best-worst-zh");
  EXPECT_EQ(outline.questions[0].kind, QuestionKind::best);
  EXPECT_EQ(outline.questions[1].kind, QuestionKind::worst);
  EXPECT_EQ(outline.questions[2].kind, QuestionKind::best_over);
  EXPECT_EQ(outline.questions[7].kind, QuestionKind::over_worst);
  EXPECT_THAT(outline.parts[1].items,
              ElementsAre(::testing::Field(&PartItem::label, "网络"),
                          ::testing::Field(&PartItem::label, "数据要素市场（“开放”）"),
                          ::testing::Field(&PartItem::label, "数字技能"),
                          ::testing::Field(&PartItem::label, "公共服务平台")));
  EXPECT_THAT(outline.parts[0].items[0].description, HasSubstr("会使用它们的人。"));
}

TEST(ReadOutline, KeepsWhatStandsBesideAQuestion) {
  const Outline outline = base_outline("budget-en");
  EXPECT_THAT(outline.questions[2].notes,
              ElementsAre("What lets data move: networks, platforms, and people who use them."));
  EXPECT_TRUE(outline.questions[1].notes.empty());
}

TEST(ReadOutline, RefusesAFileWithoutItsInstructions) {
  std::string bytes = base_bytes("budget-en");
  bytes.erase(0, bytes.find("\nquestions:\n"));
  const AnswerFile file = AnswerFile::make(bytes, "a.yaml").value();
  const auto outline = read_outline(file.text(), file.sheet());
  ASSERT_FALSE(outline);
  EXPECT_EQ(outline.diagnostics().front().code, "interview.no-instructions");
}

}  // namespace
}  // namespace pondera::interview
