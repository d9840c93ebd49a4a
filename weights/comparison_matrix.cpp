// SPDX-License-Identifier: Apache-2.0
#include "weights/comparison_matrix.hpp"

#include "core/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace pondera::weights {

namespace {

Diagnostic bad_size(int n) {
  return error("weights.matrix-size", {},
               "a comparison group has from 1 to " + std::to_string(ComparisonMatrix::most_items) +
                   " items, this one has " + std::to_string(n),
               "divide a large group into sub-groups: nobody compares more than about nine things "
               "well");
}

std::string item_pair(int i, int j) {
  return "items " + std::to_string(i + 1) + " and " + std::to_string(j + 1);
}

std::string cell(Eigen::Index row, Eigen::Index column) {
  return "row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1);
}

std::string ratio_text(double ratio) {
  return std::isfinite(ratio) ? number_text(ratio) : "not a finite number";
}

/// What is wrong with one comparison, apart from other ones.
std::optional<Diagnostic> wrong_comparison(const Comparison& comparison, int n) {
  const auto [first, second, log_ratio] = comparison;
  if (std::min(first, second) < 0 || std::max(first, second) >= n) {
    return error("weights.no-such-item", {},
                 item_pair(first, second) + " are compared, but the group has only " +
                     std::to_string(n) + " items");
  }
  if (first == second) {
    return error("weights.self-comparison", {},
                 "item " + std::to_string(first + 1) + " is compared with itself");
  }
  if (!std::isfinite(log_ratio)) {
    return error("weights.not-positive", {},
                 "the ratio of " + item_pair(first, second) + " is not a positive finite number");
  }
  return std::nullopt;
}

bool is_missing(const Matrix& ratios, int i, int j) {
  return std::isnan(ratios(i, j)) && std::isnan(ratios(j, i));
}

std::optional<Diagnostic> wrong_diagonal(const Matrix& ratios, int i) {
  if (ratios(i, i) == 1) return std::nullopt;
  return error("weights.diagonal", {},
               cell(i, i) + " is " + ratio_text(ratios(i, i)) +
                   ", but an item is exactly as important as itself",
               "write 1");
}

/// What is wrong with the cells (i, j) and (j, i), of which at least one is given.
std::optional<Diagnostic> wrong_cells(const Matrix& ratios, int i, int j) {
  // A ratio typed with nine digits and its reciprocal differ by this much at most.
  constexpr double reciprocity_tolerance = 1e-9;
  const double upper = ratios(i, j);
  const double lower = ratios(j, i);
  if (std::isnan(upper) || std::isnan(lower)) {
    const bool upper_missing = std::isnan(upper);
    return error("weights.not-reciprocal", {},
                 (upper_missing ? cell(i, j) : cell(j, i)) + " is missing, but " +
                     (upper_missing ? cell(j, i) : cell(i, j)) + " is given",
                 "a missing comparison is left open in both places");
  }
  const bool upper_usable = std::isfinite(upper) && upper > 0;
  if (!upper_usable || !(std::isfinite(lower) && lower > 0)) {
    return error("weights.not-positive", {},
                 (upper_usable ? cell(j, i) : cell(i, j)) + " is " +
                     ratio_text(upper_usable ? lower : upper) + ", not a positive number",
                 "write how many times the row outweighs the column, for example 3 or 1/3");
  }
  if (!(std::abs(std::log(upper) + std::log(lower)) <= reciprocity_tolerance)) {
    return error("weights.not-reciprocal", {},
                 cell(j, i) + " is " + ratio_text(lower) + ", but " + cell(i, j) + " is " +
                     ratio_text(upper) + ", whose reciprocal is " + ratio_text(1 / upper),
                 "write fractions such as 1/3 rather than 0.33");
  }
  return std::nullopt;
}

}  // namespace

ComparisonMatrix::ComparisonMatrix(int n)
    : n_(n),
      log_ratio_(static_cast<std::size_t>(pairs()), 0.0),
      known_(static_cast<std::size_t>(pairs()), 0) {}

