// SPDX-License-Identifier: Apache-2.0
#include "survey/item_answer.hpp"

#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;

ParsedAnswer answer_to(const Study& study, const QuestionnaireItem& item, std::string text) {
  return item_answer(Placed{std::move(text), {}}, item, study);
}

TEST(ItemAnswer, IsReadByTheMethodOfTheStudy) {
  const QuestionnaireItem alone = {1, "digital", "skills", ""};
  const QuestionnaireItem pair = {1, "digital", "skills", "networks"};
  EXPECT_EQ(answer_to(example_study(), pair, "right 3").code, -3);
  EXPECT_EQ(answer_to(example_study(ElicitationMethod::rating), alone, "3").code, 3);
  EXPECT_EQ(answer_to(example_study(ElicitationMethod::budget), alone, "3").code, 30'000);
  EXPECT_EQ(answer_to(example_study(ElicitationMethod::direct), alone, "2.5").code, 25'000);
}

TEST(ItemAnswer, IsAChoiceOrANumberOfTimesInBestWorst) {
  const Study study = example_study(ElicitationMethod::best_worst);
  const QuestionnaireItem choice = {1, "digital", std::string(best_item), ""};
  const QuestionnaireItem times = {3, "digital", std::string(best_item), "skills"};
  EXPECT_EQ(answer_to(study, choice, "3").code, 3);
  EXPECT_EQ(answer_to(study, choice, "数字技能").code, 3);
  EXPECT_EQ(answer_to(study, choice, "5").problem, AnswerProblem::out_of_scale);
  // What '#' cuts off the label of the second item leaves no label of the list.
  EXPECT_EQ(answer_to(study, choice, "Digital skills").code, 3);
  EXPECT_EQ(answer_to(study, times, "9").code, 9);
  EXPECT_EQ(answer_to(study, times, "equal").code, 1);
  EXPECT_EQ(answer_to(study, times, "一样").code, 1);
  EXPECT_EQ(answer_to(study, times, "10").problem, AnswerProblem::out_of_scale);
  EXPECT_EQ(answer_to(study, times, "left 3").problem, AnswerProblem::unreadable);
  EXPECT_EQ(answer_to(study, times, "1/3").problem, AnswerProblem::two_answers);
}

TEST(ItemAnswer, TakesPercentForPointsOfAHundredOnly) {
  const QuestionnaireItem alone = {1, "digital", "skills", ""};
  Study study = example_study(ElicitationMethod::budget);
  EXPECT_EQ(answer_to(study, alone, "30%").code, 300'000);
  study.elicitation.points = 1000;
  EXPECT_EQ(answer_to(study, alone, "30%").problem, AnswerProblem::unreadable);
}

TEST(ItemAnswer, SaysWhatIsExpected) {
  const QuestionnaireItem alone = {1, "digital", "skills", ""};
  const QuestionnaireItem choice = {1, "digital", std::string(worst_item), ""};
  const QuestionnaireItem times = {3, "digital", std::string(best_item), "skills"};
  const Study budget = example_study(ElicitationMethod::budget);
  EXPECT_THAT(expected_answer(alone, budget, "en").hint, HasSubstr("from 0 to 100"));
  const Study best_worst = example_study(ElicitationMethod::best_worst);
  EXPECT_THAT(expected_answer(choice, best_worst, "zh").hint, HasSubstr("1 网络"));
  EXPECT_EQ(expected_answer(choice, best_worst, "en").scale, "1 to 4");
  EXPECT_EQ(expected_answer(times, best_worst, "en").scale, "1 to 9");
}

}  // namespace
}  // namespace pondera::survey
