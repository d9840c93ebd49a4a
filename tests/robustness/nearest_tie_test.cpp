// SPDX-License-Identifier: Apache-2.0
#include "robustness/nearest_tie.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::robustness {
namespace {

using testing::field;
using testing::ratio;
using testing::ratios;

TEST(NearestTie, IsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const survey::YamlNode& all = field(file, "stability");
  const std::vector<double> weights = ratios(field(all, "weights"));
  const auto& scores = field(all, "scores").items;
  const auto& pairs = field(all, "nearest").items;
  ASSERT_EQ(pairs.size(), 6U);
  for (const survey::YamlNode& pair : pairs) {
    std::vector<double> d = ratios(scores[static_cast<std::size_t>(testing::whole(pair.items[0]))]);
    const auto b = ratios(scores[static_cast<std::size_t>(testing::whole(pair.items[1]))]);
    for (std::size_t j = 0; j < d.size(); ++j) d[j] -= b[j];
    const auto found = nearest_tie(weights, d);
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(found->distance, ratio(pair.items[2]), 1e-9);
    const std::vector<double> expected = ratios(pair.items[3]);
    for (std::size_t j = 0; j < d.size(); ++j) EXPECT_NEAR(found->weights[j], expected[j], 1e-9);
  }
}

// The reference's second pair leaves the simplex in its last weight. With that weight at 0 the tie
// within Σ = 1 is a line, and w = (.4, .3, .2) + .1/3 each is projected on it by hand:
// d = (-1, 3, 1) without the last, mean 1, S = -.4333 + 1 + .2333 = .8, ‖d - 1‖² = 8, so
// v = w - .1 (d - 1) = (.6333, .1333, .2333).
TEST(NearestTie, OnTheSimplexSetsAWeightToZeroRatherThanBelow) {
  const auto found = nearest_tie_on_simplex({0.4, 0.3, 0.2, 0.1}, {-1, 3, 1, 4});
  ASSERT_TRUE(found.has_value());
  EXPECT_NEAR(found->weights[0], 0.4 + 0.1 / 3 + 0.2, 1e-12);
  EXPECT_NEAR(found->weights[1], 0.3 + 0.1 / 3 - 0.2, 1e-12);
  EXPECT_NEAR(found->weights[2], 0.2 + 0.1 / 3, 1e-12);
  EXPECT_EQ(found->weights[3], 0);
  EXPECT_GT(found->distance, nearest_tie({0.4, 0.3, 0.2, 0.1}, {-1, 3, 1, 4})->distance);
}

TEST(NearestTie, IsNowhereWhenOneUnitIsAlwaysAhead) {
  EXPECT_FALSE(nearest_tie_on_simplex({0.5, 0.5}, {1, 2}).has_value());
  EXPECT_FALSE(nearest_tie({0.5, 0.5}, {1, 1}).has_value());
}

TEST(NearestTie, OfUnitsWithTheSameScoresIsHere) {
  const auto found = nearest_tie_on_simplex({0.5, 0.5}, {0, 0});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->distance, 0);
}

// Where one is ahead but for one indicator that makes no difference, only that indicator is left.
TEST(NearestTie, MayBeACornerOfTheSimplex) {
  const auto found = nearest_tie_on_simplex({0.2, 0.3, 0.5}, {1, 2, 0});
  ASSERT_TRUE(found.has_value());
  EXPECT_NEAR(found->weights[2], 1, 1e-12);
}

TEST(NearestTie, OnTheSimplexIsNearerThanAnyOtherTieThatIsFound) {
  const RandomStream stream(7, "nearest tie");
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    constexpr std::size_t n = 5;
    std::vector<double> w;
    std::vector<double> d;
    double sum = 0;
    for (std::size_t j = 0; j < n; ++j) {
      w.push_back(stream.uniform(draw * 100 + j) + 0.01);
      d.push_back(2 * stream.uniform(draw * 100 + 10 + j) - 1);
      sum += w.back();
    }
    for (double& each : w) each /= sum;
    const auto found = nearest_tie_on_simplex(w, d);
    // Ties on the edges of the simplex between an indicator for the one and one for the other.
    double nearest_edge = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (!(d[i] > 0 && d[j] < 0)) continue;
        double squares = 0;
        for (std::size_t k = 0; k < n; ++k) {
          const double v = k == i ? d[j] / (d[j] - d[i]) : k == j ? d[i] / (d[i] - d[j]) : 0;
          squares += (v - w[k]) * (v - w[k]);
        }
        nearest_edge = std::min(nearest_edge, std::sqrt(squares));
      }
    }
    ASSERT_EQ(found.has_value(), std::isfinite(nearest_edge));
    if (!found) continue;
    double lead = 0;
    double whole = 0;
    for (std::size_t j = 0; j < n; ++j) {
      EXPECT_GE(found->weights[j], 0);
      lead += found->weights[j] * d[j];
      whole += found->weights[j];
    }
    EXPECT_NEAR(lead, 0, 1e-12);
    EXPECT_NEAR(whole, 1, 1e-12);
    EXPECT_LE(found->distance, nearest_edge + 1e-12);
    EXPECT_GE(found->distance, nearest_tie(w, d)->distance - 1e-12);
  }
}

}  // namespace
}  // namespace pondera::robustness
