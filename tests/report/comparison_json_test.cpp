// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

TEST(ComparisonJson, HoldsEveryPart) {
  const scoring::Edition before{.name = "old",
                                .indicators = {{"rail", "transport", 2}},
                                .units = {{"ulm", 6.0, 1, {6.0}}, {"jena", 2.0, 2, {2.0}}}};
  const scoring::Edition after{
      .name = "new",
      .indicators = {{"rail", "transport", 1}, {"bus", "transport", 3}},
      .units = {{"ulm", 3.0, 2, {3.0, 0.0}}, {"jena", 7.0, 1, {1.0, 6.0}}}};
  const auto document = nlohmann::json::parse(
      comparison_json(scoring::edition_changes(before, after), {{"old", "abc"}}, {}));
  EXPECT_EQ(document["pondera"], "comparison/1");
  EXPECT_EQ(document["inputs"][0]["sha256"], "abc");
  EXPECT_EQ(document["kendall"], -1.0);
  EXPECT_EQ(document["weights"][1]["before"], nullptr);
  EXPECT_EQ(document["weights"][1]["after"], 3.0);
  const auto& jena = document["units"][1];
  EXPECT_EQ(jena["total_change"]["weight"], -1.0);
  EXPECT_EQ(jena["total_change"]["indicator"], 6.0);
  EXPECT_EQ(jena["indicators"]["bus"]["indicator"], 6.0);
  EXPECT_EQ(jena["places_won"]["weights"], 1.0);
  EXPECT_EQ(jena["places_won"]["list"], 0.0);
}

}  // namespace
}  // namespace pondera::report