std::size_t ComparisonMatrix::slot(int i, int j) const {
  PONDERA_ASSERT(0 <= i && i < j && j < n_);
  // Rows of the upper triangle one after the other: row i starts after Σ_{r<i} (n - 1 - r) pairs.
  const int pair = i * (2 * n_ - i - 1) / 2 + (j - i - 1);
  return static_cast<std::size_t>(pair);
}

Result<ComparisonMatrix> ComparisonMatrix::make(int n, const std::vector<Comparison>& comparisons) {
  if (n < 1 || n > most_items) return bad_size(n);
  ComparisonMatrix matrix(n);
  Diagnostics found;
  for (const Comparison& comparison : comparisons) {
    if (found.size() == most_diagnostics) break;
    if (auto wrong = wrong_comparison(comparison, n)) {
      found.push_back(*std::move(wrong));
      continue;
    }
    const auto [first, second, log_ratio] = comparison;
    const std::size_t at = matrix.slot(std::min(first, second), std::max(first, second));
    const double upper = first < second ? log_ratio : -log_ratio;
    if (matrix.known_[at] != 0 && matrix.log_ratio_[at] != upper) {
      found.push_back(error("weights.pair-twice", {},
                            item_pair(std::min(first, second), std::max(first, second)) +
                                " are compared twice, as " +
                                ratio_text(std::exp(matrix.log_ratio_[at])) + " and as " +
                                ratio_text(std::exp(upper)),
                            "keep one of the two"));
    }
    matrix.known_[at] = 1;
    matrix.log_ratio_[at] = upper;
  }
  return finished(std::move(matrix), std::move(found));
}

Result<ComparisonMatrix> ComparisonMatrix::from_ratios(const Matrix& ratios) {
  if (ratios.rows() != ratios.cols()) {
    return error("weights.not-square", {},
                 "the matrix has " + std::to_string(ratios.rows()) + " rows and " +
                     std::to_string(ratios.cols()) + " columns",
                 "a comparison matrix has one row and one column for every item");
  }
  if (ratios.rows() < 1 || ratios.rows() > most_items) {
    return bad_size(static_cast<int>(ratios.rows()));
  }
  ComparisonMatrix matrix(static_cast<int>(ratios.rows()));
  Diagnostics found;
  for (int i = 0; i < matrix.n_; ++i) {
    if (auto wrong = wrong_diagonal(ratios, i)) found.push_back(*std::move(wrong));
    for (int j = i + 1; j < matrix.n_; ++j) {
      if (is_missing(ratios, i, j)) continue;
      if (auto wrong = wrong_cells(ratios, i, j)) {
        found.push_back(*std::move(wrong));
        continue;
      }
      matrix.known_[matrix.slot(i, j)] = 1;
      matrix.log_ratio_[matrix.slot(i, j)] = std::log(ratios(i, j));
    }
  }
  if (found.size() > most_diagnostics) found.resize(most_diagnostics);
  return finished(std::move(matrix), std::move(found));
}

int ComparisonMatrix::known_pairs() const {
  return static_cast<int>(std::ranges::count(known_, char{1}));
}

bool ComparisonMatrix::known(int i, int j) const {
  return i == j || known_[slot(std::min(i, j), std::max(i, j))] != 0;
}

double ComparisonMatrix::log_ratio(int i, int j) const {
  if (i == j) return 0;
  PONDERA_ASSERT(known(i, j));
  return i < j ? log_ratio_[slot(i, j)] : -log_ratio_[slot(j, i)];
}

ComparisonMatrix ComparisonMatrix::with(int i, int j, std::optional<double> log_ratio) const {
  PONDERA_ASSERT(!log_ratio || std::isfinite(*log_ratio));
  ComparisonMatrix changed = *this;
  const std::size_t at = slot(std::min(i, j), std::max(i, j));
  const double given = log_ratio.value_or(0.0);
  changed.known_[at] = log_ratio ? 1 : 0;
  changed.log_ratio_[at] = i < j ? given : -given;
  return changed;
}

Matrix ComparisonMatrix::ratios() const {
  Matrix a = Matrix::Identity(n_, n_);
  for (int i = 0; i < n_; ++i) {
    for (int j = 0; j < n_; ++j) {
      if (i != j) a(i, j) = known(i, j) ? std::exp(log_ratio(i, j)) : 0;
    }
  }
  return a;
}

}  // namespace pondera::weights
