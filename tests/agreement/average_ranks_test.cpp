// SPDX-License-Identifier: Apache-2.0
#include "agreement/average_ranks.hpp"

#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;

TEST(AverageRanks, AgreeWithTheIndependentReference) {
  const auto cases = testing::published_case("agreement.yaml");
  ASSERT_EQ(field(cases, "ranks").items.size(), 4U);
  for (const survey::YamlNode& item : field(cases, "ranks").items) {
    SCOPED_TRACE(field(item, "id").text);
    const auto values = vector_of(testing::ratios(field(item, "values")));
    EXPECT_EQ(average_ranks(values), vector_of(testing::ratios(field(item, "ranks"))));
  }
}

TEST(AverageRanks, FollowTheirItems) {
  EXPECT_EQ(average_ranks(vector_of({0.1, 0.4, 0.1, 0.4, 0.0})),
            vector_of({3.5, 1.5, 3.5, 1.5, 5}));
  EXPECT_EQ(average_ranks(vector_of({7})), vector_of({1}));
  EXPECT_EQ(average_ranks(vector_of({0, 0})), vector_of({1.5, 1.5}));
}

TEST(AverageRanks, TellApartWhatIsWiderThanTheTolerance) {
  EXPECT_EQ(average_ranks(vector_of({1, 1 - 2e-9})), vector_of({1, 2}));
  EXPECT_EQ(average_ranks(vector_of({1, 0.9}), 0.2), vector_of({1.5, 1.5}));
}

}  // namespace
}  // namespace pondera::agreement
