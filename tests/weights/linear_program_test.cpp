// SPDX-License-Identifier: Apache-2.0
#include "weights/linear_program.hpp"

#include "core/random_stream.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace pondera::weights {
namespace {

constexpr double rounding = 1e-9;

LinearProgram program(const Vector& cost, const Matrix& at_most, const Vector& bound) {
  return {cost, at_most, bound, Matrix(0, cost.size()), Vector(0)};
}

TEST(LinearProgram, IsSolvedAsByHand) {
  // max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: the textbook example, optimum 36 at (2, 6).
  const LinearOptimum found =
      solve(program(Vector{{-3, -5}}, Matrix{{1, 0}, {0, 2}, {3, 2}}, Vector{{4, 12, 18}}));
  ASSERT_EQ(found.end, ProgramEnd::optimal);
  EXPECT_NEAR(found.x(0), 2, rounding);
  EXPECT_NEAR(found.x(1), 6, rounding);
  EXPECT_NEAR(found.value, -36, rounding);
  EXPECT_TRUE(found.unique);
}

TEST(LinearProgram, TakesEquationsAndNegativeBounds) {
  // min x + 2y + 3z, x + y + z = 1, x ≤ 0.5, -y ≤ -0.2 (y ≥ 0.2): x = 0.5, y = 0.5.
  LinearProgram p = program(Vector{{1, 2, 3}}, Matrix{{1, 0, 0}, {0, -1, 0}}, Vector{{0.5, -0.2}});
  p.equal = Matrix::Ones(1, 3);
  p.equal_value = Vector::Ones(1);
  const LinearOptimum found = solve(p);
  ASSERT_EQ(found.end, ProgramEnd::optimal);
  EXPECT_NEAR(found.x(0), 0.5, rounding);
  EXPECT_NEAR(found.x(1), 0.5, rounding);
  EXPECT_NEAR(found.x(2), 0, rounding);
  EXPECT_TRUE(found.unique);
}

TEST(LinearProgram, SaysWhenThereIsNoPoint) {
  // x ≤ 1 and x ≥ 2.
  const LinearOptimum found = solve(program(Vector{{1.0}}, Matrix{{1.0}, {-1.0}}, Vector{{1, -2}}));
  EXPECT_EQ(found.end, ProgramEnd::infeasible);
  EXPECT_EQ(found.x.size(), 0);
  EXPECT_FALSE(found.unique);
}

TEST(LinearProgram, SaysWhenThereIsNoBound) {
  // max x with y ≤ 1.
  const LinearOptimum found = solve(program(Vector{{-1, 0}}, Matrix{{0, 1}}, Vector{{1.0}}));
  EXPECT_EQ(found.end, ProgramEnd::unbounded);
}

TEST(LinearProgram, SaysWhenAnotherPointIsAsGood) {
  // max x + y with x + y ≤ 1: the whole edge; with x ≤ 0.3 as well it still is one.
  EXPECT_FALSE(solve(program(Vector{{-1, -1}}, Matrix{{1, 1}}, Vector{{1.0}})).unique);
  EXPECT_FALSE(solve(program(Vector{{-1, -1}}, Matrix{{1, 1}, {1, 0}}, Vector{{1, 0.3}})).unique);
  // max x + 1.01 y: one corner.
  EXPECT_TRUE(solve(program(Vector{{-1, -1.01}}, Matrix{{1, 1}}, Vector{{1.0}})).unique);
}

TEST(LinearProgram, FindsADegenerateVertexOnlyOnce) {
  // Three lines through (1, 1): reduced costs of 0 that lead nowhere are no second optimum.
  const LinearOptimum found =
      solve(program(Vector{{-1, -1}}, Matrix{{1, 0}, {0, 1}, {1, 1}}, Vector{{1, 1, 2}}));
  ASSERT_EQ(found.end, ProgramEnd::optimal);
  EXPECT_NEAR(found.x(0), 1, rounding);
  EXPECT_NEAR(found.x(1), 1, rounding);
  EXPECT_TRUE(found.unique);
}

TEST(LinearProgram, DoesNotGoRoundInCircles) {
  // Beale's example, on which the rule of the largest coefficient cycles: optimum -1/20.
  const LinearOptimum found = solve(program(
      Vector{{-0.75, 150, -0.02, 6}},
      Matrix{{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}}, Vector{{0, 0, 1}}));
  ASSERT_EQ(found.end, ProgramEnd::optimal);
  EXPECT_NEAR(found.value, -0.05, rounding);
  EXPECT_NEAR(found.x(0), 0.04, rounding);
  EXPECT_NEAR(found.x(2), 1, rounding);
}

TEST(LinearProgram, TakesRowsThatRepeatEachOther) {
  LinearProgram p = program(Vector{{1, 0}}, Matrix(0, 2), Vector(0));
  p.equal = Matrix{{1, 1}, {2, 2}};
  p.equal_value = Vector{{1, 2}};
  const LinearOptimum found = solve(p);
  ASSERT_EQ(found.end, ProgramEnd::optimal);
  EXPECT_NEAR(found.x(0), 0, rounding);
  EXPECT_NEAR(found.x(1), 1, rounding);
}

/// Best value over all intersections of two of the lines (constraints and axes): a second algorithm
/// for two variables.
double best_corner(const LinearProgram& p) {
  Matrix lines(p.at_most.rows() + 2, 2);
  Vector bounds(lines.rows());
  lines << p.at_most, -Matrix::Identity(2, 2);
  bounds << p.at_most_bound, Vector::Zero(2);
  double best = std::numeric_limits<double>::infinity();
  for (Eigen::Index i = 0; i < lines.rows(); ++i) {
    for (Eigen::Index j = i + 1; j < lines.rows(); ++j) {
      const double determinant = lines(i, 0) * lines(j, 1) - lines(i, 1) * lines(j, 0);
      if (std::abs(determinant) < rounding) continue;
      Vector x(2);
      x << (bounds(i) * lines(j, 1) - lines(i, 1) * bounds(j)) / determinant,
          (lines(i, 0) * bounds(j) - bounds(i) * lines(j, 0)) / determinant;
      if (((lines * x - bounds).array() <= rounding).all()) best = std::min(best, p.cost.dot(x));
    }
  }
  return best;
}

TEST(LinearProgram, AgreesWithTheBestCornerOfDrawnPolygons) {
  constexpr int draws = 200;
  for (int k = 0; k < draws; ++k) {
    const RandomStream stream(7, "polygon/" + std::to_string(k));
    std::uint64_t next = 0;
    const auto draw = [&](std::uint64_t size) {
      return static_cast<double>(stream.below(next++, size));
    };
    LinearProgram p = program(Vector(2), Matrix(5, 2), Vector(5));
    p.cost << draw(21) - 10, draw(21) - 10;
    for (Eigen::Index i = 0; i < 5; ++i) {
      p.at_most.row(i) << draw(9) - 2, draw(9) - 2;
      p.at_most_bound(i) = draw(12) - 1;
    }
    p.at_most.row(4) << 1, 1;  // keeps the polygon bounded
    p.at_most_bound(4) = 20;
    const LinearOptimum found = solve(p);
    const double expected = best_corner(p);
    SCOPED_TRACE(k);
    if (expected == std::numeric_limits<double>::infinity()) {
      EXPECT_EQ(found.end, ProgramEnd::infeasible);
    } else {
      ASSERT_EQ(found.end, ProgramEnd::optimal);
      EXPECT_NEAR(found.value, expected, rounding * 100);
    }
  }
}

}  // namespace
}  // namespace pondera::weights
