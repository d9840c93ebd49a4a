// SPDX-License-Identifier: Apache-2.0
#include "weights/choose_pairs.hpp"

#include "survey/design_questionnaire.hpp"
#include "weights/pair_graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace pondera::weights {
namespace {

/// A goal with 2, a group of 3 and one of 7 items; half of the pairs are asked.
survey::Study half_study() {
  std::string text =
      "pondera: study/1\nid: s\ntitle: T\nelicitation: {design: {share_of_pairs: 0.5}}\n"
      "hierarchy:\n  id: g\n  label: G\n  children:\n";
  for (const auto& [group, size] : {std::pair("three", 3), std::pair("seven", 7)}) {
    text += "    - id: " + std::string(group) + "\n      label: " + group + "\n      children:\n";
    for (int item = 0; item < size; ++item) {
      const std::string id = group + std::to_string(item);
      text += "        - {id: " + id + ", label: " + id + "}\n";
    }
  }
  return survey::read_study(text, "study.yaml", std::nullopt, "").value();
}

survey::Assessor assessor(const std::string& id) {
  survey::Assessor found;
  found.id = id;
  found.language = "en";
  return found;
}

/// Questionnaires of k assessors, invited one after the other.
std::vector<survey::Questionnaire> panel(const survey::Study& study, int k) {
  std::vector<survey::Questionnaire> sent;
  for (int i = 0; i < k; ++i) {
    const survey::Assessor next = assessor("E" + std::to_string(i));
    sent.push_back(
        survey::design_questionnaire(study, next, 1, choose_pairs(study, next.id, 1, sent)));
  }
  return sent;
}

TEST(ChoosePairs, AsksSmallGroupsWholeAndAConnectedHalfOfLargeOnes) {
  const auto choice = choose_pairs(half_study(), "ana", 1, {});
  ASSERT_EQ(choice.size(), 1U);
  std::vector<ItemPair> pairs;
  for (const auto& [first, second] : choice.at("seven")) pairs.push_back({first, second});
  EXPECT_EQ(pairs.size(), 11U);  // half of 21, rounded up
  EXPECT_TRUE(connects(7, pairs));
}

TEST(ChoosePairs, SpreadsThePairsEvenlyOverThePanel) {
  const survey::Study study = half_study();
  std::map<std::set<std::string>, int> times;
  for (const survey::Questionnaire& questionnaire : panel(study, 20)) {
    EXPECT_EQ(questionnaire.items.size(), 1U + 3U + 11U);
    for (const survey::QuestionnaireItem& item : questionnaire.items) {
      if (item.group == "seven") ++times[{item.left, item.right}];
    }
  }
  ASSERT_EQ(times.size(), 21U);
  std::vector<int> counts;
  for (const auto& [pair, count] : times) counts.push_back(count);
  EXPECT_LE(*std::ranges::max_element(counts) - *std::ranges::min_element(counts), 2);
}

TEST(ChoosePairs, GivesTheSameForTheSameAndAnotherChoiceToAnotherAssessor) {
  const survey::Study study = half_study();
  EXPECT_EQ(choose_pairs(study, "kim", 1, {}), choose_pairs(study, "kim", 1, {}));
  EXPECT_NE(choose_pairs(study, "kim", 1, {}), choose_pairs(study, "wei", 1, {}));
  EXPECT_NE(choose_pairs(study, "wei", 1, {}), choose_pairs(study, "wei", 2, {}));
}

TEST(ChoosePairs, ChoosesNothingWhereEverythingIsAsked) {
  survey::Study study = half_study();
  study.elicitation.design = {};
  EXPECT_TRUE(choose_pairs(study, "ana", 1, {}).empty());
}

}  // namespace
}  // namespace pondera::weights
