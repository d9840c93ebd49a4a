// SPDX-License-Identifier: Apache-2.0
// Judgements of one group as a positive reciprocal matrix, complete or not. Judgements come in; the
// matrix goes to priorities, consistency and residuals.
#pragma once

#include "core/result.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

/// ln of how many times item i outweighs item j.
struct Comparison {
  int first = 0;
  int second = 0;
  double log_ratio = 0;
};

/// n×n, a_ii = 1, a_ji = 1/a_ij; a pair may be missing. Each pair is stored once, as ln a_ij for i
/// < j, so that reciprocity holds to the last bit.
class ComparisonMatrix {
 public:
  static constexpr int most_items = 15;

  /// @param n 1 ≤ n ≤ 15.
  /// Errors: weights.matrix-size; weights.not-positive (a log ratio that is not finite);
  /// weights.self-comparison (first = second); weights.pair-twice (a pair given twice with
  /// different ratios); weights.no-such-item.
  [[nodiscard]] static Result<ComparisonMatrix> make(int n,
                                                     const std::vector<Comparison>& comparisons);

  /// From all n² ratios.
  /// Errors, with the offending cell: weights.not-square, weights.not-positive, weights.diagonal,
  /// weights.not-reciprocal (|ln a_ij + ln a_ji| > 1e-9). NaN in both a_ij and a_ji means missing.
  [[nodiscard]] static Result<ComparisonMatrix> from_ratios(const Matrix& ratios);

  [[nodiscard]] int size() const { return n_; }
  [[nodiscard]] int pairs() const { return n_ * (n_ - 1) / 2; }
  [[nodiscard]] int known_pairs() const;
  [[nodiscard]] bool complete() const { return known_pairs() == pairs(); }
  [[nodiscard]] bool known(int i, int j) const;
  /// ln a_ij; requires known(i, j); 0 for i = j.
  [[nodiscard]] double log_ratio(int i, int j) const;
  /// All ratios; a missing one is 0.
  [[nodiscard]] Matrix ratios() const;
  /// A copy with the pair (i, j), i ≠ j, as `log_ratio`, which is finite, or without it.
  [[nodiscard]] ComparisonMatrix with(int i, int j, std::optional<double> log_ratio) const;

 private:
  explicit ComparisonMatrix(int n);
  [[nodiscard]] std::size_t slot(int i, int j) const;

  int n_ = 1;
  std::vector<double> log_ratio_;  // by slot, i < j
  std::vector<char> known_;
};

}  // namespace pondera::weights
