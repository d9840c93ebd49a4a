// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_judgements.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using ::testing::ElementsAre;
using testing::response_of;

TEST(PanelJudgements, AreAMatrixForEveryAssessorAndGroup) {
  const survey::Study study =
      testing::study_of({{"goal", {"a", "b", "c"}}, {"a", {"p"}}, {"b", {"q", "r"}}});
  const auto panel =
      panel_judgements(study, {response_of("ana", {{"goal", "a", "b", 2}, {"goal", "c", "b", 3}}),
                               response_of("bo", {}),
                               response_of("cho", {{"b", "r", "q", 5}, {"goal", "a", "c", 1}})});
  ASSERT_TRUE(panel);
  EXPECT_THAT(panel->assessors, ElementsAre("ana", "bo", "cho"));
  ASSERT_EQ(panel->groups.size(), 2U);  // a single item is not compared
  EXPECT_EQ(panel->groups[1].id, "b");
  EXPECT_THAT(panel->groups[1].items, ElementsAre("q", "r"));
  EXPECT_FALSE(panel->matrices[0][1]);
  EXPECT_FALSE(panel->matrices[1][0]);
  const auto& last = panel->matrices[2];
  ASSERT_TRUE(last[0] && last[1]);
  EXPECT_EQ(last[0]->known_pairs(), 1);
  EXPECT_NEAR(last[1]->log_ratio(0, 1), -std::log(5), 1e-15);
  EXPECT_NEAR(panel->matrices[0][0]->log_ratio(1, 2), -std::log(3), 1e-15);
}

TEST(PanelJudgements, RefuseWhatTheStudyDoesNotHave) {
  const auto panel = panel_judgements(testing::study_of({{"goal", {"a", "b"}}}),
                                      {response_of("ana", {{"goal", "a", "old", 2}})});
  ASSERT_FALSE(panel);
  EXPECT_EQ(panel.diagnostics().front().code, "weights.unknown-item");
}

}  // namespace
}  // namespace pondera::audit
