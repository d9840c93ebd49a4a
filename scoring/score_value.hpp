// SPDX-License-Identifier: Apache-2.0
// One total or subtotal: exact where it can be, and as the text that is printed.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string>

namespace pondera::scoring {

/// A total or subtotal: exact where weights and scores are fractions that fit, else the double
/// alone.
struct ScoreValue {
  double value = 0;
  std::optional<Rational> exact = {};

  /// Half away from zero at `decimals` digits; from the exact value where there is one.
  ///
  /// @param decimals 0 ≤ decimals ≤ 12.
  /// A double of 1e15 or more has no decimals left and is written as it is.
  [[nodiscard]] std::string text(int decimals) const;
};

/// a · b and a / b: exact where both are and the result fits into 128 bits, else of the doubles.
/// A quotient requires b ≠ 0.
[[nodiscard]] ScoreValue product(const ScoreValue& a, const ScoreValue& b);
[[nodiscard]] ScoreValue quotient(const ScoreValue& a, const ScoreValue& b);

/// A sum in the order of its terms: exact while all terms are and the sum fits, else that of the
/// doubles.
class RunningSum {
 public:
  void add(const ScoreValue& term);
  [[nodiscard]] ScoreValue value() const;

 private:
  double plain_ = 0;
  std::optional<Rational> exact_ = Rational(0);
};

}  // namespace pondera::scoring
