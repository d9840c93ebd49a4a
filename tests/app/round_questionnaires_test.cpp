// SPDX-License-Identifier: Apache-2.0
#include "app/round_questionnaires.hpp"

#include "app/files.hpp"
#include "survey/design_questionnaire.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

class QuestionnairesOfARound : public ScratchFolder {
 protected:
  LoadedStudy load(const std::vector<std::string>& assessors, const std::string& design) {
    std::string study = "pondera: study/1\nid: s\ntitle: T\nelicitation: {design: " + design +
                        "}\nhierarchy:\n  id: g\n  label: G\n  children:\n";
    for (int item = 0; item < 6; ++item) {
      const std::string id = "item" + std::to_string(item);
      study += "    - {id: " + id + ", label: " + id + "}\n";
    }
    std::string panel = "pondera: assessors/1\nassessors:\n";
    for (const std::string& id : assessors) panel += "  - {id: " + id + "}\n";
    EXPECT_TRUE(write_file(path("study.yaml"), study));
    EXPECT_TRUE(write_file(path("assessors.yaml"), panel));
    StudyReading reading = read_study_folder(folder());
    EXPECT_TRUE(reading);
    return *std::move(reading.loaded);
  }

  /// What is recorded when these are invited in this order.
  static std::vector<store::StoredQuestionnaire> invited(
      const LoadedStudy& loaded, std::vector<store::StoredQuestionnaire> stored) {
    RoundQuestionnaires questionnaires(loaded, stored);
    for (const survey::Assessor& assessor : loaded.study.assessors) {
      stored.push_back({questionnaires.of(assessor), ""});
    }
    return stored;
  }
};

TEST_F(QuestionnairesOfARound, StayAsRecordedWhoeverJoinsOrLeaves) {
  const std::string half = "{share_of_pairs: 0.5}";
  const auto stored = invited(load({"ana", "kim", "wei"}, half), {});
  ASSERT_EQ(stored.size(), 3U);
  const LoadedStudy changed = load({"new", "wei"}, half);
  const auto again = invited(changed, stored);
  ASSERT_EQ(again.size(), 5U);
  EXPECT_EQ(again[4].questionnaire, stored[2].questionnaire);
}

TEST_F(QuestionnairesOfARound, AreFinishedAsTheyWereBegun) {
  const LoadedStudy loaded = load({"ana", "kim", "wei"}, "{pairs_per_assessor: 7}");
  const auto whole = invited(loaded, {});
  // Killed after the first: the others come out as they would have.
  const auto resumed = invited(loaded, {whole[0]});
  ASSERT_EQ(resumed.size(), 4U);
  EXPECT_EQ(resumed[1].questionnaire, whole[0].questionnaire);
  EXPECT_EQ(resumed[3].questionnaire, whole[2].questionnaire);
}

TEST_F(QuestionnairesOfARound, AskEveryPairWithoutABudget) {
  const LoadedStudy loaded = load({"ana", "kim", "wei"}, "all");
  RoundQuestionnaires questionnaires(loaded, {});
  const survey::Assessor& wei = loaded.study.assessors[2];
  EXPECT_EQ(questionnaires.of(wei), survey::design_questionnaire(loaded.study, wei, 1));
  EXPECT_EQ(questionnaires.of(wei).items.size(), 15U);
}

}  // namespace
}  // namespace pondera::app
