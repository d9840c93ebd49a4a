// SPDX-License-Identifier: Apache-2.0
#include "agreement/opinion_groups.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;
using weights::Matrix;
using weights::Vector;

TEST(OpinionGroups, AreAsManyAsInTheIndependentReference) {
  const auto cases = testing::published_case("clustering.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  for (const survey::YamlNode& item : field(cases, "cases").items) {
    SCOPED_TRACE(field(item, "id").text);
    const auto found =
        opinion_groups(aitchison_distances(testing::vectors_of(field(item, "priorities"))));
    EXPECT_EQ(found->count, testing::whole(field(item, "chosen_k")));
    const auto* tried = item.find("mean_silhouette_by_k");
    if (tried == nullptr) continue;
    ASSERT_EQ(found->tried.size(), tried->items.size());
    for (std::size_t k = 0; k < found->tried.size(); ++k) {
      testing::expect_number(found->tried[k].mean_silhouette, tried->items[k].items.at(0),
                             tolerance);
      EXPECT_EQ(found->tried[k].count, testing::whole(tried->items[k].items.at(1)));
    }
  }
}

TEST(OpinionGroups, FindTwoCampsInAnyOrder) {
  const Vector one = vector_of({0.7, 0.2, 0.1});
  const Vector like_one = vector_of({0.68, 0.22, 0.1});
  const Vector other = vector_of({0.1, 0.2, 0.7});
  const auto found = opinion_groups(aitchison_distances({other, one, other, like_one, one}));
  EXPECT_EQ(found->count, 2);
  EXPECT_EQ(found->partition.labels, (std::vector<int>{0, 1, 0, 1, 1}));
  EXPECT_EQ(silhouette_wording(found->mean_silhouette), "strong");
}

TEST(OpinionGroups, AreOneWhenAllThinkTheSame) {
  const auto found = opinion_groups(Matrix::Zero(5, 5));
  EXPECT_EQ(found->count, 1);
  EXPECT_EQ(found->partition.labels, (std::vector<int>{0, 0, 0, 0, 0}));
  EXPECT_EQ(silhouette_wording(found->mean_silhouette), "none");
}

TEST(OpinionGroups, AreNotLookedForAmongTooFewOrTooMany) {
  EXPECT_EQ(opinion_groups(Matrix::Zero(0, 0)), std::nullopt);
  EXPECT_EQ(opinion_groups(Matrix::Zero(3, 3)), std::nullopt);
  EXPECT_EQ(opinion_groups(Matrix::Zero(501, 501)), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
