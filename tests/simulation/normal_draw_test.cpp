// SPDX-License-Identifier: Apache-2.0
#include "simulation/normal_draw.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace pondera::simulation {
namespace {

constexpr int draws = 40'000;

std::vector<double> drawn(std::uint64_t stream) {
  std::vector<double> values;
  for (std::uint64_t k = 0; k < draws; ++k) values.push_back(normal_draw({11, stream}, k));
  return values;
}

double moment(const std::vector<double>& values, int power) {
  double sum = 0;
  for (const double value : values) sum += std::pow(value, power);
  return sum / static_cast<double>(values.size());
}

// The standard error of the mean of zᵖ is √((E z²ᵖ - (E zᵖ)²)/N), with E z⁴ = 3, E z⁶ = 15, E z⁸ =
// 105.
TEST(NormalDraw, HasTheMomentsOfTheStandardNormalDistribution) {
  const std::vector<double> z = drawn(1);
  const double four_errors = 4 / std::sqrt(static_cast<double>(draws));
  EXPECT_NEAR(moment(z, 1), 0, four_errors);
  EXPECT_NEAR(moment(z, 2), 1, four_errors * std::sqrt(2.0));
  EXPECT_NEAR(moment(z, 3), 0, four_errors * std::sqrt(15.0));
  EXPECT_NEAR(moment(z, 4), 3, four_errors * std::sqrt(96.0));
}

// Kolmogorov: sup |F_N - F| √N exceeds 1.95 with a chance of one in a thousand.
TEST(NormalDraw, FollowsTheNormalDistributionFunction) {
  std::vector<double> z = drawn(2);
  std::ranges::sort(z);
  double largest = 0;
  for (std::size_t i = 0; i < z.size(); ++i) {
    const double expected = 0.5 * std::erfc(-z[i] / std::numbers::sqrt2);
    const double below = static_cast<double>(i) / draws;
    const double upto = static_cast<double>(i + 1) / draws;
    largest = std::max({largest, std::abs(expected - below), std::abs(expected - upto)});
  }
  EXPECT_LT(largest * std::sqrt(static_cast<double>(draws)), 1.95);
}

TEST(NormalDraw, GivesDrawsThatAreNotCorrelatedWithTheNext) {
  const std::vector<double> z = drawn(3);
  double sum = 0;
  for (std::size_t k = 0; k + 1 < z.size(); ++k) sum += z[k] * z[k + 1];
  EXPECT_NEAR(sum / draws, 0, 4 / std::sqrt(static_cast<double>(draws)));
}

TEST(NormalDraw, IsAFunctionOfSeedStreamAndPlace) {
  EXPECT_EQ(normal_draw({1, "a"}, 5), normal_draw({1, "a"}, 5));
  EXPECT_NE(normal_draw({1, "a"}, 5), normal_draw({1, "a"}, 6));
  EXPECT_NE(normal_draw({1, "a"}, 5), normal_draw({1, "b"}, 5));
  EXPECT_NE(normal_draw({1, "a"}, 5), normal_draw({2, "a"}, 5));
}

}  // namespace
}  // namespace pondera::simulation
