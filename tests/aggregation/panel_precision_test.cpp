// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_precision.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using pondera::testing::response_of;
using pondera::testing::study_of;

/// `said` is how many times a outweighs b: centred logs ± ln(said)/2.
survey::Response says(const std::string& assessor, int said) {
  return response_of(assessor, {{"goal", "a", "b", said}});
}

std::vector<GroupPrecision> found(const survey::Study& study,
                                  const std::vector<survey::Response>& responses) {
  return panel_precision(study, responses, weights::weigh_options(study).value());
}

TEST(PanelPrecision, OfStrataIsTheClosedForm) {
  const survey::Study study =
      study_of({{"goal", {"a", "b"}}}, {"p/one", "q/one", "r/two", "s/two", "t/two", "u/three"});
  const auto groups =
      found(study, {says("p", 1), says("q", 4), says("r", 2), says("s", 2), says("t", 8)});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].assessors, 5);
  ASSERT_EQ(groups[0].strata.size(), 3U);
  // Logs of a in units of ln 2 / 2: one: 0, 2; two: 1, 1, 3. Variances 2 and 4/3.
  const double unit = std::log(2) / 2;
  const auto& one = groups[0].strata[0];
  const auto& two = groups[0].strata[1];
  EXPECT_NEAR(one.share, 0.5, 1e-15);
  EXPECT_NEAR(one.variance.value(), 2 * unit * unit, 1e-14);
  EXPECT_NEAR(two.variance.value(), 4.0 / 3 * unit * unit, 1e-14);
  EXPECT_FALSE(groups[0].strata[2].variance);
  EXPECT_EQ(groups[0].strata[2].share, 0);
  EXPECT_NEAR(groups[0].log_error.value(), unit * std::sqrt(0.25 * 2 / 2 + 0.25 * 4 / 3 / 3),
              1e-14);
  EXPECT_NEAR(one.error_with_one_more.value(), unit * std::sqrt(0.25 * 2 / 3 + 0.25 * 4 / 3 / 3),
              1e-14);
  EXPECT_NEAR(two.error_with_one_more.value(), unit * std::sqrt(0.25 * 2 / 2 + 0.25 * 4 / 3 / 4),
              1e-14);
  EXPECT_FALSE(groups[0].is_lower_bound);
}

TEST(PanelPrecision, SaysWhereAStratumHasOneAnswer) {
  const survey::Study study =
      study_of({{"goal", {"a", "b"}}}, {"p/one", "q/one", "r/two", "s/three"});
  const auto groups = found(study, {says("p", 1), says("q", 4), says("r", 9)});
  EXPECT_TRUE(groups[0].is_lower_bound);
  EXPECT_FALSE(groups[0].strata[1].error_with_one_more);
  EXPECT_TRUE(groups[0].log_error);
}

TEST(PanelPrecision, IsNotKnownFromOneAnswerOrNone) {
  const survey::Study study = study_of({{"goal", {"a", "b"}}}, {"p", "q", "r"});
  EXPECT_FALSE(found(study, {})[0].log_error);
  const auto one = found(study, {says("r", 3)});
  EXPECT_EQ(one[0].assessors, 1);
  EXPECT_FALSE(one[0].log_error);
}

TEST(PanelPrecision, PassesOverStrangersAndAnswersThatDoNotHangTogether) {
  const survey::Study study = study_of({{"goal", {"a", "b", "c"}}}, {"p", "q", "r"});
  const survey::Response half = response_of("p", {{"goal", "a", "b", 3}});
  const survey::Response whole =
      response_of("r", {{"goal", "a", "b", 3}, {"goal", "b", "c", 2}, {"goal", "a", "c", 5}});
  survey::Response stranger = whole;
  stranger.assessor = "x";
  const auto groups = found(study, {half, stranger, whole});
  EXPECT_EQ(groups[0].assessors, 1);
}

}  // namespace
}  // namespace pondera::aggregation
