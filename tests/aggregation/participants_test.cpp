// SPDX-License-Identifier: Apache-2.0
#include "aggregation/participants.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::response_of;

const testing::Groups single_group = {{"goal", {"a", "b"}}};

survey::Study participants_panel() {
  return testing::study_of(single_group, {"E1/x", "E2/y", "E3/x", "E4/y"});
}

std::vector<std::string> names(const std::vector<Participant>& participants) {
  std::vector<std::string> ids;
  for (const Participant& participant : participants) ids.push_back(participant.response->assessor);
  return ids;
}

std::vector<std::string> codes(const Result<Participants>& result) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : result.diagnostics()) found.push_back(diagnostic.code);
  return found;
}

TEST(Participants, StandInTheOrderOfTheStudy) {
  const std::vector<survey::Response> responses = {response_of("E3", {{"goal", "a", "b", 2}}),
                                                   response_of("E1", {{"goal", "a", "b", 2}}),
                                                   response_of("E2", {})};
  const auto found = participants(participants_panel(), responses, {});
  ASSERT_TRUE(found);
  EXPECT_THAT(names(found->taking_part), ElementsAre("E1", "E3"));
  EXPECT_EQ(found->taking_part[1].stratum, "x");
}

TEST(Participants, ReportTheExcludedWhoAnsweredAndOnlyThose) {
  const std::vector<survey::Response> responses = {response_of("E1", {{"goal", "a", "b", 2}}),
                                                   response_of("E2", {{"goal", "a", "b", 3}}),
                                                   response_of("E4", {})};
  const auto found = participants(participants_panel(), responses,
                                  {{"E4", "late"}, {"E2", "CR 0.4"}, {"E3", "left"}});
  ASSERT_TRUE(found);
  EXPECT_THAT(names(found->taking_part), ElementsAre("E1"));
  EXPECT_THAT(names(found->excluded), ElementsAre("E2"));
  EXPECT_EQ(found->exclusions.front().reason, "CR 0.4");
}

TEST(Participants, RefuseSomebodyWhomTheStudyDoesNotHave) {
  const auto found = participants(participants_panel(),
                                  {response_of("E11", {{"goal", "a", "b", 2}})}, {{"E0", "typo"}});
  ASSERT_FALSE(found);
  EXPECT_THAT(codes(found),
              ElementsAre("aggregation.unknown-exclusion", "aggregation.unknown-assessor"));
  EXPECT_EQ(found.diagnostics().back().where, (SourceSpot{"E11.yaml", 11, 9}));
  EXPECT_THAT(found.diagnostics().back().hint, HasSubstr("pondera decide exclude E11 --reason"));
}

TEST(Participants, LeaveOutSomebodyWhoAnsweredAndIsNoLongerInTheStudy) {
  const std::vector<survey::Response> responses = {response_of("E1", {{"goal", "a", "b", 2}}),
                                                   response_of("E11", {{"goal", "a", "b", 2}})};
  const auto found = participants(participants_panel(), responses, {{"E11", "withdrew"}});
  ASSERT_TRUE(found);
  EXPECT_THAT(names(found->taking_part), ElementsAre("E1"));
  EXPECT_THAT(names(found->excluded), ElementsAre("E11"));
  EXPECT_EQ(found->exclusions.back().reason, "withdrew");
}

TEST(Participants, RefuseTwoSetsOfAnswersOfOneAssessor) {
  const auto response = response_of("E1", {{"goal", "a", "b", 2}});
  EXPECT_THAT(codes(participants(participants_panel(), {response, response}, {})),
              ElementsAre("aggregation.assessor-twice"));
}

TEST(Participants, RefuseAnswersToTheOtherKindOfQuestionnaire) {
  EXPECT_THAT(
      codes(participants(participants_panel(), {response_of("E1", {{"goal", "a", "", 4}})}, {})),
      ElementsAre("aggregation.other-method"));
}

TEST(Participants, AreNeededAtLeastOnce) {
  const auto nobody = participants(participants_panel(), {response_of("E1", {})}, {});
  EXPECT_THAT(codes(nobody), ElementsAre("aggregation.no-answers"));
  const auto all_excluded = participants(
      participants_panel(), {response_of("E1", {{"goal", "a", "b", 2}})}, {{"E1", "why not"}});
  EXPECT_THAT(codes(all_excluded), ElementsAre("aggregation.no-answers"));
  EXPECT_THAT(all_excluded.diagnostics().front().message, HasSubstr("excluded"));
}

}  // namespace
}  // namespace pondera::aggregation
