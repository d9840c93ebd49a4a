// SPDX-License-Identifier: Apache-2.0
#include "weights/softmax.hpp"

#include "core/assert.hpp"

#include <cmath>

namespace pondera::weights {

Vector softmax(const Vector& logarithms) {
  PONDERA_ASSERT(logarithms.size() > 0);
  const double largest = logarithms.maxCoeff();
  // std::exp, not Eigen's own: that one stops falling at e^-708 and differs between processors.
  const Vector w = logarithms.unaryExpr([largest](double x) { return std::exp(x - largest); });
  return w / w.sum();
}

}  // namespace pondera::weights
