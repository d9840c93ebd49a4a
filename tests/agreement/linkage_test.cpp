// SPDX-License-Identifier: Apache-2.0
#include "agreement/linkage.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::field;
using weights::Matrix;

void expect_merges(const std::vector<Merge>& found,
                   const survey::YamlNode& expected,
                   double tolerance) {
  ASSERT_EQ(found.size(), expected.items.size());
  for (std::size_t step = 0; step < found.size(); ++step) {
    const auto merge = testing::ratios(expected.items[step]);
    EXPECT_EQ(found[step].first, merge[0]);
    EXPECT_EQ(found[step].second, merge[1]);
    EXPECT_NEAR(found[step].height, merge[2], testing::margin(tolerance, merge[2]));
  }
}

TEST(Linkage, AgreesWithTheIndependentReference) {
  const auto cases = testing::published_case("clustering.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  int compared = 0;
  for (const survey::YamlNode& item : field(cases, "cases").items) {
    if (item.find("merges_average") == nullptr) continue;
    SCOPED_TRACE(field(item, "id").text);
    const Matrix distances = aitchison_distances(testing::vectors_of(field(item, "priorities")));
    for (Eigen::Index k = 0; k < distances.rows(); ++k) {
      testing::expect_numbers(distances.row(k).transpose(),
                              field(item, "distance").items.at(static_cast<std::size_t>(k)),
                              tolerance);
    }
    const auto merges = linkage(distances);
    expect_merges(merges, field(item, "merges_average"), tolerance);
    expect_merges(linkage(distances, LinkageRule::complete), field(item, "merges_complete"),
                  tolerance);
    for (const int clusters : {2, 3}) {
      const auto& expected =
          field(field(item, "k" + std::to_string(clusters)), "cut_average").items;
      const auto labels = cut(merges, clusters);
      ASSERT_EQ(labels.size(), expected.size());
      for (std::size_t k = 0; k < labels.size(); ++k) {
        EXPECT_EQ(labels[k], testing::whole(expected[k]));
      }
    }
    ++compared;
  }
  EXPECT_EQ(compared, 4);
}

TEST(Linkage, GivesTiesToTheSmallestMembers) {
  // Four assessors, all as far apart as rounding lets them be.
  Matrix distances = Matrix::Constant(4, 4, 1);
  distances.diagonal().setZero();
  distances(2, 3) = distances(3, 2) = 1 - 1e-15;
  const auto merges = linkage(distances);
  EXPECT_EQ(merges[0].first, 0);
  EXPECT_EQ(merges[0].second, 1);
  EXPECT_EQ(merges[2].first, 0);
  EXPECT_EQ(merges[2].second, 3);
  EXPECT_EQ(cut(merges, 2), (std::vector<int>{0, 0, 0, 1}));
}

TEST(Linkage, OfOneMemberHasNoMerges) {
  EXPECT_TRUE(linkage(Matrix::Zero(1, 1)).empty());
  EXPECT_EQ(cut({}, 1), (std::vector<int>{0}));
}

}  // namespace
}  // namespace pondera::agreement
