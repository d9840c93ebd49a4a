// SPDX-License-Identifier: Apache-2.0
#include "weights/consistency_index.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace pondera::weights {
namespace {

IndexValue index(std::string_view name, const ComparisonMatrix& matrix) {
  const auto row = std::ranges::find(consistency_indices(), name, &ConsistencyIndexRow::name);
  PONDERA_ASSERT(row != consistency_indices().end());
  const MatrixConsistency saaty = matrix_consistency(matrix);
  return row->of({.matrix = matrix, .saaty = saaty});
}

TEST(ConsistencyIndex, HasANameASymbolAndAHelpOfItsOwn) {
  std::set<std::string> names;
  std::set<std::string> symbols;
  for (const ConsistencyIndexRow& row : consistency_indices()) {
    names.emplace(row.name);
    symbols.emplace(row.symbol);
    EXPECT_FALSE(row.help.empty());
  }
  EXPECT_EQ(names.size(), consistency_indices().size());
  EXPECT_EQ(symbols.size(), consistency_indices().size());
}

TEST(ConsistencyIndex, OfAConsistentMatrixIsPerfectWhateverTheIndex) {
  for (std::uint64_t draw = 2; draw < 60; ++draw) {
    const int n = testing::drawn_size(draw);
    if (n < 3) continue;
    const ComparisonMatrix matrix = testing::drawn_consistent_matrix(draw, n);
    for (const ConsistencyIndexRow& row : consistency_indices()) {
      const IndexValue found = index(row.name, matrix);
      ASSERT_TRUE(found.value) << row.name << n;
      EXPECT_NEAR(*found.value, row.best, 1e-10) << row.name;
      if (found.limit) {
        EXPECT_LE(*found.value, *found.limit);
      }
    }
  }
}

TEST(ConsistencyIndex, GivesAReasonWheneverItHasNoValue) {
  const ComparisonMatrix tree =
      ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}}).value();
  for (const std::string_view name : {"ci", "cr", "gci", "gcr"}) {
    EXPECT_FALSE(index(name, tree).value) << name;
    EXPECT_EQ(index(name, tree).reason, NotDefined::no_redundancy) << name;
  }
  for (const std::string_view name : {"koczkodaj", "mean-triad", "congruence", "dissonance"}) {
    EXPECT_EQ(index(name, tree).reason, NotDefined::no_triad) << name;
  }
  EXPECT_EQ(index("zeta", tree).reason, NotDefined::incomplete);
  EXPECT_EQ(index("zeta", testing::matrix_of(3, {1, 2, 3})).reason, NotDefined::has_ties);
  EXPECT_EQ(index("mean-triad", testing::matrix_of(2, {3})).reason, NotDefined::nothing_to_compare);
  EXPECT_EQ(index("cr", testing::drawn_matrix(1, 12).with(0, 1, {})).reason,
            NotDefined::beyond_table);
}

TEST(ConsistencyIndex, OfOneAndTwoItemsIsTrivial) {
  for (const auto& upper : {std::vector<double>{}, {9}}) {
    const ComparisonMatrix matrix = testing::matrix_of(static_cast<int>(upper.size()) + 1, upper);
    for (const std::string_view name : {"ci", "cr", "gci", "gcr", "koczkodaj"}) {
      EXPECT_EQ(index(name, matrix).value, 0.0) << name;
    }
    EXPECT_FALSE(index("zeta", matrix).value);
  }
}

TEST(ConsistencyIndex, StatesLimitsForTheThresholdOfTheRatio) {
  const ComparisonMatrix matrix = testing::drawn_matrix(7, 6);
  const MatrixConsistency saaty = matrix_consistency(matrix);
  for (const ConsistencyIndexRow& row : consistency_indices()) {
    const auto at = [&](double threshold) {
      return row.of({.matrix = matrix, .saaty = saaty, .cr_threshold = threshold}).limit;
    };
    if (row.name == "cr") {
      EXPECT_EQ(at(0.2), 0.2);
    }
    if (row.name == "gci") {
      EXPECT_NEAR(*at(0.2), 0.74, 1e-15);
    }
    if (row.name == "gcr") {
      EXPECT_NEAR(*at(0.1), 0.141, 5e-4);  // 0.370/2.6292
    }
  }
}

TEST(ConsistencyIndex, NamesTheReasonsOnceEach) {
  std::set<std::string_view> names;
  for (int reason = 0; reason <= static_cast<int>(NotDefined::not_computed); ++reason) {
    names.insert(reason_name(static_cast<NotDefined>(reason)));
    EXPECT_FALSE(reason_text(static_cast<NotDefined>(reason)).empty());
  }
  EXPECT_EQ(names.size(), 7U);
}

TEST(ConsistencyIndex, MeasuresGcrByRandomAnswersOfTheSameScale) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {2, 3, 2});
  const MatrixConsistency saaty = matrix_consistency(matrix, {.strongest = 3});
  const auto value = [&](std::string_view name, int strongest) {
    for (const ConsistencyIndexRow& row : consistency_indices()) {
      if (row.name == name) {
        return row.of({.matrix = matrix, .saaty = saaty, .strongest = strongest}).value.value();
      }
    }
    return 0.0;
  };
  // V = 2/5 (ln² 2 + ln² 3)
  const double v = 0.4 * (std::pow(std::log(2.0), 2) + std::pow(std::log(3.0), 2));
  EXPECT_NEAR(value("gcr", 3), value("gci", 3) / v, 1e-14);
}

}  // namespace
}  // namespace pondera::weights
