// SPDX-License-Identifier: Apache-2.0
#include "weights/best_worst.hpp"

#include "core/assert.hpp"
#include "weights/linear_program.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace pondera::weights {

namespace {

constexpr std::size_t most_items = 15;

Diagnostic broken(std::string what) {
  return error("weights.best-worst", {}, std::move(what),
               "give the best and the worst of 2 to 15 items, and whole numbers from 1 on");
}

bool all_ones(const BestWorstJudgements& judgements) {
  for (int j = 0; j < judgements.size(); ++j) {
    if (judgements.best_over(j) != 1 || judgements.over_worst(j) != 1) return false;
  }
  return true;
}

bool is_between(const BestWorstJudgements& judgements, int item) {
  return item != judgements.best() && item != judgements.worst();
}

/// ξ* if item j were the only one between best and worst.
double deviation_of_one(double p, double q, double a) {
  const double s = p + q + 1;
  if (p * q > a) return (s - std::sqrt(s * s - 4 * (p * q - a))) / 2;
  return (std::sqrt(s * s + 4 * (a - p * q)) - s) / 2;
}

/// Rows of a programme over the weights and, behind them, ξ.
class Rows {
 public:
  Rows(int items, int most) : matrix_(Matrix::Zero(most, items + 1)) {}

  /// more·w_i + less·w_j + xi·ξ ≤ 0.
  void add(int i, double at_i, int j, double at_j, double at_xi) {
    matrix_(used_, i) += at_i;
    matrix_(used_, j) += at_j;
    matrix_(used_, matrix_.cols() - 1) = at_xi;
    ++used_;
  }
  [[nodiscard]] Matrix matrix() const { return matrix_.topRows(used_); }

 private:
  Matrix matrix_;
  Eigen::Index used_ = 0;
};

/// The programme's constraints: `rows` ≤ 0 and Σ w = 1 over the first `items` variables.
LinearProgram programme(const Matrix& rows, int items) {
  LinearProgram program;
  program.at_most = rows;
  program.at_most_bound = Vector::Zero(rows.rows());
  program.equal = Matrix::Zero(1, rows.cols());
  program.equal.leftCols(items).setOnes();
  program.equal_value = Vector::Ones(1);
  program.cost = Vector::Zero(rows.cols());
  return program;
}

}  // namespace

Result<BestWorstJudgements> BestWorstJudgements::make(int best,
                                                      int worst,
                                                      std::vector<int> best_over,
                                                      std::vector<int> over_worst) {
  const std::size_t n = best_over.size();
  if (n < 2 || n > most_items || over_worst.size() != n) {
    return broken("Best-Worst judgements need 2 to 15 items and two judgements of each");
  }
  const auto is_item = [n](int index) { return index >= 0 && static_cast<std::size_t>(index) < n; };
  if (!is_item(best) || !is_item(worst) || best == worst) {
    return broken("the best and the worst must be two of the items");
  }
  const auto is_less = [](int judgement) { return judgement < 1; };
  if (std::ranges::any_of(best_over, is_less) || std::ranges::any_of(over_worst, is_less)) {
    return broken("a Best-Worst judgement is below 1");
  }
  const auto b = static_cast<std::size_t>(best);
  const auto w = static_cast<std::size_t>(worst);
  if (best_over[b] != 1) return broken("the best must stand 1 to 1 with itself");
  if (over_worst[w] != 1) return broken("the worst must stand 1 to 1 with itself");
  if (best_over[w] != over_worst[b]) {
    return broken("best over worst is " + std::to_string(best_over[w]) + " in one list and " +
                  std::to_string(over_worst[b]) + " in the other");
  }
  return BestWorstJudgements(best, worst, std::move(best_over), std::move(over_worst));
}

LinearBestWorst linear_best_worst(const BestWorstJudgements& judgements) {
  const int n = judgements.size();
  const int best = judgements.best();
  const int worst = judgements.worst();
  Rows rows(n, 4 * n);
  for (int j = 0; j < n; ++j) {
    if (j != best) {
      rows.add(best, 1, j, -judgements.best_over(j), -1);
      rows.add(best, -1, j, judgements.best_over(j), -1);
    }
    if (is_between(judgements, j)) {
      rows.add(j, 1, worst, -judgements.over_worst(j), -1);
      rows.add(j, -1, worst, judgements.over_worst(j), -1);
    }
  }
  LinearProgram program = programme(rows.matrix(), n);
  program.cost(n) = 1;
  const LinearOptimum found = solve(program);
  // ξ large enough allows every w, and ξ ≥ 0 bounds the programme.
  PONDERA_ASSERT(found.end == ProgramEnd::optimal);
  LinearBestWorst result;
  const Vector w = found.x.head(n) / found.x.head(n).sum();
  result.w.assign(w.begin(), w.end());
  result.xi = found.x(n);
  result.unique = found.unique;
  return result;
}

