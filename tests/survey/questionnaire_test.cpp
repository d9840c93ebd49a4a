// SPDX-License-Identifier: Apache-2.0
#include "survey/questionnaire.hpp"

#include "core/digest.hpp"
#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

#include <set>

namespace pondera::survey {
namespace {

TEST(ItemsText, IsReadBack) {
  for (const ElicitationMethod method : {ElicitationMethod::pairwise, ElicitationMethod::rating}) {
    const auto items = example_questionnaire(example_study(method), "kim").items;
    EXPECT_EQ(items_from_text(items_text(items)), items);
  }
  EXPECT_EQ(items_text({{1, "g", "a", "b"}, {2, "g", "c", ""}}), "1\tg\ta\tb\n2\tg\tc\t\n");
  EXPECT_EQ(items_from_text(""), std::vector<QuestionnaireItem>{});
}

TEST(ItemsText, IsNothingElse) {
  for (const std::string text : {"x", "1\tg\ta\tb", "1\tg\ta\n", "a\tg\ta\tb\n", "0\tg\ta\tb\n",
                                 "1\t\ta\tb\n", "1\tg\ta\tb\tc\n", "\n"}) {
    EXPECT_FALSE(items_from_text(text)) << text;
  }
}

TEST(QuestionnaireSignature, ChangesWithEverythingThatBindsAFile) {
  const Questionnaire asked = example_questionnaire(example_study(), "kim");
  std::set<std::string> signatures = {questionnaire_signature(asked)};
  EXPECT_EQ(signatures.begin()->size(), 16U);
  const auto changed = [&](auto change) {
    Questionnaire other = asked;
    change(other);
    return signatures.insert(questionnaire_signature(other)).second;
  };
  EXPECT_TRUE(changed([](Questionnaire& q) { q.study = "other"; }));
  EXPECT_TRUE(changed([](Questionnaire& q) { q.revision = "other"; }));
  EXPECT_TRUE(changed([](Questionnaire& q) { q.round = 2; }));
  EXPECT_TRUE(changed([](Questionnaire& q) { q.assessor = "wei"; }));
  EXPECT_TRUE(changed([](Questionnaire& q) { q.method = ElicitationMethod::rating; }));
  EXPECT_TRUE(changed([](Questionnaire& q) { std::swap(q.items[2].left, q.items[2].right); }));
  EXPECT_TRUE(changed([](Questionnaire& q) { q.items.pop_back(); }));
  EXPECT_FALSE(changed([](Questionnaire& q) { q.language = "zh"; }));
}

TEST(QuestionsToAnswer, LeaveOutWhatAnswersItself) {
  const auto count = [](ElicitationMethod method) {
    const Study study = example_study(method);
    return questions_to_answer(example_questionnaire(study, "kim"));
  };
  EXPECT_EQ(count(ElicitationMethod::pairwise), 9);
  EXPECT_EQ(count(ElicitationMethod::budget), 7);
  // Of three items 2 choices and 3 comparisons, of four 2 and 5.
  EXPECT_EQ(count(ElicitationMethod::best_worst), 5 + 7);
}

TEST(QuestionsByGroup, CountsTheItemsOfEveryGroup) {
  const Questionnaire asked = example_questionnaire(example_study(), "wei");
  const std::map<std::string, int> expected = {{"harbour", 3}, {"digital", 6}};
  EXPECT_EQ(questions_by_group(asked), expected);
}

}  // namespace
}  // namespace pondera::survey
