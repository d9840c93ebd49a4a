// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_answers.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using testing::response_of;

TEST(PanelAnswers, AreOfThoseWhoAnsweredAndCount) {
  auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1/s", "E2/s", "E3/t", "E4/t"});
  study.assessors[1].weight = 0;
  const std::vector<survey::Response> responses = {
      response_of("E1", {}), response_of("E2", {{"goal", "a", "b", 3}}),
      response_of("E3", {{"goal", "a", "b", 5}}),
      response_of("E4", testing::all_pairs("goal", {"a", "b", "c"}, {2, 4, 2}))};
  std::vector<Participant> taking_part;
  for (std::size_t k = 0; k < 4; ++k) {
    taking_part.push_back({&responses[k], study.assessors[k].stratum});
  }
  AggregationChoice choice;
  choice.assessors = AssessorWeighting::consensus;
  const auto found = panel_answers(study, 0, taking_part, weights::default_weigh_options(), choice);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->judgements, 4);
  ASSERT_EQ(found->voices.size(), 2U);
  EXPECT_EQ(found->voices[1].assessor, "E4");
  EXPECT_EQ(found->voices[1].stratum, "t");
  EXPECT_FALSE(found->voices[0].priorities);  // c was not compared
  EXPECT_NEAR((*found->voices[1].priorities)(0), 4.0 / 7, 1e-14);
  EXPECT_FALSE(found->voices[1].cr);
  choice.assessors = AssessorWeighting::consistency;
  EXPECT_NEAR(
      *panel_answers(study, 0, taking_part, weights::default_weigh_options(), choice)->voices[1].cr,
      0, 1e-12);
}

}  // namespace
}  // namespace pondera::aggregation
