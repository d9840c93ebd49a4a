// SPDX-License-Identifier: Apache-2.0
#include "simulation/panel_questionnaires.hpp"

#include "simulation/made_up_study.hpp"
#include "tests/simulation/small_panel.hpp"

#include <gtest/gtest.h>

#include <map>
#include <utility>

namespace pondera::simulation {
namespace {

survey::Study study_of(const std::string& elicitation) {
  const std::string text = made_up_study_text({6, 4, 3}) + "elicitation: " + elicitation + "\n";
  survey::Study study = survey::read_study(text, "study.yaml", std::nullopt, "").value();
  study.assessors = made_up_assessors(study, 8);
  return study;
}

TEST(PanelQuestionnaires, AskEveryPairWithoutADesign) {
  const survey::Study study = study_of("{method: pairwise}");
  EXPECT_EQ(panel_questionnaires(study), testing::questionnaires_of(study));
}

TEST(PanelQuestionnaires, ShareThePairsOutEvenlyByTheDesign) {
  const auto asked = panel_questionnaires(study_of("{design: {share_of_pairs: 0.5}}"));
  ASSERT_EQ(asked.size(), 8U);
  EXPECT_EQ(asked.back().assessor, "P008");
  std::map<std::pair<std::string, std::string>, int> times;
  for (const survey::Questionnaire& questionnaire : asked) {
    ASSERT_EQ(questionnaire.items.size(), 8U + 4U + 3U);  // of 15, of 6 (the fewest), of 3 (all)
    for (const survey::QuestionnaireItem& item : questionnaire.items) {
      if (item.group == "goal") ++times[std::minmax(item.left, item.right)];
    }
  }
  EXPECT_EQ(times.size(), 15U);
  for (const auto& [pair, count] : times) {  // 64 questions about 15 pairs: 4.3 of each
    EXPECT_GE(count, 3) << pair.first << ", " << pair.second;
    EXPECT_LE(count, 6) << pair.first << ", " << pair.second;
  }
}

TEST(PanelQuestionnaires, OfTheFirstAssessorsAreTheSameInALargerPanel) {
  survey::Study study = study_of("{design: {pairs_per_assessor: 14}}");
  const auto large = panel_questionnaires(study);
  study.assessors.resize(5);
  const auto small = panel_questionnaires(study);
  EXPECT_EQ(small.back(), large[4]);
}

}  // namespace
}  // namespace pondera::simulation
