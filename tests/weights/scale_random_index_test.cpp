// SPDX-License-Identifier: Apache-2.0
#include "weights/scale_random_index.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/consistency.hpp"
#include "weights/priority.hpp"
#include "weights/scaled_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;

TEST(ScaleRandomIndex, AgreesWithTheReference) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  const auto& rows = field(tree, "by_scale").items;
  ASSERT_EQ(rows.size(), 80U);
  for (const survey::YamlNode& row : rows) {
    const ScaleChoice choice{.scale = find_judgement_scale(field(row, "scale").text)->scale};
    EXPECT_NEAR(*scale_random_index(choice, testing::whole(field(row, "n"))),
                testing::ratio(field(row, "ri")), 1e-9);
  }
}

TEST(ScaleRandomIndex, IsTheMeanOverRandomAnswersOfOurOwn) {
  constexpr int draws = 3000;
  for (const JudgementScaleRow& row : judgement_scales()) {
    const ScaleChoice choice{.scale = row.scale};
    double sum = 0;
    double squares = 0;
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
      const ComparisonMatrix scaled = on_scale(testing::drawn_matrix(draw, 5), choice).value();
      const double ci = consistency_index(principal_priority(scaled).lambda_max, 5);
      sum += ci;
      squares += ci * ci;
    }
    const double mean = sum / draws;
    const double error = std::sqrt((squares / draws - mean * mean) / draws);
    EXPECT_NEAR(mean, *scale_random_index(choice, 5), 4.5 * error) << row.name;
  }
}

TEST(ScaleRandomIndex, IsUnknownForWhatWasNotSimulated) {
  EXPECT_FALSE(scale_random_index({}, 2));
  EXPECT_FALSE(scale_random_index({}, 11));
  EXPECT_FALSE(scale_random_index({.strongest = 7}, 5));
  EXPECT_FALSE(scale_random_index({.scale = JudgementScale::power, .parameter = 3}, 5));
  EXPECT_TRUE(scale_random_index({.scale = JudgementScale::power, .parameter = 2}, 5));
}

}  // namespace
}  // namespace pondera::weights
