// SPDX-License-Identifier: Apache-2.0
#include "weights/comparison_matrix.hpp"

#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace pondera::weights {
namespace {

using ::testing::HasSubstr;

constexpr double no_answer = std::numeric_limits<double>::quiet_NaN();

std::string only_code(const Result<ComparisonMatrix>& result) {
  return !result && result.diagnostics().size() == 1 ? result.diagnostics().front().code
                                                     : "not exactly one error";
}

TEST(ComparisonMatrix, KnowsBothDirectionsOfAPair) {
  const auto matrix = ComparisonMatrix::make(3, {{2, 0, std::log(4.0)}, {0, 1, std::log(2.0)}});
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->log_ratio(2, 0), std::log(4.0));
  EXPECT_EQ(matrix->log_ratio(0, 2), -std::log(4.0));
  EXPECT_EQ(matrix->log_ratio(1, 1), 0);
  EXPECT_EQ(matrix->known_pairs(), 2);
  EXPECT_FALSE(matrix->known(1, 2));
  EXPECT_FALSE(matrix->complete());
  EXPECT_EQ(matrix->ratios()(1, 2), 0);
  EXPECT_NEAR(matrix->ratios()(0, 2), 0.25, 1e-16);
}

TEST(ComparisonMatrix, OfOneItemIsComplete) {
  const auto matrix = ComparisonMatrix::make(1, {});
  ASSERT_TRUE(matrix);
  EXPECT_TRUE(matrix->complete());
  EXPECT_EQ(matrix->ratios()(0, 0), 1);
}

TEST(ComparisonMatrix, KeepsEveryPairOfTheLargestSizeApart) {
  constexpr int n = ComparisonMatrix::most_items;
  std::vector<Comparison> comparisons;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) comparisons.push_back({i, j, 100.0 * i + j});
  }
  const auto matrix = ComparisonMatrix::make(n, comparisons);
  ASSERT_TRUE(matrix);
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) EXPECT_EQ(matrix->log_ratio(i, j), 100.0 * i + j);
  }
}

TEST(ComparisonMatrix, RefusesSizesBeyondItsLimits) {
  EXPECT_EQ(only_code(ComparisonMatrix::make(0, {})), "weights.matrix-size");
  EXPECT_EQ(only_code(ComparisonMatrix::make(16, {})), "weights.matrix-size");
  EXPECT_EQ(only_code(ComparisonMatrix::from_ratios(Matrix::Ones(16, 16))), "weights.matrix-size");
  EXPECT_EQ(only_code(ComparisonMatrix::from_ratios(Matrix(0, 0))), "weights.matrix-size");
}

TEST(ComparisonMatrix, TakesAPairTwiceOnlyWithTheSameRatio) {
  EXPECT_TRUE(ComparisonMatrix::make(2, {{0, 1, 0.5}, {1, 0, -0.5}}));
  EXPECT_EQ(only_code(ComparisonMatrix::make(2, {{0, 1, 0.5}, {1, 0, 0.5}})), "weights.pair-twice");
}

TEST(ComparisonMatrix, ReportsEveryMistakeAtOnce) {
  const auto result =
      ComparisonMatrix::make(3, {{0, 0, 1}, {0, 3, 1}, {-1, 0, 1}, {0, 1, no_answer}});
  ASSERT_FALSE(result);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : result.diagnostics()) codes.push_back(diagnostic.code);
  EXPECT_THAT(codes, ::testing::ElementsAre("weights.self-comparison", "weights.no-such-item",
                                            "weights.no-such-item", "weights.not-positive"));
}

TEST(ComparisonMatrix, StopsAfterFiftyMistakes) {
  EXPECT_EQ(ComparisonMatrix::make(2, std::vector<Comparison>(80, {0, 0, 1})).diagnostics().size(),
            50U);
}

TEST(ComparisonMatrix, ReadsRatiosWithAMissingPair) {
  Matrix ratios = Matrix::Ones(3, 3);
  ratios(0, 1) = 3;
  ratios(1, 0) = 1.0 / 3;
  ratios(0, 2) = ratios(2, 0) = no_answer;
  const auto matrix = ComparisonMatrix::from_ratios(ratios);
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->log_ratio(0, 1), std::log(3.0));
  EXPECT_FALSE(matrix->known(0, 2));
  EXPECT_EQ(matrix->known_pairs(), 2);
}

TEST(ComparisonMatrix, NamesTheCellThatIsNotReciprocal) {
  Matrix ratios = Matrix::Ones(3, 3);
  ratios(0, 2) = 3;
  ratios(2, 0) = 0.33;
  const auto result = ComparisonMatrix::from_ratios(ratios);
  ASSERT_EQ(only_code(result), "weights.not-reciprocal");
  EXPECT_THAT(result.diagnostics().front().message, HasSubstr("row 3, column 1"));
  EXPECT_THAT(result.diagnostics().front().message, HasSubstr("0.33"));
}

TEST(ComparisonMatrix, RefusesAPairThatIsMissingInOneHalfOnly) {
  Matrix ratios = Matrix::Ones(2, 2);
  ratios(0, 1) = no_answer;
  EXPECT_EQ(only_code(ComparisonMatrix::from_ratios(ratios)), "weights.not-reciprocal");
}

TEST(ComparisonMatrix, RefusesRatiosThatAreNotPositiveAndFinite) {
  for (const double bad : {0.0, -2.0, std::numeric_limits<double>::infinity()}) {
    Matrix ratios = Matrix::Ones(2, 2);
    ratios(1, 0) = bad;
    const auto result = ComparisonMatrix::from_ratios(ratios);
    ASSERT_EQ(only_code(result), "weights.not-positive") << bad;
    EXPECT_THAT(result.diagnostics().front().message, HasSubstr("row 2, column 1"));
  }
}

TEST(ComparisonMatrix, RefusesADiagonalOtherThanOne) {
  Matrix ratios = Matrix::Ones(2, 2);
  ratios(1, 1) = 0;
  EXPECT_EQ(only_code(ComparisonMatrix::from_ratios(ratios)), "weights.diagonal");
}

TEST(ComparisonMatrix, RefusesWhatOtherProgramsRefuse) {
  const auto files = testing::published_files("refused-");
  ASSERT_EQ(files.size(), 2U);
  for (const std::string& file : files) {
    const survey::YamlNode tree = testing::published_case(file);
    const auto& rows = testing::field(tree, "ratios").items;
    Matrix ratios(static_cast<Eigen::Index>(rows.size()),
                  static_cast<Eigen::Index>(rows.front().items.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::vector<double> row = testing::ratios(rows[i]);
      for (std::size_t j = 0; j < row.size(); ++j) {
        ratios(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = row[j];
      }
    }
    EXPECT_EQ(only_code(ComparisonMatrix::from_ratios(ratios)), testing::field(tree, "code").text)
        << file;
  }
}

}  // namespace
}  // namespace pondera::weights
