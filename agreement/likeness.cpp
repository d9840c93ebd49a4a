// SPDX-License-Identifier: Apache-2.0
#include "agreement/likeness.hpp"

#include "agreement/average_ranks.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::agreement {

namespace {

using weights::Vector;

int sign_of(double value) {
  return (value > 0 ? 1 : 0) - (value < 0 ? 1 : 0);
}

}  // namespace

double cosine(const Vector& w, const Vector& v) {
  return w.dot(v) / (w.norm() * v.norm());
}

std::optional<double> spearman(const Vector& w, const Vector& v) {
  Vector first = average_ranks(w);
  Vector second = average_ranks(v);
  // Ranks sum to n(n+1)/2: their mean is exact, and ranks all tied give exact zeros.
  first.array() -= static_cast<double>(w.size() + 1) / 2;
  second.array() -= static_cast<double>(v.size() + 1) / 2;
  const double squares = first.squaredNorm() * second.squaredNorm();
  if (squares == 0) return std::nullopt;
  return first.dot(second) / std::sqrt(squares);
}

std::optional<double> kendall_tau(const Vector& w, const Vector& v) {
  const Vector first = average_ranks(w);
  const Vector second = average_ranks(v);
  double balance = 0;
  double untied_first = 0;
  double untied_second = 0;
  for (Eigen::Index i = 0; i < first.size(); ++i) {
    for (Eigen::Index j = i + 1; j < first.size(); ++j) {
      const int a = sign_of(first(i) - first(j));
      const int b = sign_of(second(i) - second(j));
      balance += a * b;
      untied_first += std::abs(a);
      untied_second += std::abs(b);
    }
  }
  if (untied_first == 0 || untied_second == 0) return std::nullopt;
  return balance / std::sqrt(untied_first * untied_second);
}

double saaty_compatibility(const Vector& w, const Vector& v) {
  PONDERA_ASSERT(w.minCoeff() > 0 && v.minCoeff() > 0);
  const Vector ratio = w.cwiseQuotient(v);
  return ratio.mean() * ratio.cwiseInverse().mean();
}

double garuti_compatibility(const Vector& w, const Vector& v) {
  double sum = 0;
  for (Eigen::Index i = 0; i < w.size(); ++i) {
    const double larger = std::max(w(i), v(i));
    if (larger > 0) sum += (w(i) + v(i)) / 2 * std::min(w(i), v(i)) / larger;
  }
  return sum;
}

double half_l1(const Vector& w, const Vector& v) {
  return (w - v).cwiseAbs().sum() / 2;
}

}  // namespace pondera::agreement
