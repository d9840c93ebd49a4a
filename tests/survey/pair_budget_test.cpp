// SPDX-License-Identifier: Apache-2.0
#include "survey/pair_budget.hpp"

#include "survey/study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;

/// A study with groups of 2 (the goal), 6 and 4, and this `elicitation`.
Result<Study> study_with(const std::string& elicitation) {
  std::string text = "pondera: study/1\nid: s\ntitle: T\nelicitation: " + elicitation +
                     "\nhierarchy:\n  id: g\n  label: G\n  children:\n";
  for (const auto& [group, size] : {std::pair("six", 6), std::pair("four", 4)}) {
    text += "    - id: " + std::string(group) + "\n      label: " + group + "\n      children:\n";
    for (int item = 0; item < size; ++item) {
      const std::string id = group + std::to_string(item);
      text += "        - {id: " + id + ", label: " + id + "}\n";
    }
  }
  return read_study(text, "study.yaml", std::nullopt, "");
}

std::vector<int> asked(const std::string& design) {
  const auto study = study_with("{design: " + design + "}");
  EXPECT_TRUE(study) << design;
  return study ? pairs_per_group(study->hierarchy, study->elicitation.design) : std::vector<int>();
}

std::vector<std::string> codes(const std::string& elicitation) {
  std::vector<std::string> found;
  const auto study = study_with(elicitation);
  for (const Diagnostic& d : study.diagnostics()) found.push_back(d.code);
  return found;
}

TEST(PairBudget, AsksEveryPairUnlessTold) {
  EXPECT_THAT(asked("all"), ElementsAre(1, 15, 6));
  EXPECT_TRUE(study_with("{seed: 3}")->elicitation.design.asks_all());
}

TEST(PairBudget, TakesAShareOfEveryGroupButNotFewerPairsThanItems) {
  EXPECT_THAT(asked("{share_of_pairs: 0.5}"), ElementsAre(1, 8, 4));
  EXPECT_THAT(asked("{share_of_pairs: 0.6}"), ElementsAre(1, 9, 4));
  EXPECT_THAT(asked("{share_of_pairs: 0.01}"), ElementsAre(1, 6, 4));
  EXPECT_THAT(asked("{share_of_pairs: 1}"), ElementsAre(1, 15, 6));
}

TEST(PairBudget, HandsANumberOfPairsOutByTheSmallestShare) {
  EXPECT_THAT(asked("{pairs_per_assessor: 11}"), ElementsAre(1, 6, 4));
  EXPECT_THAT(asked("{pairs_per_assessor: 14}"), ElementsAre(1, 9, 4));
  // 10 of 15 are as much as 4 of 6; then the first of equals, then the fewer.
  EXPECT_THAT(asked("{pairs_per_assessor: 17}"), ElementsAre(1, 11, 5));
  EXPECT_THAT(asked("{pairs_per_assessor: 500}"), ElementsAre(1, 15, 6));
}

TEST(PairBudget, FewestPairsKeepAnAssessorsAnswersTogetherAndCheckable) {
  EXPECT_EQ(fewest_pairs(1), 0);
  EXPECT_EQ(fewest_pairs(2), 1);
  EXPECT_EQ(fewest_pairs(3), 3);
  EXPECT_EQ(fewest_pairs(4), 4);
  EXPECT_EQ(fewest_pairs(15), 15);
}

TEST(PairBudget, RefusesABudgetThatIsTooSmallAtItsPlace) {
  const auto study = study_with("{design: {pairs_per_assessor: 10}}");
  ASSERT_FALSE(study);
  const Diagnostic& found = study.diagnostics().front();
  EXPECT_EQ(found.code, "survey.budget-too-small");
  EXPECT_EQ(found.where.line, 4);
  EXPECT_EQ(found.where.column, 44);
  EXPECT_THAT(found.message, ::testing::HasSubstr("fewer than 11"));
  EXPECT_THAT(found.hint, ::testing::HasSubstr("asks 13"));
}

TEST(PairBudget, RefusesWhatIsNoDesign) {
  EXPECT_THAT(codes("{design: half}"), ElementsAre("survey.unknown-choice"));
  EXPECT_THAT(codes("{design: {}}"), ElementsAre("survey.missing-field"));
  EXPECT_THAT(codes("{design: {share_of_pairs: 0}}"), ElementsAre("survey.out-of-range"));
  EXPECT_THAT(codes("{design: {share_of_pairs: 50}}"), ElementsAre("survey.out-of-range"));
  EXPECT_THAT(codes("{design: {share: 0.5}}"),
              ElementsAre("survey.missing-field", "survey.unknown-key"));
  EXPECT_THAT(codes("{design: {share_of_pairs: 0.5, pairs_per_assessor: 20}}"),
              ElementsAre("survey.two-budgets"));
  EXPECT_THAT(codes("{method: rating, design: {share_of_pairs: 0.5}}"),
              ElementsAre("survey.unused-setting"));
}

TEST(PairBudget, IsPartOfWhatIsAskedUnlessEveryPairIs) {
  const auto revision = [](const std::string& elicitation) {
    return study_revision(study_with(elicitation).value());
  };
  EXPECT_EQ(revision("{design: all}"), revision("{method: pairwise}"));
  EXPECT_NE(revision("{design: all}"), revision("{design: {share_of_pairs: 0.5}}"));
  EXPECT_NE(revision("{design: {share_of_pairs: 1}}"),
            revision("{design: {pairs_per_assessor: 21}}"));
}

}  // namespace
}  // namespace pondera::survey
