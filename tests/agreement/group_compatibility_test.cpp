// SPDX-License-Identifier: Apache-2.0
#include "agreement/group_compatibility.hpp"

#include "tests/agreement/agreement_case.hpp"
#include "weights/geometric_consistency.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;

TEST(GroupCompatibility, AgreesWithTheIndependentReferenceAndSplitsIntoTwo) {
  const auto cases = testing::published_case("agreement.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  ASSERT_EQ(field(cases, "compatibility").items.size(), 7U);
  for (const survey::YamlNode& item : field(cases, "compatibility").items) {
    SCOPED_TRACE(field(item, "id").text);
    const auto group = vector_of(testing::ratios(field(item, "group")));
    const auto totals = testing::ratios(field(item, "total"));
    for (std::size_t k = 0; k < totals.size(); ++k) {
      const auto matrix = testing::judged_matrix(testing::whole(field(item, "n")),
                                                 field(item, "assessors").items.at(k));
      const auto found = group_compatibility(matrix, group);
      EXPECT_NEAR(found->total, totals[k], testing::margin(tolerance, totals[k]));
      EXPECT_NEAR(found->own, *weights::geometric_consistency_index(matrix), tolerance);
      EXPECT_NEAR(found->distance, found->total - found->own, tolerance);
    }
  }
}

TEST(GroupCompatibility, WithConsistentJudgementsIsDistanceAlone) {
  const auto matrix = testing::matrix_of(3, {2, 4, 2});
  const auto same = group_compatibility(matrix, vector_of({4, 2, 1}));
  EXPECT_NEAR(same->total, 0, 1e-28);
  // All equal for the group: Σ ln² = ln²2 + ln²4 + ln²2 = 6 ln²2, and the factor is 1 for n = 3.
  const auto equal = group_compatibility(matrix, vector_of({1, 1, 1}));
  EXPECT_NEAR(equal->own, 0, 1e-28);
  EXPECT_NEAR(equal->distance, 6 * std::log(2.0) * std::log(2.0), 1e-14);
}

TEST(GroupCompatibility, IsNotDefinedForTwoItemsOrWithGaps) {
  EXPECT_EQ(group_compatibility(testing::matrix_of(2, {3}), vector_of({0.5, 0.5})), std::nullopt);
  const auto gap = testing::matrix_of(3, {2, 4, 2}).with(0, 1, std::nullopt);
  EXPECT_EQ(group_compatibility(gap, vector_of({0.5, 0.3, 0.2})), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
