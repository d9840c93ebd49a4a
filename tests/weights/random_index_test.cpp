// SPDX-License-Identifier: Apache-2.0
#include "weights/random_index.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace pondera::weights {
namespace {

TEST(RandomIndex, TakesTheExactTableFirst) {
  EXPECT_EQ(random_index_tables().front().name, "exact");
}

TEST(RandomIndex, FindsEveryTableByItsOwnName) {
  std::set<std::string> names;
  for (const RandomIndexTable& table : random_index_tables()) {
    EXPECT_EQ(find_random_index_table(table.name), &table);
    EXPECT_EQ(table.values.size(), 13U) << table.name;
    EXPECT_FALSE(table.help.empty());
    names.emplace(table.name);
  }
  EXPECT_EQ(names.size(), random_index_tables().size());
  EXPECT_EQ(find_random_index_table("saaty"), nullptr);
}

TEST(RandomIndex, ReadsTheRowOfN) {
  const RandomIndexTable& saaty = *find_random_index_table("saaty1980");
  EXPECT_EQ(random_index(saaty, 3), 0.58);
  EXPECT_EQ(random_index(saaty, 4), 0.90);
  EXPECT_EQ(random_index(saaty, 12), 1.48);
  EXPECT_EQ(random_index(saaty, 15), 1.59);
}

TEST(RandomIndex, HasNoValueOutsideTheTable) {
  for (const int n : {1, 2, 16, 100}) {
    EXPECT_FALSE(random_index(random_index_tables().front(), n)) << n;
  }
}

TEST(RandomIndex, OfThreeItemsIsTheMeanOverAll4913Matrices) {
  // For n = 3, λmax = 1 + 2 cosh((L₁₂ + L₂₃ - L₁₃)/3), so the mean can be enumerated by hand.
  std::vector<double> logs;
  for (int x = 1; x <= 9; ++x) {
    logs.push_back(std::log(x));
    if (x > 1) logs.push_back(-std::log(x));
  }
  double sum = 0;
  for (const double first : logs) {
    for (const double second : logs) {
      for (const double third : logs) {
        sum += (1 + 2 * std::cosh((first + second - third) / 3) - 3) / 2;
      }
    }
  }
  EXPECT_NEAR(sum / 4913, 0.524457454292, 1e-12);
  EXPECT_EQ(random_index(*find_random_index_table("exact"), 3), std::round(sum / 4913 * 1e4) / 1e4);
}

TEST(RandomIndex, RisesWithNExceptWhereSaatysTableIsKnownNotTo) {
  for (const RandomIndexTable& table : random_index_tables()) {
    for (int n = 4; n <= 15; ++n) {
      if (table.name == "saaty1980" && n == 12) continue;
      EXPECT_GT(*random_index(table, n), *random_index(table, n - 1)) << table.name << n;
    }
  }
}

}  // namespace
}  // namespace pondera::weights
