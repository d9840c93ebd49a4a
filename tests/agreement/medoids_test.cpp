// SPDX-License-Identifier: Apache-2.0
#include "agreement/medoids.hpp"

#include "agreement/aitchison.hpp"
#include "core/random_stream.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace pondera::agreement {
namespace {

using testing::field;
using weights::Matrix;
using weights::Vector;

std::vector<int> wholes(const survey::YamlNode& node) {
  std::vector<int> values;
  for (const survey::YamlNode& item : node.items) values.push_back(testing::whole(item));
  return values;
}

/// Points on a line.
Matrix line(const std::vector<double>& places) {
  const auto count = static_cast<Eigen::Index>(places.size());
  Matrix distances(count, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    for (Eigen::Index j = 0; j < count; ++j) {
      distances(i, j) =
          std::abs(places[static_cast<std::size_t>(i)] - places[static_cast<std::size_t>(j)]);
    }
  }
  return distances;
}

TEST(Medoids, AgreeWithTheIndependentReference) {
  const auto cases = testing::published_case("clustering.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  int compared = 0;
  for (const survey::YamlNode& item : field(cases, "cases").items) {
    const Matrix distances = aitchison_distances(testing::vectors_of(field(item, "priorities")));
    for (const int count : {2, 3}) {
      const auto* expected = item.find("k" + std::to_string(count));
      if (expected == nullptr) continue;
      SCOPED_TRACE(field(item, "id").text + " " + std::to_string(count));
      const Medoids found = medoids(distances, count);
      EXPECT_TRUE(found.exact);
      EXPECT_EQ(found.medoids, wholes(field(*expected, "medoids")));
      EXPECT_EQ(found.labels, wholes(field(*expected, "labels")));
      testing::expect_number(found.cost, field(*expected, "cost"), tolerance);
      testing::expect_numbers(testing::vector_of(silhouettes(distances, found.labels)),
                              field(*expected, "silhouette"), tolerance);
      testing::expect_numbers(
          testing::vector_of(silhouettes(distances, wholes(field(*expected, "cut_average")))),
          field(*expected, "silhouette_cut"), tolerance);
      ++compared;
    }
  }
  EXPECT_EQ(compared, 8);
}

TEST(Medoids, BySwappingReachTheBestSetOfDrawnPoints) {
  const RandomStream stream(1, "medoids");
  std::uint64_t draw = 0;
  int as_good = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Vector> points(12);
    for (Vector& point : points) {
      point = Vector::Constant(3, 1);
      for (double& value : point) value = std::exp(stream.uniform(draw++));
    }
    const Matrix distances = aitchison_distances(points);
    const Medoids exact = medoids(distances, 3);
    const Medoids swapped = medoids(distances, 3, 0);
    EXPECT_FALSE(swapped.exact);
    EXPECT_GE(swapped.cost, exact.cost - 1e-12);
    // An exchange of one medoid at a time can stop a little above the best.
    EXPECT_LE(swapped.cost, 1.2 * exact.cost);
    if (swapped.cost <= exact.cost + 1e-12) ++as_good;
  }
  EXPECT_GE(as_good, 150);
}

TEST(Medoids, BelongToThemselvesEvenAmongTheSame) {
  const Medoids found = medoids(line({0, 0, 0}), 2);
  EXPECT_EQ(found.medoids, (std::vector<int>{0, 1}));
  EXPECT_EQ(found.labels, (std::vector<int>{0, 1, 0}));
  EXPECT_EQ(found.cost, 0);
}

TEST(Medoids, OfTheWholePanelIsTheOneInTheMiddle) {
  EXPECT_EQ(medoids(line({0, 1, 2, 7, 9}), 1).medoids, (std::vector<int>{2}));
  EXPECT_EQ(medoids(line({3, 1}), 2).labels, (std::vector<int>{0, 1}));
}

TEST(Silhouettes, AreThoseByHand) {
  // 0 and 1 against 4: for 0 a = 1, b = 4; for 1 b = 3; the third is alone.
  EXPECT_EQ(silhouettes(line({0, 1, 4}), {0, 0, 1}), (std::vector<double>{0.75, 2.0 / 3, 0}));
}

TEST(Silhouettes, OfNothingToTellApartAreZero) {
  EXPECT_EQ(silhouettes(line({2, 2, 2, 2}), {0, 0, 1, 1}), (std::vector<double>{0, 0, 0, 0}));
  EXPECT_EQ(silhouettes(line({1, 2, 3}), {0, 0, 0}), (std::vector<double>{0, 0, 0}));
}

}  // namespace
}  // namespace pondera::agreement
