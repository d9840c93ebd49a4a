// SPDX-License-Identifier: Apache-2.0
#include "weights/simulated_random_index.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/incomplete_random_index.hpp"
#include "weights/scale_random_index.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;

/// Two means differ by at most this many of their standard errors: one test in 16 000 fails by
/// chance, and the draws are the same every time.
constexpr double mean_errors = 4;

void agree(std::string_view section, std::optional<double> bound) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  int patterns = 0;
  for (const survey::YamlNode& row : field(tree, section).items) {
    SCOPED_TRACE(field(row, "id").text);
    std::vector<Comparison> comparisons;
    for (const survey::YamlNode& pair : field(row, "pairs").items) {
      comparisons.push_back({testing::whole(pair.items[0]), testing::whole(pair.items[1]), 0});
    }
    const auto pattern = ComparisonMatrix::make(testing::whole(field(row, "n")), comparisons);
    const auto found = simulated_random_index(pattern.value(), {.draws = 2000, .bound = bound});
    const double theirs = testing::ratio(field(row, "se"));
    EXPECT_NEAR(found.mean, testing::ratio(field(row, "ri")),
                mean_errors * std::hypot(found.standard_error, theirs) + 1e-12);
    ++patterns;
  }
  EXPECT_EQ(patterns, 12);
}

TEST(SimulatedRandomIndex, OfOnePatternAgreesWithTheReference) {
  agree("free_by_pattern", {});
  agree("bounded_by_pattern", completion_bound);
}

TEST(SimulatedRandomIndex, OfCompleteMatricesAgreesWithTheReference) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  int sizes = 0;
  for (const survey::YamlNode& row : field(tree, "complete").items) {
    const int n = testing::whole(field(row, "n"));
    const auto found = simulated_random_index(testing::drawn_matrix(1, n), {.draws = 3000});
    EXPECT_NEAR(found.mean, testing::ratio(field(row, "ri")), mean_errors * found.standard_error)
        << n;
    ++sizes;
  }
  EXPECT_EQ(sizes, 13);
}

TEST(SimulatedRandomIndex, OfATreeIsNothing) {
  const auto path = ComparisonMatrix::make(4, {{0, 1, 0}, {1, 2, 0}, {2, 3, 0}});
  EXPECT_NEAR(simulated_random_index(path.value(), {.draws = 50}).mean, 0, 1e-5);
}

TEST(SimulatedRandomIndex, IsRepeatedByItsSeedAndMovedByAnother) {
  const ComparisonMatrix pattern = testing::drawn_matrix(1, 5).with(0, 1, {});
  const auto once = simulated_random_index(pattern, {.draws = 100, .seed = 3});
  EXPECT_EQ(once.mean, simulated_random_index(pattern, {.draws = 100, .seed = 3}).mean);
  EXPECT_NE(once.mean, simulated_random_index(pattern, {.draws = 100, .seed = 4}).mean);
  EXPECT_EQ(once.draws, 100);
  EXPECT_EQ(once.seed, 3U);
}

TEST(SimulatedRandomIndex, OfAScaleAgreesWithItsTable) {
  const ScaleChoice balanced{.scale = JudgementScale::balanced};
  const auto found =
      simulated_random_index(testing::drawn_matrix(1, 5), {.draws = 5000, .scale = balanced});
  const double table = scale_random_index(balanced, 5).value();
  EXPECT_NEAR(found.mean, table, mean_errors * std::hypot(found.standard_error, 0.003 * table));
}

}  // namespace
}  // namespace pondera::weights
