// SPDX-License-Identifier: Apache-2.0
#include "report/agreement_json.hpp"

#include "tests/agreement/small_panel.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(AgreementJson, HasTheDocumentedKeys) {
  const agreement::PanelAgreement agreement = agreement::panel_agreement(testing::small_panel());
  const Json json = agreement_json(agreement);
  EXPECT_EQ(json["version"], "ahp-os");
  EXPECT_EQ(json["consensus"].get<double>(), *agreement.consensus);
  const Json& city = json["groups"][0];
  EXPECT_EQ(city["id"], "city");
  EXPECT_EQ(city["consensus"]["floor"], 0.0);
  EXPECT_EQ(city["consensus"]["wording"], "low");
  EXPECT_EQ(city["concordance"]["degrees_of_freedom"], 2);
  EXPECT_EQ(city["concordance"]["test"], "exact");
  EXPECT_EQ(city["contested"][1],
            Json({{"pair", {"transport", "air"}}, {"first", 4}, {"tied", 0}, {"second", 3}}));
  EXPECT_EQ(city["distances"].back()["id"], "b3");
  const Json& opinions = json["opinions"];
  EXPECT_EQ(opinions["count"], 2);
  EXPECT_EQ(opinions["strength"], "strong");
  EXPECT_EQ(opinions["groups"][1]["members"], Json({"b1", "b2", "b3"}));
  EXPECT_EQ(opinions["groups"][1]["strata"], Json({{"industry", 3}}));
  EXPECT_EQ(opinions["groups"][1]["groups"][1]["id"], "parks");
  EXPECT_EQ(opinions["merges"].size(), 6U);
  EXPECT_EQ(opinions["tried"].size(), 5U);
  EXPECT_EQ(opinions["assessors"].back()["id"], "b3");
}

TEST(AgreementJson, IsNullWhereNothingIsDefined) {
  agreement::Panel panel = testing::small_panel();
  panel.members.resize(1);
  const Json json = agreement_json(agreement::panel_agreement(panel));
  EXPECT_EQ(json["consensus"], nullptr);
  EXPECT_EQ(json["groups"][1]["consensus"], nullptr);
  EXPECT_EQ(json["groups"][1]["concordance"], nullptr);
  EXPECT_EQ(json["groups"][1]["mean_majority"], nullptr);
  EXPECT_EQ(json["opinions"]["assessors"][0]["z"], nullptr);
  EXPECT_FALSE(json["opinions"].contains("count"));
  EXPECT_EQ(agreement_json({}), nullptr);
}

TEST(AgreementJson, OfRatingsIsTheirOrder) {
  agreement::Panel panel;
  panel.ratings = {{5, 4}, {4, 3}, {3, 3}};
  const Json json = agreement_json(agreement::panel_agreement(panel));
  EXPECT_EQ(json["assessors"], 3);
  EXPECT_EQ(json["items"], 2);
  EXPECT_EQ(json["concordance"]["test"], "exact");
}

}  // namespace
}  // namespace pondera::report
