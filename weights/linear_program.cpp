// SPDX-License-Identifier: Apache-2.0
#include "weights/linear_program.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace pondera::weights {

namespace {

using Eigen::Index;

constexpr Index most_variables = 16;
// Entries and reduced costs below it are rounding: coefficients are of the order of 1 to 100, and
// a few dozen pivots lose three or four of their sixteen digits.
constexpr double entry_rounding = 1e-10;
// How far a constraint may be missed by the sum of all artificial variables.
constexpr double feasibility = 1e-9;
// Bland's rule ends without it; rounding could in principle make it go round in circles.
constexpr int most_pivots = 20'000;

/// Rows [B⁻¹A | B⁻¹b] over the variables, then one slack per inequality, then one artificial
/// variable per row that has no slack to begin with.
class Tableau {
 public:
  explicit Tableau(const LinearProgram& program);

  /// Minimises `cost` (one per column) from the current vertex over the columns not barred.
  ProgramEnd minimise(const Vector& cost);

  [[nodiscard]] Index columns() const { return rows_.cols() - 1; }
  [[nodiscard]] Index first_artificial() const { return first_artificial_; }
  [[nodiscard]] double value(Index column) const;
  [[nodiscard]] Vector reduced_costs(const Vector& cost) const;
  [[nodiscard]] bool is_basic(Index column) const {
    return std::ranges::find(basis_, column) != basis_.end();
  }
  [[nodiscard]] bool is_barred(Index column) const {
    return barred_[static_cast<std::size_t>(column)];
  }
  void bar(Index column) { barred_[static_cast<std::size_t>(column)] = true; }
  void drop_artificials();

 private:
  [[nodiscard]] std::optional<Index> leaving_row(Index entering) const;
  void pivot(Index row, Index column);

