// SPDX-License-Identifier: Apache-2.0
#include "agreement/outlying_assessors.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;
using weights::Vector;

TEST(OutlyingScores, AgreeWithTheIndependentReference) {
  const auto cases = testing::published_case("clustering.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  ASSERT_EQ(field(cases, "cases").items.size(), 5U);
  for (const survey::YamlNode& item : field(cases, "cases").items) {
    SCOPED_TRACE(field(item, "id").text);
    std::vector<Vector> points;
    for (const Vector& w : testing::vectors_of(field(item, "priorities"))) {
      points.push_back(centred_log_ratios(w));
    }
    const auto scores = outlying_scores(points);
    for (std::size_t k = 0; k < scores.size(); ++k) {
      testing::expect_number(scores[k].distance, field(item, "distance_to_median").items.at(k),
                             tolerance);
      testing::expect_number(scores[k].z, field(item, "robust_z").items.at(k), tolerance);
    }
    const bool has_outlier = field(item, "id").text == "outlier";
    EXPECT_EQ(scores.back().outlying, has_outlier);
  }
}

TEST(OutlyingScores, NeedFourAssessorsAndSomeSpread) {
  EXPECT_TRUE(outlying_scores({}).empty());
  for (const auto& score : outlying_scores({vector_of({0}), vector_of({1}), vector_of({90})})) {
    EXPECT_EQ(score.z, std::nullopt);
  }
  // Three of four are the same: nothing to measure the fourth by.
  const auto scores =
      outlying_scores({vector_of({1}), vector_of({1}), vector_of({1}), vector_of({5})});
  EXPECT_EQ(scores.back().distance, 4);
  EXPECT_EQ(scores.back().z, std::nullopt);
  EXPECT_FALSE(scores.back().outlying);
}

}  // namespace
}  // namespace pondera::agreement
