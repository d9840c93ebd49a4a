// SPDX-License-Identifier: Apache-2.0
#include "audit/speed_findings.hpp"

#include "tests/audit/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace pondera::audit {
namespace {

using ::testing::Each;
using ::testing::IsFalse;

/// Answers to the same questions, so many seconds each; every second one shown the other way round.
survey::Response timed(int assessor, double seconds, int answers = 22) {
  survey::Response response = testing::earnest_response(assessor);
  for (std::size_t i = 0; i < static_cast<std::size_t>(answers); ++i) {
    response.answers[i].seconds = seconds;
    if (i % 2 == 0) std::swap(response.answers[i].left, response.answers[i].right);
  }
  return response;
}

TEST(SpeedFindings, MarkTheLastOfThreeUnlikeAssessors) {
  // The medians are 10: 10/4 = 2.5 times as fast.
  const auto found = speed_findings({timed(1, 12), timed(2, 10), timed(3, 4)}, {});
  EXPECT_FALSE(found[0]);
  EXPECT_FALSE(found[1]);
  ASSERT_TRUE(found[2]);
  EXPECT_EQ(found[2]->code, "audit.fast");
  EXPECT_EQ(found[2]->kind, EvidenceKind::speed);
  EXPECT_EQ(found[2]->weight, EvidenceWeight::sign);
  EXPECT_NEAR(found[2]->evidence.at("relative_speed"), 2.5, 1e-12);
  EXPECT_EQ(found[2]->message,
            "An answer took 4.0 seconds on average; over the same questions that is 2.5 times the "
            "panel's usual speed.");
}

TEST(SpeedFindings, FollowTheOption) {
  AuditOptions slow;
  slow.speed = 2.6;
  EXPECT_THAT(speed_findings({timed(1, 12), timed(2, 10), timed(3, 4)}, slow), Each(IsFalse()));
}

TEST(SpeedFindings, MarkEverybodyBelowTwoSeconds) {
  const auto found = speed_findings({timed(1, 1.9), timed(2, 1.9), timed(3, 2.1)}, {});
  EXPECT_TRUE(found[0]);
  EXPECT_FALSE(found[2]);
  EXPECT_THAT(found[0]->message, ::testing::HasSubstr("in less than two seconds."));
}

TEST(SpeedFindings, NeedThreeAssessorsWithFiveTimesEach) {
  EXPECT_THAT(speed_findings({timed(1, 10), timed(2, 10), timed(3, 1, 4)}, {}), Each(IsFalse()));
  EXPECT_TRUE(speed_findings({timed(1, 10), timed(2, 10), timed(3, 1, 5)}, {})[2]);
  EXPECT_THAT(speed_findings(testing::earnest_panel(5), {}), Each(IsFalse()));
  EXPECT_THAT(speed_findings({timed(1, 10), timed(2, 10), timed(3, 0)}, {}), Each(IsFalse()));
}

}  // namespace
}  // namespace pondera::audit
