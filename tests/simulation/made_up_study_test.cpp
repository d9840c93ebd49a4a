// SPDX-License-Identifier: Apache-2.0
#include "simulation/made_up_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::simulation {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> children_of(const survey::Study& study, const std::string& id) {
  std::vector<std::string> ids;
  for (const survey::NodeIndex child :
       study.hierarchy.node(study.hierarchy.find(id).value()).children) {
    ids.push_back(study.hierarchy.node(child).id);
  }
  return ids;
}

TEST(MadeUpStudy, HasTheSizesThatWereAskedFor) {
  const auto study =
      survey::read_study(made_up_study_text({3, 4, 0, 2}), "study.yaml", std::nullopt, "");
  ASSERT_TRUE(study);
  EXPECT_TRUE(study.diagnostics().empty());
  EXPECT_THAT(children_of(*study, "goal"), ElementsAre("g1", "g2", "g3"));
  EXPECT_THAT(children_of(*study, "g1"), ElementsAre("g1-1", "g1-2", "g1-3", "g1-4"));
  EXPECT_THAT(children_of(*study, "g2"), ElementsAre());
  EXPECT_THAT(children_of(*study, "g3"), ElementsAre("g3-1", "g3-2"));
}

TEST(MadeUpStudy, HasAssessorsInAllStrataByTurns) {
  auto study = survey::read_study(made_up_study_text({3}) +
                                      "languages: [zh, en]\n"
                                      "strata: {members: [{id: x}, {id: 'null'}]}\n",
                                  "study.yaml", std::nullopt, "");
  ASSERT_TRUE(study);
  const auto assessors = made_up_assessors(*study, 1001);
  EXPECT_EQ(assessors[0].id, "P001");
  EXPECT_EQ(assessors[0].stratum, "x");
  EXPECT_EQ(assessors[1].stratum, "null");
  EXPECT_EQ(assessors[2].id, "P003");
  EXPECT_EQ(assessors[2].stratum, "x");
  EXPECT_EQ(assessors[1000].id, "P1001");
  EXPECT_EQ(assessors[1000].language, "zh");
}

TEST(MadeUpStudy, WritesAssessorsThatAreReadBack) {
  const std::string text = made_up_study_text({3}) + "strata: {members: [{id: x}, {id: 'null'}]}\n";
  const auto study = survey::read_study(text, "study.yaml", std::nullopt, "").value();
  const auto made = made_up_assessors(study, 3);
  const auto again = survey::read_study(text, "study.yaml", assessors_text(made), "assessors.yaml");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again.diagnostics().empty());
  ASSERT_EQ(again->assessors.size(), 3U);
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_EQ(again->assessors[k].id, made[k].id);
    EXPECT_EQ(again->assessors[k].name, made[k].name);
    EXPECT_EQ(again->assessors[k].language, made[k].language);
    EXPECT_EQ(again->assessors[k].stratum, made[k].stratum);
  }
}

TEST(MadeUpStudy, GivesAssessorsAWeightWhereTheStudyCountsByIt) {
  const auto made_for = [](const std::string& section) {
    const std::string text = made_up_study_text({3}) + section;
    return made_up_assessors(survey::read_study(text, "study.yaml", std::nullopt, "").value(), 3);
  };
  EXPECT_EQ(made_for("weights: {assessors: given}\n").back().weight, 1);
  EXPECT_EQ(made_for("weights: {assessors: equal}\n").back().weight, std::nullopt);
}

TEST(MadeUpStudy, WritesTheWeightsOfAssessors) {
  const std::string text = made_up_study_text({3});
  auto made =
      made_up_assessors(survey::read_study(text, "study.yaml", std::nullopt, "").value(), 3);
  made[0].weight = 0;
  made[2].weight = 2.5;
  const auto again = survey::read_study(text, "study.yaml", assessors_text(made), "assessors.yaml");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->assessors[0].weight, 0);
  EXPECT_EQ(again->assessors[1].weight, std::nullopt);
  EXPECT_EQ(again->assessors[2].weight, 2.5);
}

}  // namespace
}  // namespace pondera::simulation
