// SPDX-License-Identifier: Apache-2.0
#include "weights/incomplete_random_index.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::field;

void agree(std::string_view section, CompletionBound bound) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  int rows = 0;
  for (const survey::YamlNode& row : field(tree, section).items) {
    const auto found = incomplete_random_index(bound, testing::whole(field(row, "n")),
                                               testing::whole(field(row, "missing")));
    ASSERT_TRUE(found);
    EXPECT_NEAR(*found, testing::ratio(field(row, "ri")), 1e-9);
    ++rows;
  }
  EXPECT_EQ(rows, 120);  // Σ (n-1)(n-2)/2 for n = 3 … 10
}

TEST(IncompleteRandomIndex, AgreesWithTheReference) {
  agree("free", CompletionBound::free);
  agree("bounded", CompletionBound::bounded);
}

TEST(IncompleteRandomIndex, AgreesWithThePublishedTableWhereTheGapsAreBounded) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  for (const survey::YamlNode& row : field(tree, "published").items) {
    const auto values = testing::ratios(field(row, "ri"));
    for (std::size_t m = 1; m < values.size(); ++m) {
      EXPECT_NEAR(*incomplete_random_index(CompletionBound::bounded,
                                           testing::whole(field(row, "n")), static_cast<int>(m)),
                  values[m], 0.003);
    }
  }
}

TEST(IncompleteRandomIndex, FallsWithEveryMissingPairAndIsNothingForAFreeTree) {
  for (int n = 4; n <= 10; ++n) {
    const int tree = (n - 1) * (n - 2) / 2;
    for (int missing = 2; missing <= tree; ++missing) {
      for (const auto bound : {CompletionBound::free, CompletionBound::bounded}) {
        EXPECT_LT(*incomplete_random_index(bound, n, missing),
                  *incomplete_random_index(bound, n, missing - 1));
      }
    }
    EXPECT_EQ(incomplete_random_index(CompletionBound::free, n, tree), 0.0);
    EXPECT_FALSE(incomplete_random_index(CompletionBound::free, n, tree + 1));
  }
  EXPECT_FALSE(incomplete_random_index(CompletionBound::free, 2, 1));
  EXPECT_FALSE(incomplete_random_index(CompletionBound::free, 11, 1));
}

TEST(IncompleteRandomIndex, BelongsToABoundOrToNone) {
  EXPECT_FALSE(bound_of(CompletionBound::free));
  EXPECT_EQ(bound_of(CompletionBound::bounded), 9);
  EXPECT_EQ(bound_of(CompletionBound::bounded, 81), 81);
}

}  // namespace
}  // namespace pondera::weights
