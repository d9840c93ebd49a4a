// SPDX-License-Identifier: Apache-2.0
#include "agreement/order_agreement.hpp"

#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;

TEST(OrderAgreement, AgreesWithTheIndependentReference) {
  const auto cases = testing::published_case("agreement.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  for (const survey::YamlNode& item : field(cases, "order").items) {
    const auto found = order_agreement(testing::vectors_of(field(item, "priorities")));
    const auto& pairs = field(item, "pairs").items;
    ASSERT_EQ(found->pairs.size(), pairs.size());
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      EXPECT_EQ(found->pairs[p].first, testing::ratio(pairs[p].items.at(0)));
      EXPECT_EQ(found->pairs[p].second, testing::ratio(pairs[p].items.at(1)));
      EXPECT_NEAR(found->pairs[p].majority(), testing::ratio(pairs[p].items.at(2)), tolerance);
    }
    testing::expect_number(found->mean, field(item, "mean"), tolerance);
    EXPECT_TRUE(found->pairs[0].contested());
    EXPECT_FALSE(found->pairs[2].contested());
  }
}

TEST(OrderAgreement, TwoThirdsAreEnough) {
  const auto found =
      order_agreement({vector_of({0.6, 0.4}), vector_of({0.7, 0.3}), vector_of({0.1, 0.9})});
  EXPECT_EQ(found->pairs[0].for_first, 2);
  EXPECT_EQ(found->pairs[0].for_second, 1);
  EXPECT_FALSE(found->pairs[0].contested());
}

TEST(OrderAgreement, OfTwoCampsIsContestedEverywhere) {
  const auto found = order_agreement({vector_of({0.6, 0.3, 0.1}), vector_of({0.5, 0.4, 0.1}),
                                      vector_of({0.1, 0.2, 0.7}), vector_of({0.1, 0.4, 0.5})});
  for (const PairOpinion& pair : found->pairs) EXPECT_TRUE(pair.contested());
  EXPECT_EQ(found->mean, 0.5);
}

TEST(OrderAgreement, OfPeopleWhoTieEverythingHasNoSidesAndNoContest) {
  const auto found = order_agreement({vector_of({0.5, 0.5}), vector_of({0.5, 0.5})});
  EXPECT_EQ(found->pairs[0].tied, 2);
  EXPECT_EQ(found->pairs[0].majority(), 0.5);
  EXPECT_FALSE(found->pairs[0].contested());
}

TEST(OrderAgreement, NeedsTwoAssessorsAndTwoItems) {
  EXPECT_EQ(order_agreement({}), std::nullopt);
  EXPECT_EQ(order_agreement({vector_of({0.5, 0.5})}), std::nullopt);
  EXPECT_EQ(order_agreement({vector_of({1}), vector_of({1})}), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
