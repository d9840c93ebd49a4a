// SPDX-License-Identifier: Apache-2.0
#include "audit/suspect_judgement.hpp"

#include "tests/audit/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using testing::earnest_panel;
using testing::earnest_study;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::judgements_of;

struct SuspectJudgementLooked {
  PanelJudgements panel;
  std::vector<AssessorEvidence> evidence;
};

SuspectJudgementLooked looked_at(const std::vector<survey::Response>& responses) {
  SuspectJudgementLooked looked{
      judgements_of(earnest_study(static_cast<int>(responses.size())), responses), {}};
  looked.evidence = panel_evidence(looked.panel, 9, {});
  return looked;
}

/// Turns the last assessor's answer about two items of `group` and gives the panel back.
std::vector<survey::Response> with_a_slip(const std::string& one, const std::string& other) {
  auto responses = earnest_panel(8);
  for (survey::Answer& answer : responses.back().answers) {
    if ((answer.left == one && answer.right == other) ||
        (answer.left == other && answer.right == one)) {
      answer.code = -answer.code;
    }
  }
  return responses;
}

TEST(SuspectJudgements, NameTheTurnedAnswerFirst) {
  // a is far above e: the clearest answer of the goal.
  const SuspectJudgementLooked looked = looked_at(with_a_slip("a", "e"));
  const auto found = suspect_judgements(looked.panel, 7, looked.evidence[7], 9, 3);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].group, 0U);
  EXPECT_EQ(found[0].first, 0);
  EXPECT_EQ(found[0].second, 4);
  EXPECT_TRUE(found[0].turned);
  EXPECT_LT(found[0].code, -3);
  EXPECT_GT(found[0].expected_code, 3);
  EXPECT_GT(found[0].z, 3);
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(found[i].z, found[i - 1].z);
}

TEST(SuspectJudgements, AskLessOfTurnedAnswersThanOfOthers) {
  const SuspectJudgementLooked looked = looked_at(with_a_slip("a", "e"));
  for (const SuspectJudgement& each :
       suspect_judgements(looked.panel, 7, looked.evidence[7], 9, 100)) {
    EXPECT_TRUE(each.turned);
    EXPECT_GT(each.z, least_turned_z);
  }
  const auto all = suspect_judgements(looked.panel, 7, looked.evidence[7], 9, 1e-12);
  EXPECT_GT(all.size(), 15U);  // nearly every answer is off by a little
}

TEST(SuspectJudgements, AreNotTurnedWhereEqualIsExpected) {
  const SuspectJudgementLooked looked = looked_at(with_a_slip("a", "e"));
  for (std::size_t k = 0; k < 8; ++k) {
    for (const SuspectJudgement& each :
         suspect_judgements(looked.panel, k, looked.evidence[k], 9, 1e-12)) {
      const bool sides = each.code != 1 && each.expected_code != 1;
      EXPECT_EQ(each.turned, sides && (each.code > 0) != (each.expected_code > 0));
    }
  }
}

TEST(SuspectJudgements, OfEarnestAnswersAreFew) {
  const SuspectJudgementLooked looked = looked_at(earnest_panel(9));
  std::size_t named = 0;
  for (std::size_t k = 0; k < 9; ++k) {
    named += suspect_judgements(looked.panel, k, looked.evidence[k], 9, 3).size();
  }
  EXPECT_LE(named, 4U);  // of 198
}

TEST(SuspectJudgements, OfNoAnswersAreNone) {
  auto responses = earnest_panel(4);
  responses.back().answers.clear();
  const SuspectJudgementLooked looked = looked_at(responses);
  EXPECT_THAT(suspect_judgements(looked.panel, 3, looked.evidence[3], 9, 1), IsEmpty());
  EXPECT_THAT(turned_groups(looked.panel, 3, looked.evidence[3], 1.1), IsEmpty());
}

TEST(TurnedGroups, AreThoseWhoseSidesWereMixedUp) {
  auto responses = earnest_panel(8);
  responses.back() = testing::turned(responses.back(), "a");
  const SuspectJudgementLooked looked = looked_at(responses);
  EXPECT_THAT(turned_groups(looked.panel, 7, looked.evidence[7], 100), ElementsAre(1U));
  EXPECT_THAT(turned_groups(looked.panel, 6, looked.evidence[6], 100), IsEmpty());
}

}  // namespace
}  // namespace pondera::audit
