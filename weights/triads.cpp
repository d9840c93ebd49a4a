// SPDX-License-Identifier: Apache-2.0
#include "weights/triads.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

double koczkodaj(double log_error) {
  return -std::expm1(-std::abs(log_error));
}

double determinant(double log_error) {
  return 2 * std::cosh(log_error) - 2;
}

std::optional<double> mean_over_triads(const ComparisonMatrix& matrix, double (*of)(double)) {
  const std::vector<Triad> triads = complete_triads(matrix);
  if (triads.empty()) return std::nullopt;
  double sum = 0;
  for (const Triad& triad : triads) sum += of(triad.log_error);
  return sum / static_cast<double>(triads.size());
}

}  // namespace

std::vector<Triad> complete_triads(const ComparisonMatrix& matrix) {
  std::vector<Triad> triads;
  const int n = matrix.size();
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!matrix.known(i, j)) continue;
      for (int k = j + 1; k < n; ++k) {
        if (!matrix.known(j, k) || !matrix.known(i, k)) continue;
        triads.push_back(
            {{i, j, k}, matrix.log_ratio(i, j) + matrix.log_ratio(j, k) - matrix.log_ratio(i, k)});
      }
    }
  }
  return triads;
}

std::optional<TriadIndex> koczkodaj_index(const ComparisonMatrix& matrix) {
  // Below this |s| a triad is consistent and rounding is all that is left of it; two triads that
  // differ by less are equal.
  constexpr double rounding = 1e-11;
  if (matrix.size() < 3) return TriadIndex{};
  const std::vector<Triad> triads = complete_triads(matrix);
  if (triads.empty()) return std::nullopt;
  TriadIndex index;
  double largest = rounding;
  for (const Triad& triad : triads) {
    if (std::abs(triad.log_error) <= largest + (index.worst ? rounding : 0)) continue;
    largest = std::abs(triad.log_error);
    index.worst = triad;
  }
  if (index.worst) index.value = koczkodaj(largest);
  return index;
}

std::optional<double> mean_triad_index(const ComparisonMatrix& matrix) {
  return mean_over_triads(matrix, koczkodaj);
}

std::optional<double> pelaez_lamata_index(const ComparisonMatrix& matrix) {
  return mean_over_triads(matrix, determinant);
}

}  // namespace pondera::weights
