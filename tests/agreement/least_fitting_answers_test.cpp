// SPDX-License-Identifier: Apache-2.0
#include "agreement/least_fitting_answers.hpp"

#include "tests/agreement/revisit_panel.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(LeastFittingAnswers, NameTheAnswerAndWhatTheOthersImply) {
  const auto options = weights::default_weigh_options();
  const auto found = least_fitting_answers(revisit_study(), pairs_of("E6", 2, -4, 2), options, 3);
  ASSERT_TRUE(found);
  // In a triad every judgement fits equally badly. Whichever is mended, the other two agree then,
  // so there is one question.
  ASSERT_EQ(found->size(), 1U);
  const survey::RevisitQuestion& question = found->front();
  EXPECT_EQ(question.assessor, "E6");
  EXPECT_EQ(question.reason, survey::RevisitReason::least_fitting);
  // 2·2 = 4 for (a, c); -4 against 2 gives 1/8 for (a, b) and for (b, c).
  EXPECT_EQ(question.implied, question.left == "a" && question.right == "c" ? 4 : -8);
}

TEST(LeastFittingAnswers, AreNoneWhereAnswersAgreeOrNothingIsAllowed) {
  const auto options = weights::default_weigh_options();
  EXPECT_TRUE(least_fitting_answers(revisit_study(), pairs_of("E1", 2, 4, 2), options, 3)->empty());
  EXPECT_TRUE(
      least_fitting_answers(revisit_study(), pairs_of("E6", 2, -4, 2), options, 0)->empty());
}

}  // namespace
}  // namespace pondera::agreement
