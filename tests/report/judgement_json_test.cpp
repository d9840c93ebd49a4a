// SPDX-License-Identifier: Apache-2.0
#include "report/judgement_json.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(JudgementJson, GivesNullWhereNothingIsDefined) {
  weights::GroupPriorities group;
  group.group = "goal";
  group.items = {"a", "b"};
  group.pairs = 1;
  group.asked = 1;
  const Json document = json_of(group);
  EXPECT_EQ(document["id"], "goal");
  EXPECT_EQ(document["cr"], nullptr);
  EXPECT_EQ(document["worst"], nullptr);
}

TEST(JudgementJson, NamesTheJudgementThatFitsLeastAsItWasShown) {
  weights::WorstJudgement worst;
  worst.left = "a";
  worst.right = "b";
  worst.code = 5;
  worst.fitting_code = -2;
  worst.cr_after = 0.25;
  const Json document = json_of(worst);
  EXPECT_EQ(document["left"], "a");
  EXPECT_EQ(document["right"], "b");
  EXPECT_EQ(document["judgement"], 5);
  EXPECT_EQ(document["fitting"], -2);
  EXPECT_EQ(document["cr_after"], 0.25);
}

TEST(JudgementJson, NamesTheMethodWhereWeightsAreAveraged) {
  Json document = Json::object();
  name_method(document, survey::ElicitationMethod::pairwise);
  EXPECT_TRUE(document.empty());
  name_method(document, survey::ElicitationMethod::budget);
  EXPECT_EQ(document["options"]["elicitation"], "budget");
}

}  // namespace
}  // namespace pondera::report
