// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_json.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

TEST(RobustnessJson, HoldsEverything) {
  const auto document = nlohmann::json::parse(
      robustness_json(testing::explored_ranking(), {"towns", "r", 1, {}}, {}));
  EXPECT_EQ(document["pondera"], "explore/1");
  EXPECT_EQ(document["options"]["draws"], 10000);
  EXPECT_EQ(document["weights"][1]["id"], "rail");
  EXPECT_EQ(document["units"][2]["rank"], 3);
  EXPECT_EQ(document["spreads"][0]["kind"], "panel");
  EXPECT_EQ(document["spreads"][0]["units"][1]["acceptability"][2], 0.008);
  EXPECT_TRUE(document["spreads"][0]["units"][1]["central_weights"].is_null());
  EXPECT_EQ(document["neighbours"][1]["change"]["at"], 0.55);
  EXPECT_TRUE(document["neighbours"][0]["change"].is_null());
  EXPECT_EQ(document["removals"][0]["moves"][0]["to"], 2);
  EXPECT_EQ(document["removals"][2]["possible"], false);
  EXPECT_EQ(document["stability"][1]["above"]["second"], "yew");
  EXPECT_EQ(document["methods"]["factors"][0]["used"], "linear");
  EXPECT_EQ(document["methods"]["combinations"], 2);
  EXPECT_EQ(document["not_done"][0]["why"], "all agree");
}

}  // namespace
}  // namespace pondera::report
