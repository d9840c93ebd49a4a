// SPDX-License-Identifier: Apache-2.0
#include "survey/design_questionnaire.hpp"

#include "core/random_stream.hpp"
#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {
namespace {

using Pair = std::pair<std::string, std::string>;

TEST(DesignQuestionnaire, AsksEveryPairOnceGroupByGroup) {
  const Study study = example_study();
  const Questionnaire asked = design_questionnaire(study, *study.find_assessor("kim"), 1);
  ASSERT_EQ(asked.items.size(), 9U);
  std::set<Pair> pairs;
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    const QuestionnaireItem& item = asked.items[i];
    EXPECT_EQ(item.number, static_cast<int>(i) + 1);
    EXPECT_EQ(item.group, i < 3 ? "harbour" : "digital");
    pairs.insert(std::minmax(item.left, item.right));
  }
  EXPECT_EQ(pairs.size(), 9U);
  EXPECT_TRUE(pairs.contains({"digital", "governance"}));
  EXPECT_TRUE(pairs.contains({"platforms", "skills"}));
  EXPECT_EQ(asked.assessor, "kim");
  EXPECT_EQ(asked.language, "en");
  EXPECT_EQ(asked.revision, study_revision(study));
}

TEST(DesignQuestionnaire, FollowsTheDocumentedDraws) {
  const Study study = example_study();
  const Questionnaire asked = design_questionnaire(study, *study.find_assessor("wei"), 2);
  const RandomStream stream(7, "2/wei/harbour");
  const std::vector<Pair> pairs = {
      {"digital", "transport"}, {"digital", "governance"}, {"transport", "governance"}};
  const std::vector<int> order = permutation(stream, 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto k = static_cast<std::size_t>(order[i]);
    Pair pair = pairs[k];
    if (stream.below(2 + k, 2) == 1) std::swap(pair.first, pair.second);
    EXPECT_EQ(Pair(asked.items[i].left, asked.items[i].right), pair);
  }
}

TEST(DesignQuestionnaire, DiffersBetweenAssessorsAndRoundsOnly) {
  const Study study = example_study();
  const auto items = [&](const char* assessor, int round) {
    return design_questionnaire(study, *study.find_assessor(assessor), round).items;
  };
  EXPECT_EQ(items("kim", 1), items("kim", 1));
  EXPECT_NE(items("kim", 1), items("ana", 1));
  EXPECT_NE(items("kim", 1), items("kim", 2));
}

TEST(DesignQuestionnaire, FavoursNoSideOverThePanel) {
  const Study study = example_study();
  int left = 0;
  for (int i = 0; i < 400; ++i) {
    const Assessor assessor = example_assessor("a" + std::to_string(i), "", "en");
    for (const QuestionnaireItem& item : design_questionnaire(study, assessor, 1).items) {
      if (item.group == "harbour" && item.left == "digital") ++left;
    }
  }
  // 800 fair sides: mean 400, standard deviation 14.
  EXPECT_NEAR(left, 400, 60);
}

TEST(DesignQuestionnaire, RatesEveryLeafByDimension) {
  const Study study = example_study(ElicitationMethod::rating);
  const Questionnaire asked = design_questionnaire(study, *study.find_assessor("kim"), 1);
  std::vector<std::string> groups;
  std::set<std::string> leaves;
  for (const QuestionnaireItem& item : asked.items) {
    groups.push_back(item.group);
    leaves.insert(item.left);
    EXPECT_TRUE(item.right.empty());
  }
  EXPECT_EQ(groups, (std::vector<std::string>{"harbour", "digital", "digital", "digital", "digital",
                                              "governance"}));
  EXPECT_EQ(leaves, (std::set<std::string>{"networks", "market", "skills", "platforms", "transport",
                                           "rules"}));
}

TEST(DesignQuestionnaire, AsksNothingWhereThereIsNothingToCompare) {
  Study study = example_study();
  std::vector<HierarchyNode> nodes;
  nodes.push_back(example_node("goal", "Goal", "目标", std::nullopt));
  nodes.push_back(example_node("only", "Only", "唯一", 0));
  study.hierarchy = Hierarchy::make(std::move(nodes)).value();
  EXPECT_TRUE(design_questionnaire(study, study.assessors[2], 1).items.empty());
}

TEST(DesignQuestionnaire, AsksForAnAmountOfEveryItemGroupByGroup) {
  for (const auto method : {ElicitationMethod::budget, ElicitationMethod::direct}) {
    const Questionnaire asked = example_questionnaire(example_study(method), "kim");
    ASSERT_EQ(asked.items.size(), 7U);  // three, four; a group of one asks nothing
    std::set<std::string> digital;
    for (const QuestionnaireItem& item : asked.items) {
      EXPECT_EQ(item.right, "");
      if (item.group == "digital") digital.insert(item.left);
    }
    EXPECT_EQ(digital, (std::set<std::string>{"networks", "market", "skills", "platforms"}));
    EXPECT_EQ(asked.items.back().group, "digital");
  }
}

TEST(DesignQuestionnaire, AsksForBestAndWorstInTheOrderOfTheStudy) {
  const Questionnaire asked =
      example_questionnaire(example_study(ElicitationMethod::best_worst), "kim");
  ASSERT_EQ(asked.items.size(), 8U + 10U);
  EXPECT_EQ(asked.items[8], (QuestionnaireItem{9, "digital", "@best", ""}));
  EXPECT_EQ(asked.items[9], (QuestionnaireItem{10, "digital", "@worst", ""}));
  EXPECT_EQ(asked.items[10], (QuestionnaireItem{11, "digital", "@best", "networks"}));
  EXPECT_EQ(asked.items[17], (QuestionnaireItem{18, "digital", "platforms", "@worst"}));
  EXPECT_EQ(items_from_text(items_text(asked.items)), asked.items);
}

}  // namespace
}  // namespace pondera::survey
