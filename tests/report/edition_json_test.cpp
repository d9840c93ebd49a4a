// SPDX-License-Identifier: Apache-2.0
#include "report/edition_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

const std::string result_text = R"({"pondera": "ranking/1", "indicators": [
  {"id": "rail", "dimension": "transport", "weight": 0.25},
  {"id": "parks", "dimension": "parks", "weight": 0.75}],
 "units": [
  {"id": "ulm", "total": 3.5, "rank": 1, "parts": {"rail": 0.5, "transport": 0.5, "parks": 3}},
  {"id": "jena", "total": null, "rank": null, "parts": {"rail": 1, "parks": null}}]})";

TEST(EditionJson, ReadsWeightsAndPoints) {
  const auto edition = read_edition(result_text, "r.json");
  ASSERT_TRUE(edition);
  EXPECT_EQ(edition->name, "r.json");
  ASSERT_EQ(edition->indicators.size(), 2U);
  EXPECT_EQ(edition->indicators[0].dimension, "transport");
  EXPECT_EQ(edition->indicators[1].weight, 0.75);
  ASSERT_EQ(edition->units.size(), 2U);
  EXPECT_EQ(edition->units[0].rank, 1);
  EXPECT_EQ(edition->units[0].points[1], 3);
  EXPECT_FALSE(edition->units[1].total);
  EXPECT_FALSE(edition->units[1].points[1]);
}

std::string refusal_of(const std::string& text) {
  return read_edition(text, "r.json").diagnostics().front().code;
}

TEST(EditionJson, RefusesWhatIsNoResult) {
  EXPECT_EQ(refusal_of(""), "compare.not-a-result");
  EXPECT_EQ(refusal_of("[1, 2"), "compare.not-a-result");
  EXPECT_EQ(refusal_of("null"), "compare.not-a-result");
  EXPECT_EQ(refusal_of("{\"pondera\": \"weights/1\"}"), "compare.not-a-result");
  EXPECT_EQ(refusal_of("{\"pondera\": \"ranking/1\"}"), "compare.no-weights");
  EXPECT_EQ(refusal_of(R"({"pondera": "ranking/1", "indicators": [{"id": 7}]})"),
            "compare.not-a-result");
  EXPECT_EQ(refusal_of(R"({"pondera": "ranking/1", "indicators": [], "units": [{}]})"),
            "compare.not-a-result");
  EXPECT_EQ(refusal_of(std::string(100000, '[')), "compare.not-a-result");
}

TEST(EditionJson, TakesNumbersThatAreNoneForMissing) {
  const auto edition = read_edition(
      R"({"pondera": "ranking/1", "indicators": [{"id": "a", "dimension": "a", "weight": 1}],
          "units": [{"id": "ulm", "total": "3", "rank": -4, "parts": 7}]})",
      "r.json");
  ASSERT_TRUE(edition);
  EXPECT_FALSE(edition->units[0].total);
  EXPECT_FALSE(edition->units[0].rank);
  EXPECT_FALSE(edition->units[0].points[0]);
}

}  // namespace
}  // namespace pondera::report