  Matrix rows_;
  std::vector<Index> basis_;  // the basic column of every row
  std::vector<bool> barred_;
  Index first_artificial_ = 0;
};

Tableau::Tableau(const LinearProgram& program) {
  const Index n = program.cost.size();
  const Index inequalities = program.at_most.rows();
  const Index m = inequalities + program.equal.rows();
  first_artificial_ = n + inequalities;
  Index artificials = program.equal.rows();
  for (Index i = 0; i < inequalities; ++i) artificials += program.at_most_bound(i) < 0 ? 1 : 0;
  rows_ = Matrix::Zero(m, first_artificial_ + artificials + 1);
  barred_.assign(static_cast<std::size_t>(columns()), false);
  Index next_artificial = first_artificial_;
  for (Index i = 0; i < m; ++i) {
    const bool inequality = i < inequalities;
    const Index k = i - inequalities;
    const double bound = inequality ? program.at_most_bound(i) : program.equal_value(k);
    if (inequality) {
      rows_.row(i).head(n) = program.at_most.row(i);
      rows_(i, n + i) = 1;
    } else {
      rows_.row(i).head(n) = program.equal.row(k);
    }
    rows_(i, columns()) = bound;
    if (bound < 0) rows_.row(i) *= -1.0;
    if (inequality && bound >= 0) {
      basis_.push_back(n + i);
    } else {
      rows_(i, next_artificial) = 1;
      basis_.push_back(next_artificial++);
    }
  }
}

double Tableau::value(Index column) const {
  const auto row = std::ranges::find(basis_, column);
  return row == basis_.end() ? 0.0 : rows_(static_cast<Index>(row - basis_.begin()), columns());
}

Vector Tableau::reduced_costs(const Vector& cost) const {
  Vector reduced = cost;
  for (Index i = 0; i < rows_.rows(); ++i) {
    const double price = cost(basis_[static_cast<std::size_t>(i)]);
    if (price != 0) reduced -= price * rows_.row(i).head(columns()).transpose();
  }
  return reduced;
}

std::optional<Index> Tableau::leaving_row(Index entering) const {
  // Ratios that differ by less are equal but for rounding: vertices here are often degenerate.
  constexpr double tie = 1e-14;
  std::optional<Index> best;
  double smallest = 0;
  for (Index i = 0; i < rows_.rows(); ++i) {
    if (!(rows_(i, entering) > entry_rounding)) continue;
    const double ratio = rows_(i, columns()) / rows_(i, entering);
    const bool tied = best && std::abs(ratio - smallest) <= tie;
    const bool smaller = !best || (!tied && ratio < smallest);
    const bool before =
        tied && basis_[static_cast<std::size_t>(i)] < basis_[static_cast<std::size_t>(*best)];
    if (!smaller && !before) continue;
    best = i;
    smallest = ratio;
  }
  return best;
}

void Tableau::pivot(Index row, Index column) {
  rows_.row(row) /= rows_(row, column);
  rows_(row, column) = 1;
  // A basic variable is never negative; what lies below 0 here and below is rounding.
  rows_(row, columns()) = std::max(rows_(row, columns()), 0.0);
  for (Index i = 0; i < rows_.rows(); ++i) {
    const double factor = rows_(i, column);
    if (i == row || factor == 0) continue;
    rows_.row(i) -= factor * rows_.row(row);
    rows_(i, column) = 0;
    rows_(i, columns()) = std::max(rows_(i, columns()), 0.0);
  }
  basis_[static_cast<std::size_t>(row)] = column;
}

ProgramEnd Tableau::minimise(const Vector& cost) {
  for (int pivots = 0; pivots < most_pivots; ++pivots) {
    const Vector reduced = reduced_costs(cost);
    Index entering = 0;
    while (entering < columns() &&
           (is_barred(entering) || !(reduced(entering) < -entry_rounding))) {
      ++entering;
    }
    if (entering == columns()) return ProgramEnd::optimal;
    const auto leaving = leaving_row(entering);
    if (!leaving) return ProgramEnd::unbounded;
    pivot(*leaving, entering);
  }
  return ProgramEnd::iteration_cap;
}

/// Takes artificial variables out of the basis where a row allows it (elsewhere the row repeats
/// others and the variable stays at 0), and keeps them from coming back.
void Tableau::drop_artificials() {
  for (Index i = 0; i < rows_.rows(); ++i) {
    if (basis_[static_cast<std::size_t>(i)] < first_artificial_) continue;
    Index column = 0;
    while (column < first_artificial_ && std::abs(rows_(i, column)) <= entry_rounding) ++column;
    if (column < first_artificial_) pivot(i, column);
  }
  for (Index column = first_artificial_; column < columns(); ++column) bar(column);
}

/// Whether no other vertex or point of the optimal face exists; leaves the optimum.
bool is_only_optimum(Tableau tableau, const Vector& cost) {
  // A weight that moves by less is the same weight.
  constexpr double noticeable = 1e-7;
  const Vector reduced = tableau.reduced_costs(cost);
  Vector away = Vector::Zero(tableau.columns());
  bool any = false;
  for (Index column = 0; column < tableau.columns(); ++column) {
    if (tableau.is_basic(column) || tableau.is_barred(column)) continue;
    if (reduced(column) > entry_rounding) {
      tableau.bar(column);
    } else {
      away(column) = -1;
      any = true;
    }
  }
  if (!any) return true;
  if (tableau.minimise(away) != ProgramEnd::optimal) return false;
  double moved = 0;
  for (Index column = 0; column < tableau.columns(); ++column) {
    if (away(column) != 0) moved += tableau.value(column);
  }
  return moved <= noticeable;
}

}  // namespace

LinearOptimum solve(const LinearProgram& program) {
  const Index n = program.cost.size();
  PONDERA_ASSERT(n >= 1 && n <= most_variables);
  PONDERA_ASSERT(program.at_most.rows() == program.at_most_bound.size());
  PONDERA_ASSERT(program.equal.rows() == program.equal_value.size());
  PONDERA_ASSERT(program.at_most.rows() == 0 || program.at_most.cols() == n);
  PONDERA_ASSERT(program.equal.rows() == 0 || program.equal.cols() == n);
  Tableau tableau(program);
  Vector misses = Vector::Zero(tableau.columns());
  misses.tail(tableau.columns() - tableau.first_artificial()).setOnes();
  LinearOptimum optimum;
  optimum.unique = false;
  optimum.end = tableau.minimise(misses);
  double missed = 0;
  for (Index column = tableau.first_artificial(); column < tableau.columns(); ++column) {
    missed += tableau.value(column);
  }
  if (optimum.end != ProgramEnd::optimal || missed > feasibility) {
    if (optimum.end == ProgramEnd::optimal) optimum.end = ProgramEnd::infeasible;
    return optimum;
  }
  tableau.drop_artificials();
  Vector cost = Vector::Zero(tableau.columns());
  cost.head(n) = program.cost;
  optimum.end = tableau.minimise(cost);
  optimum.x.resize(n);
  for (Index column = 0; column < n; ++column) optimum.x(column) = tableau.value(column);
  optimum.value = program.cost.dot(optimum.x);
  optimum.unique = optimum.end == ProgramEnd::optimal && is_only_optimum(tableau, cost);
  return optimum;
}

}  // namespace pondera::weights
