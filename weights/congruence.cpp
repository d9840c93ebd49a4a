// SPDX-License-Identifier: Apache-2.0
#include "weights/congruence.hpp"

#include "weights/ladder.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

PairCongruence of_pair(const ComparisonMatrix& matrix, int i, int j) {
  PairCongruence pair{.first = i, .second = j};
  const double direct = matrix.log_ratio(i, j);
  double distance = 0;
  int opposed = 0;
  for (int k = 0; k < matrix.size(); ++k) {
    if (k == i || k == j || !matrix.known(i, k) || !matrix.known(k, j)) continue;
    const double indirect = matrix.log_ratio(i, k) + matrix.log_ratio(k, j);
    ++pair.ways;
    distance += std::abs(direct - indirect);
    opposed += side(direct) * side(indirect) < 0 ? 1 : 0;
  }
  if (pair.ways > 0) {
    pair.congruence = distance / pair.ways;
    pair.dissonance = static_cast<double>(opposed) / pair.ways;
  }
  return pair;
}

}  // namespace

Congruence congruence(const ComparisonMatrix& matrix) {
  Congruence result;
  double distances = 0;
  double shares = 0;
  int defined = 0;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (!matrix.known(i, j)) continue;
      const PairCongruence pair = of_pair(matrix, i, j);
      result.pairs.push_back(pair);
      if (pair.ways == 0) continue;
      distances += *pair.congruence;
      shares += *pair.dissonance;
      ++defined;
    }
  }
  if (defined > 0) {
    result.mean_congruence = distances / defined;
    result.mean_dissonance = shares / defined;
  }
  return result;
}

}  // namespace pondera::weights
