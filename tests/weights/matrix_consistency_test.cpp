// SPDX-License-Identifier: Apache-2.0
#include "weights/matrix_consistency.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/scaled_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

void agree(const survey::YamlNode& expected,
           const std::string& suffix,
           const MatrixConsistency& found,
           double tolerance) {
  const double lambda = testing::ratio(field(expected, "min_lambda_" + suffix));
  EXPECT_NEAR(found.principal.lambda_max, lambda, margin(tolerance, lambda));
  const survey::YamlNode& cr = field(expected, "CR_" + suffix);
  if (testing::is_null(cr)) {
    EXPECT_EQ(found.testability, Testability::no_redundancy);
    EXPECT_FALSE(found.cr);
    return;
  }
  ASSERT_TRUE(found.cr);
  EXPECT_NEAR(*found.ci, testing::ratio(field(expected, "CI_" + suffix)), tolerance);
  EXPECT_NEAR(*found.cr, testing::ratio(cr), margin(tolerance, *found.cr));
  EXPECT_NEAR(*found.random_index_value, testing::ratio(field(expected, "RI_" + suffix)), 1e-9);
}

TEST(MatrixConsistency, OfIncompleteMatricesAgreesWithTheReference) {
  int cases = 0;
  for (const std::string& file : testing::published_files("incomplete-")) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    const survey::YamlNode& expected = field(tree, "expected");
    if (expected.find("df") == nullptr) continue;  // disconnected
    const ComparisonMatrix matrix =
        testing::judged_matrix(testing::whole(field(tree, "n")), field(tree, "judgements"));
    const double tolerance = testing::ratio(field(tree, "tolerance"));
    const MatrixConsistency free = matrix_consistency(matrix);
    EXPECT_EQ(free.degrees_of_freedom, testing::whole(field(expected, "df")));
    EXPECT_EQ(free.random_index, "incomplete-free");
    agree(expected, "free", free, tolerance);
    const MatrixConsistency bounded =
        matrix_consistency(matrix, {.completion = CompletionBound::bounded});
    agree(expected, "box9", bounded, tolerance);
    EXPECT_EQ(static_cast<std::size_t>(bounded.at_bound),
              field(expected, "active_box").items.size());
    ++cases;
  }
  EXPECT_EQ(cases, 36);
}

TEST(MatrixConsistency, OfTwoItemsIsTrivialAndOfPartsUnknown) {
  const MatrixConsistency two = matrix_consistency(testing::matrix_of(2, {9}));
  EXPECT_EQ(two.testability, Testability::trivial);
  EXPECT_EQ(two.cr, 0.0);
  EXPECT_FALSE(two.random_index_value);
  const auto parts = ComparisonMatrix::make(4, {{0, 1, 1}, {2, 3, 1}});
  EXPECT_EQ(matrix_consistency(parts.value()).testability, Testability::disconnected);
  EXPECT_FALSE(matrix_consistency(parts.value()).cr);
}

TEST(MatrixConsistency, BeyondTheTableHasCiAndNoRatio) {
  const ComparisonMatrix gap = testing::drawn_matrix(1, 12).with(0, 1, {});
  const MatrixConsistency found = matrix_consistency(gap);
  EXPECT_EQ(found.testability, Testability::beyond_table);
  EXPECT_TRUE(found.ci);
  EXPECT_FALSE(found.cr);
}

TEST(MatrixConsistency, OnAScaleUsesTheIndexOfThatScale) {
  const ScaleChoice balanced{.scale = JudgementScale::balanced};
  const ComparisonMatrix judged = testing::drawn_matrix(4, 5);
  const MatrixConsistency found =
      matrix_consistency(on_scale(judged, balanced).value(), {.scale = balanced});
  EXPECT_EQ(found.random_index, "scale-balanced");
  EXPECT_NEAR(*found.cr, *found.ci / 0.5498, 1e-3 * *found.cr);  // 0.550 of 100 000 draws
  const MatrixConsistency gap =
      matrix_consistency(on_scale(judged.with(0, 1, {}), balanced).value(), {.scale = balanced});
  EXPECT_EQ(gap.testability, Testability::beyond_table);
}

TEST(MatrixConsistency, SaysWhenAValueLeavesTheDoubles) {
  const auto huge = ComparisonMatrix::make(3, {{0, 1, 900}, {1, 2, 900}, {0, 2, -900}});
  EXPECT_EQ(matrix_consistency(huge.value()).testability, Testability::not_computed);
}

TEST(MatrixConsistency, MeasuresAShorterScaleAgainstItsOwnRandomAnswers) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {2, 5, 2});
  const MatrixConsistency found = matrix_consistency(matrix, {.strongest = 5});
  EXPECT_EQ(found.random_index, "strongest-5");
  EXPECT_NEAR(*found.cr, *found.ci / 0.2525, 1e-12);  // enumerated
  EXPECT_EQ(matrix_consistency(testing::matrix_of(2, {3}), {.strongest = 5}).cr, 0.0);
  // No table knows gaps of such a scale, nor a scale this long.
  const MatrixConsistency gap =
      matrix_consistency(testing::drawn_matrix(1, 5).with(0, 1, {}), {.strongest = 5});
  EXPECT_EQ(gap.testability, Testability::beyond_table);
  EXPECT_EQ(matrix_consistency(matrix, {.strongest = 99}).testability, Testability::beyond_table);
}

TEST(MatrixConsistency, BoundsGapsByWhatTheScaleReaches) {
  // 2, 2, 2 imply 8 for the open pair (0, 3); 4 and 4 imply 16, as 81 does not hold.
  const double two = std::log(2.0);
  const ComparisonMatrix chain =
      ComparisonMatrix::make(4, {{0, 1, 2 * two}, {1, 2, 2 * two}, {2, 3, two}, {1, 3, 3 * two}})
          .value();
  const auto gap = [&](const ConsistencyOptions& options) {
    return matrix_consistency(chain, options).completed->log_ratio(0, 3);
  };
  const CompletionBound bounded = CompletionBound::bounded;
  EXPECT_NEAR(gap({}), 5 * two, 1e-6);
  EXPECT_NEAR(gap({.completion = bounded}), std::log(9.0), 1e-12);
  EXPECT_NEAR(gap({.completion = bounded, .strongest = 4}), std::log(4.0), 1e-12);
  const ScaleChoice power{.scale = JudgementScale::power};
  EXPECT_NEAR(gap({.completion = bounded, .scale = power}), 5 * two, 1e-6);
  EXPECT_NEAR(widest_gap({.scale = power}, 4), 81, 1e-12);
}

}  // namespace
}  // namespace pondera::weights