double least_deviation(const BestWorstJudgements& judgements) {
  const double a = judgements.best_over_worst();
  double xi = 0;
  for (int j = 0; j < judgements.size(); ++j) {
    if (!is_between(judgements, j)) continue;
    const double p = judgements.best_over(j);
    const double q = judgements.over_worst(j);
    xi = std::max(xi, deviation_of_one(p, q, a));
    for (int k = 0; k < judgements.size(); ++k) {
      if (!is_between(judgements, k)) continue;
      const double r = judgements.best_over(k);
      const double t = judgements.over_worst(k);
      xi = std::max(xi, (p * q - r * t) / (p + q + r + t));
    }
  }
  return xi;
}

NonlinearBestWorst nonlinear_best_worst(const BestWorstJudgements& judgements) {
  // At ξ* itself the weights may be one point, which rounding would make no point; this much more
  // room moves a weight by about as much.
  constexpr double room = 1e-12;
  const int n = judgements.size();
  NonlinearBestWorst result;
  result.xi = least_deviation(judgements);
  const double xi = result.xi * (1 + room) + room;
  Rows rows(n, 4 * n);
  for (int j = 0; j < n; ++j) {
    if (j != judgements.best()) {
      rows.add(judgements.best(), 1, j, -(judgements.best_over(j) + xi), 0);
      rows.add(judgements.best(), -1, j, judgements.best_over(j) - xi, 0);
    }
    if (is_between(judgements, j)) {
      rows.add(j, 1, judgements.worst(), -(judgements.over_worst(j) + xi), 0);
      rows.add(j, -1, judgements.worst(), judgements.over_worst(j) - xi, 0);
    }
  }
  LinearProgram program = programme(rows.matrix().leftCols(n), n);
  double sum = 0;
  for (int j = 0; j < n; ++j) {
    program.cost.setZero();
    program.cost(j) = 1;
    const LinearOptimum least = solve(program);
    program.cost(j) = -1;
    const LinearOptimum most = solve(program);
    PONDERA_ASSERT(least.end == ProgramEnd::optimal && most.end == ProgramEnd::optimal);
    result.intervals.push_back({least.x(j), most.x(j)});
    result.centre.push_back((least.x(j) + most.x(j)) / 2);
    sum += result.centre.back();
  }
  for (double& weight : result.centre) weight /= sum;
  return result;
}

bool NonlinearBestWorst::is_one_point() const {
  // A weight that moves by less is the same weight; the programmes themselves leave 1e-12.
  constexpr double noticeable = 1e-7;
  return std::ranges::all_of(intervals, [](const WeightInterval& interval) {
    return interval.upper - interval.lower <= noticeable;
  });
}

double best_worst_consistency_index(int a) {
  PONDERA_ASSERT(a >= 1);
  return ((1 + 2.0 * a) - std::sqrt(1 + 8.0 * a)) / 2;
}

BestWorstConsistency best_worst_consistency(const BestWorstJudgements& judgements) {
  const int a = judgements.best_over_worst();
  BestWorstConsistency result;
  result.xi = least_deviation(judgements);
  result.threshold = input_consistency_threshold(judgements.size(), a);
  if (a == 1) {
    // CI(1) = 0: nothing but equality all round is measured.
    if (all_ones(judgements)) result.cr = result.input_cr = 0.0;
    return result;
  }
  result.cr = result.xi / best_worst_consistency_index(a);
  int largest = 0;
  for (int j = 0; j < judgements.size(); ++j) {
    largest = std::max(largest, std::abs(judgements.best_over(j) * judgements.over_worst(j) - a));
  }
  result.input_cr = static_cast<double>(largest) / (a * a - a);
  return result;
}

std::optional<double> input_consistency_threshold(int n, int a) {
  constexpr int smallest = 3;
  constexpr int largest = 9;
  // Rows a = 3 … 9, columns n = 3 … 9.
  constexpr std::array<std::array<double, 7>, 7> table = {{
      {0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667},
      {0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683},
      {0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960},
      {0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262},
      {0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403},
      {0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657},
      {0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662},
  }};
  if (n < smallest || n > largest || a < 2 || a > largest) return std::nullopt;
  if (a == 2) return 0.0;
  return table[static_cast<std::size_t>(a - smallest)][static_cast<std::size_t>(n - smallest)];
}

}  // namespace pondera::weights
