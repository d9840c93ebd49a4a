// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_value.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <cmath>

namespace pondera::scoring {

std::string ScoreValue::text(int decimals) const {
  constexpr double without_decimals = 1e15;  // pondera::fixed_text takes no more
  if (exact) return exact->fixed_text(decimals);
  if (std::abs(value) >= without_decimals) return number_text(value);
  return fixed_text(value, decimals);
}

ScoreValue product(const ScoreValue& a, const ScoreValue& b) {
  ScoreValue result;
  if (a.exact && b.exact) result.exact = multiply(*a.exact, *b.exact);
  result.value = result.exact ? result.exact->to_double() : a.value * b.value;
  return result;
}

ScoreValue quotient(const ScoreValue& a, const ScoreValue& b) {
  PONDERA_ASSERT(b.value != 0);
  ScoreValue result;
  if (a.exact && b.exact) result.exact = divide(*a.exact, *b.exact);
  result.value = result.exact ? result.exact->to_double() : a.value / b.value;
  return result;
}

void RunningSum::add(const ScoreValue& term) {
  plain_ += term.value;
  if (exact_) exact_ = term.exact ? pondera::add(*exact_, *term.exact) : std::nullopt;
}

ScoreValue RunningSum::value() const {
  return exact_ ? ScoreValue{exact_->to_double(), exact_} : ScoreValue{plain_};
}

}  // namespace pondera::scoring
