// SPDX-License-Identifier: Apache-2.0
#include "weights/named_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using Names = std::vector<std::string>;

Result<NamedMatrix> read(std::string_view text) {
  const auto table = read_csv(text, "m.csv");
  if (!table) return table.diagnostics();
  return read_named_matrix(*table);
}

struct Failure {
  std::string code;
  int line;
  int column;
  friend bool operator==(const Failure&, const Failure&) = default;
};

Failure failure(std::string_view text) {
  const auto matrix = read(text);
  if (matrix) return {"none", 0, 0};
  const Diagnostic& first = matrix.diagnostics().front();
  return {first.code, first.where.line, first.where.column};
}

TEST(NamedMatrix, ReadsASquareMatrixInEveryWayOfNaming) {
  for (const char* text : {"a,b\n1,3\n1/3,1\n", ",a,b\na,1,3\nb,1/3,1\n", "a,1,3\nb,0.333,1\n",
                           "x,a,b\na,1,3\nb,,1\n"}) {
    const auto matrix = read(text);
    ASSERT_TRUE(matrix) << text;
    EXPECT_EQ(matrix->items, (Names{"a", "b"})) << text;
    EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(0, 1), std::log(3.0)) << text;
  }
}

TEST(NamedMatrix, NumbersItemsThatHaveNoName) {
  const auto matrix = read("1;0,5\n2;1\n");
  EXPECT_FALSE(matrix) << "a decimal comma is no ratio";
  const auto plain = read("1 , 1/2\n2 , 1\n");
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->items, (Names{"1", "2"}));
  EXPECT_DOUBLE_EQ(plain->matrix.log_ratio(0, 1), -std::log(2.0));
}

TEST(NamedMatrix, TakesNumbersForNamesWhereBothSidesSayTheSame) {
  const auto matrix = read(",1,2,3\n1,1,3,5\n2,,1,2\n3,,,1\n");
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->items, (Names{"1", "2", "3"}));
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(0, 2), std::log(5.0));
  // Three equal items without names and without a diagonal look alike, and are three items.
  const auto equal = read(",1,1\n1,,1\n1,1,\n");
  ASSERT_TRUE(equal);
  EXPECT_EQ(equal->matrix.size(), 3);
}

TEST(NamedMatrix, TakesADecimalInAFractionAndKnowsWhereItStands) {
  const auto matrix = read("a,b,3\nb,c,1/9.5\n");
  ASSERT_TRUE(matrix);
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(1, 2), -std::log(9.5));
  EXPECT_EQ((matrix->places.at({1, 2})), (SourceSpot{"m.csv", 2, 5}));
  EXPECT_FALSE(read("a,b,1/0\n"));
  EXPECT_FALSE(read("a,b,1/2/3\n"));
}

TEST(NamedMatrix, TakesTheWholeNumberOfARoundedReciprocal) {
  const auto matrix = read("1,0.143\n7,1\n");
  ASSERT_TRUE(matrix);
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(1, 0), std::log(7.0));
}

TEST(NamedMatrix, LeavesEmptyCellsMissing) {
  const auto matrix = read("1,2,\n0.5,1,3\n,1/3,1\n");
  ASSERT_TRUE(matrix);
  EXPECT_FALSE(matrix->matrix.known(0, 2));
  EXPECT_EQ(matrix->matrix.known_pairs(), 2);
}

TEST(NamedMatrix, ReadsLinesOfJudgementsWithRatiosAndSignedCodes) {
  const auto matrix = read("a,b,judgement\ncost,safety,1/3\nsafety,speed,5\ncost,speed,-2\n");
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->items, (Names{"cost", "safety", "speed"}));
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(0, 1), -std::log(3.0));
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(1, 2), std::log(5.0));
  EXPECT_DOUBLE_EQ(matrix->matrix.log_ratio(0, 2), -std::log(2.0));
}

TEST(NamedMatrix, ReadsLinesWithoutAJudgementAsMissingAndTakesABadOneForNoHeading) {
  const auto matrix = read("cost,safety,3\nsafety,speed,\ncost,speed,2\n");
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->matrix.known_pairs(), 2);
  EXPECT_EQ(failure("cost,safety,x\nsafety,speed,2\ncost,speed,2\n"),
            (Failure{"matrix.not-a-ratio", 1, 13}));
}

TEST(NamedMatrix, ProposesTheReciprocalAsPeopleWriteIt) {
  EXPECT_EQ(read("1,3\n2,1\n").diagnostics().front().hint.substr(0, 9), "write 1/3");
  EXPECT_EQ(read("1,1/4\n2,1\n").diagnostics().front().hint.substr(0, 8), "write 4 ");
}

TEST(NamedMatrix, ReadsASingleItem) {
  const auto matrix = read("1\n");
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->matrix.size(), 1);
}

TEST(NamedMatrix, PointsAtTheCellThatIsWrong) {
  EXPECT_EQ(failure("1,2\n2,1\n"), (Failure{"matrix.not-reciprocal", 2, 1}));
  EXPECT_EQ(failure("1,2,3\n0.5,1\n1/3,1,1\n"), (Failure{"matrix.not-square", 2, 1}));
  EXPECT_EQ(failure("1,2\n0.5,2\n"), (Failure{"matrix.diagonal", 2, 3 + 2}));
  EXPECT_EQ(failure("1,-2\n-0.5,1\n"), (Failure{"matrix.not-a-ratio", 1, 3}));
  EXPECT_EQ(failure("1,0\n0,1\n"), (Failure{"matrix.not-a-ratio", 1, 3}));
  EXPECT_EQ(failure("1,nan\n,1\n"), (Failure{"matrix.not-a-ratio", 1, 3}));
  EXPECT_EQ(failure("a,b,3\nb,a,2\n"), (Failure{"matrix.pair-twice", 2, 5}));
  EXPECT_EQ(failure("a,a,3\n"), (Failure{"matrix.self-comparison", 1, 3}));
  EXPECT_EQ(failure("a,a\n1,2\n0.5,1\n"), (Failure{"matrix.duplicate-item", 1, 3}));
}

}  // namespace
}  // namespace pondera::weights
