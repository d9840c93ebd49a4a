// SPDX-License-Identifier: Apache-2.0
#include "report/json_parts.hpp"

#include <gtest/gtest.h>

#include <set>

namespace pondera::report {
namespace {

TEST(JsonParts, WriteNullForWhatIsNotThere) {
  EXPECT_EQ(optional(std::optional<double>{}), Json(nullptr));
  EXPECT_EQ(optional(std::optional(0.5)), Json(0.5));
}

TEST(JsonParts, NameEveryOptionAsTheStudyDoes) {
  weights::WeighOptions options = weights::default_weigh_options();
  options.scale.scale = weights::JudgementScale::power;
  options.scale_order = weights::ScaleOrder::after_aggregation;
  options.completion = weights::CompletionBound::bounded;
  const Json options_json = json_of(options);
  EXPECT_EQ(options_json["scale"], "power");
  EXPECT_EQ(options_json["scale_parameter"], 2.0);
  EXPECT_EQ(options_json["scale_order"], "after-aggregation");
  EXPECT_EQ(options_json["completion"], "bounded");
  EXPECT_EQ(options_json["basis"], "judged");
}

TEST(JsonParts, NameEveryTestabilityOnce) {
  std::set<std::string_view> names;
  for (int t = 0; t <= static_cast<int>(weights::Testability::not_measured); ++t) {
    names.insert(testability_name(static_cast<weights::Testability>(t)));
  }
  EXPECT_EQ(names.size(), 7U);
}

TEST(JsonParts, SurviveBytesThatAreNoText) {
  EXPECT_EQ(dumped({{"file", "a\xff"}}), "{\n  \"file\": \"a\xEF\xBF\xBD\"\n}\n");
}

}  // namespace
}  // namespace pondera::report
