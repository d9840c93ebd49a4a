// SPDX-License-Identifier: Apache-2.0
#include "weights/strongest_random_index.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/simulated_random_index.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace pondera::weights {
namespace {

using testing::field;

/// Relative standard error of the table's own simulation, and how many of them two means may
/// differ.
constexpr double relative_error = 0.0012;
constexpr double table_errors = 4;

TEST(StrongestRandomIndex, OfThreeItemsIsTheMeanOverAllMatrices) {
  for (int strongest = 2; strongest <= 17; ++strongest) {
    std::vector<double> logs = {0};
    for (int x = 2; x <= strongest; ++x) {
      logs.push_back(std::log(x));
      logs.push_back(-std::log(x));
    }
    double sum = 0;
    for (const double a : logs) {
      for (const double b : logs) {
        for (const double c : logs) sum += std::cosh((a + b - c) / 3) - 1;
      }
    }
    const double count = std::pow(static_cast<double>(logs.size()), 3);
    EXPECT_NEAR(*strongest_random_index(strongest, 3), sum / count, 5.1e-5) << strongest;
  }
}

TEST(StrongestRandomIndex, OfNineAgreesWithTheReference) {
  const survey::YamlNode tree = testing::published_case("random-index.yaml");
  for (const survey::YamlNode& row : field(tree, "complete").items) {
    const double reference = testing::ratio(field(row, "ri"));
    EXPECT_NEAR(*strongest_random_index(9, testing::whole(field(row, "n"))), reference,
                table_errors * relative_error * reference);
  }
}

TEST(StrongestRandomIndex, AgreesWithAnotherWayToSimulate) {
  for (const int strongest : {2, 3, 5, 7, 13, 17}) {
    for (const int n : {4, 7, 12}) {
      const auto other = simulated_random_index(testing::drawn_matrix(1, n),
                                                {.draws = 1500, .scale = {.strongest = strongest}});
      const double table = *strongest_random_index(strongest, n);
      EXPECT_NEAR(table, other.mean,
                  table_errors * std::hypot(other.standard_error, relative_error * table))
          << strongest << " " << n;
    }
  }
}

TEST(StrongestRandomIndex, EndsWhereItWasNotSimulated) {
  EXPECT_FALSE(strongest_random_index(1, 5));
  EXPECT_FALSE(strongest_random_index(18, 5));
  EXPECT_FALSE(strongest_random_index(5, 2));
  EXPECT_FALSE(strongest_random_index(5, 16));
}

}  // namespace
}  // namespace pondera::weights
