// SPDX-License-Identifier: Apache-2.0
#include "agreement/geometric_median.hpp"

#include "agreement/aitchison.hpp"
#include "core/random_stream.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <numbers>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;
using weights::Termination;
using weights::Vector;

// What Weiszfeld's iteration leaves on points of extent 1.
constexpr double geometric_median_rounding = 1e-12;

TEST(GeometricMedian, AgreesWithTheIndependentReference) {
  const auto cases = testing::published_case("clustering.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  int compared = 0;
  for (const survey::YamlNode& panel : field(cases, "cases").items) {
    SCOPED_TRACE(field(panel, "id").text);
    std::vector<Vector> points;
    for (const Vector& w : testing::vectors_of(field(panel, "priorities"))) {
      points.push_back(centred_log_ratios(w));
    }
    const GeometricMedian median = geometric_median(points);
    EXPECT_NE(median.termination, Termination::iteration_cap);
    if (const auto* expected = panel.find("geometric_median")) {
      testing::expect_numbers(priorities_of(median.point), *expected, tolerance);
      ++compared;
    }
    const auto distances = testing::ratios(field(panel, "distance_to_median"));
    for (std::size_t k = 0; k < points.size(); ++k) {
      EXPECT_NEAR((points[k] - median.point).norm(), distances[k], tolerance);
    }
  }
  EXPECT_EQ(compared, 4);
}

TEST(GeometricMedian, OfATriangleIsItsFermatPoint) {
  // An isosceles right triangle: the Fermat point (t, t) sees all sides under 120 degrees, with
  // t = (3 - √3)/6.
  const GeometricMedian median =
      geometric_median({vector_of({0, 0}), vector_of({1, 0}), vector_of({0, 1})});
  const double t = (3 - std::numbers::sqrt3) / 6;
  EXPECT_EQ(median.termination, Termination::converged);
  EXPECT_NEAR(median.point(0), t, geometric_median_rounding);
  EXPECT_NEAR(median.point(1), t, geometric_median_rounding);
}

TEST(GeometricMedian, OfABluntTriangleIsItsBluntCorner) {
  // The angle at (0, 0) is above 120 degrees.
  const GeometricMedian median =
      geometric_median({vector_of({10, 1}), vector_of({0, 0}), vector_of({-10, 1})});
  EXPECT_EQ(median.termination, Termination::closed_form);
  EXPECT_EQ(median.point, vector_of({0, 0}));
}

TEST(GeometricMedian, OnALineIsTheMedianOfNumbers) {
  EXPECT_EQ(geometric_median({vector_of({1}), vector_of({9}), vector_of({2})}).point(0), 2);
  EXPECT_EQ(
      geometric_median({vector_of({1}), vector_of({9}), vector_of({2}), vector_of({4})}).point(0),
      3);
  EXPECT_EQ(geometric_median({vector_of({1, 1}), vector_of({3, 5})}).point, vector_of({2, 3}));
}

TEST(GeometricMedian, OfOneOrOfEqualAssessorsIsTheirs) {
  EXPECT_EQ(geometric_median({vector_of({0.5, -0.5})}).point, vector_of({0.5, -0.5}));
  EXPECT_EQ(geometric_median({vector_of({1, 2}), vector_of({1, 2}), vector_of({1, 2})}).point,
            vector_of({1, 2}));
}

TEST(GeometricMedian, IsWhereMoreThanHalfOfTheSharesAre) {
  const std::vector<Vector> points = {vector_of({0, 0}), vector_of({1, 0}), vector_of({7, 3})};
  EXPECT_EQ(geometric_median(points, {1, 1, 2.5}).point, vector_of({7, 3}));
  EXPECT_EQ(geometric_median(points, {5, 0, 0}).point, vector_of({0, 0}));
}

TEST(GeometricMedian, AShareOfTwoIsAnAssessorTwice) {
  const std::vector<Vector> once = {vector_of({0, 0}), vector_of({1, 0}), vector_of({0, 1}),
                                    vector_of({3, 3})};
  std::vector<Vector> twice = once;
  twice.push_back(once.back());
  EXPECT_NEAR((geometric_median(once, {1, 1, 1, 2}).point - geometric_median(twice).point).norm(),
              0, geometric_median_rounding);
}

TEST(GeometricMedian, HasNoSmallerSumOfDistancesAroundIt) {
  const RandomStream stream(1, "geometric median");
  std::uint64_t draw = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Vector> points(3 + stream.below(draw++, 8));
    for (Vector& point : points) {
      point = Vector::Zero(4);
      for (double& value : point) value = stream.uniform(draw++);
    }
    const auto sum = [&](const Vector& place) {
      double distances = 0;
      for (const Vector& point : points) distances += (point - place).norm();
      return distances;
    };
    const GeometricMedian median = geometric_median(points);
    EXPECT_NE(median.termination, Termination::iteration_cap);
    for (Eigen::Index i = 0; i < 4; ++i) {
      for (const double step : {-1e-4, 1e-4}) {
        Vector beside = median.point;
        beside(i) += step;
        EXPECT_LE(sum(median.point), sum(beside) + geometric_median_rounding);
      }
    }
  }
}

}  // namespace
}  // namespace pondera::agreement
