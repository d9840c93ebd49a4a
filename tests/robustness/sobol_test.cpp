// SPDX-License-Identifier: Apache-2.0
#include "robustness/sobol.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using testing::field;
using testing::ratio;
using testing::ratios;

void expect_indices(const std::vector<std::optional<double>>& found,
                    const std::vector<double>& expected,
                    double margin) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_TRUE(found[i].has_value());
    EXPECT_NEAR(*found[i], expected[i], margin);
  }
}

TEST(Sobol, OfAllChoicesIsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const survey::YamlNode& choices = field(file, "choices");
  std::vector<std::size_t> levels;
  for (const double count : ratios(field(choices, "levels"))) {
    levels.push_back(static_cast<std::size_t>(count));
  }
  const SobolIndices found = sobol_of_table(levels, ratios(field(choices, "values")));
  EXPECT_NEAR(found.mean, ratio(field(choices, "mean")), 1e-12);
  EXPECT_NEAR(found.variance, ratio(field(choices, "variance")), 1e-12);
  expect_indices(found.first, ratios(field(choices, "first")), 1e-9);
  expect_indices(found.total, ratios(field(choices, "total")), 1e-9);
}

// Y = x0 + 2 x1 + x0 x2, each x -1 or 1: V = 1 + 4 + 1.
TEST(Sobol, OfAnAnalyticFunctionIsTheOneWorkedByHand) {
  std::vector<double> values;
  for (const int x0 : {-1, 1}) {
    for (const int x1 : {-1, 1}) {
      for (const int x2 : {-1, 1}) values.push_back(x0 + 2 * x1 + x0 * x2);
    }
  }
  const SobolIndices found = sobol_of_table({2, 2, 2}, values);
  EXPECT_DOUBLE_EQ(found.variance, 6);
  expect_indices(found.first, {1.0 / 6, 4.0 / 6, 0}, 1e-15);
  expect_indices(found.total, {2.0 / 6, 4.0 / 6, 1.0 / 6}, 1e-15);
}

TEST(Sobol, OfNoVarianceIsNothing) {
  const SobolIndices found = sobol_of_table({2, 2}, {0.1, 0.1, 0.1, 0.1});
  EXPECT_EQ(found.variance, 0);
  EXPECT_NEAR(found.mean, 0.1, 1e-15);
  for (const auto& index : found.first) EXPECT_FALSE(index.has_value());
  for (const auto& index : found.total) EXPECT_FALSE(index.has_value());
  EXPECT_FALSE(sobol_of_sample({1, 1}, {1, 1}, {{1, 1}}).first.front().has_value());
}

TEST(Sobol, OfASampleIsThatOfAnotherProgram) {
  const survey::YamlNode file = testing::published_case("sobol-estimator.yaml");
  std::vector<std::vector<double>> mixed;
  for (const survey::YamlNode& each : field(file, "mixed").items) mixed.push_back(ratios(each));
  const SobolIndices found =
      sobol_of_sample(ratios(field(file, "a")), ratios(field(file, "b")), mixed);
  EXPECT_NEAR(found.variance, ratio(field(file, "variance")), 1e-12);
  expect_indices(found.first, ratios(field(file, "first")), 1e-12);
  expect_indices(found.total, ratios(field(file, "total")), 1e-12);
}

// The function worked by hand with uniform inputs on [-1, 1]: V = 1/3 + 4/3 + 1/9.
TEST(Sobol, OfASampleComesNearTheAnalyticOne) {
  const RandomStream stream(5, "sobol sample");
  constexpr std::size_t n = 4096;
  std::vector<double> a;
  std::vector<double> b;
  std::vector<std::vector<double>> mixed(3);
  const auto f = [](const std::array<double, 3>& x) { return x[0] + 2 * x[1] + x[0] * x[2]; };
  for (std::size_t k = 0; k < n; ++k) {
    std::array<double, 3> at_a{};
    std::array<double, 3> at_b{};
    for (std::size_t i = 0; i < 3; ++i) {
      at_a.at(i) = 2 * stream.uniform(k * 6 + i) - 1;
      at_b.at(i) = 2 * stream.uniform(k * 6 + 3 + i) - 1;
    }
    a.push_back(f(at_a));
    b.push_back(f(at_b));
    for (std::size_t i = 0; i < 3; ++i) {
      std::array<double, 3> with = at_a;
      with.at(i) = at_b.at(i);
      mixed[i].push_back(f(with));
    }
  }
  const SobolIndices found = sobol_of_sample(a, b, mixed);
  const double v = 16.0 / 9;
  EXPECT_NEAR(found.variance, v, 0.1);
  expect_indices(found.first, {1 / 3.0 / v, 4 / 3.0 / v, 0}, 0.06);
  expect_indices(found.total, {4 / 9.0 / v, 4 / 3.0 / v, 1 / 9.0 / v}, 0.06);
}

TEST(RankShift, IsTheMeanMoveOfARank) {
  EXPECT_EQ(rank_shift({1, 2, 3, 4}, {2, 1, 4, 3}), 1);
  EXPECT_EQ(rank_shift({1, 2, 3, 4}, {1, 2, 3, 4}), 0);
  EXPECT_DOUBLE_EQ(rank_shift({1, 2, 3}, {3, 2, 1}), 4.0 / 3);
}

}  // namespace
}  // namespace pondera::robustness
