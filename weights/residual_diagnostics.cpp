// SPDX-License-Identifier: Apache-2.0
#include "weights/residual_diagnostics.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/effective_resistance.hpp"
#include "weights/geometric_consistency.hpp"
#include "weights/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pondera::weights {

namespace {

// A leverage is exact to about 1e-15; a bridge has 1, the next possible value of 15 items is far
// off.
constexpr double bridge_tolerance = 1e-9;
// Squared rounding errors of logarithms of 105 judgements stay below this.
constexpr double no_spread_sse = 1e-20;
// What is left of SSE when one judgement explains all of it is rounding of this relative size.
constexpr double explained_tolerance = 1e-12;

constexpr double flagged_t = 3;
const double flagged_left_out = std::log(4.0);

void studentise(ResidualDiagnostic& judgement, double sse, int df) {
  const double kept = 1 - judgement.leverage;
  if (kept <= bridge_tolerance) {
    judgement.reason = Unchecked::bridge;
    return;
  }
  const double e = judgement.residual;
  judgement.left_out = e / kept;
  const double remaining = sse - e * e / kept;
  if (df <= 1) {
    judgement.reason = Unchecked::few_judgements;
  } else if (sse <= no_spread_sse) {
    judgement.reason = Unchecked::no_spread;
  } else if (remaining <= explained_tolerance * sse) {
    judgement.t = std::copysign(std::numeric_limits<double>::infinity(), e);
  } else {
    judgement.t = e / std::sqrt(remaining / (df - 1) * kept);
  }
  judgement.flagged = std::abs(judgement.t.value_or(0)) > flagged_t ||
                      std::abs(*judgement.left_out) > flagged_left_out;
}

}  // namespace

std::string_view name(Unchecked reason) {
  switch (reason) {
    case Unchecked::none:
      return "";
    case Unchecked::bridge:
      return "bridge";
    case Unchecked::few_judgements:
      return "few-judgements";
    case Unchecked::no_spread:
      return "no-spread";
  }
  return "";
}

ResidualDiagnostics residual_diagnostics(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  ResidualDiagnostics result;
  const LogFit fit = log_fit(matrix);
  result.w = softmax(fit.x);
  result.sse = fit.sse;
  result.df = fit.degrees_of_freedom;
  const Matrix resistance = effective_resistance(matrix);
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (!matrix.known(i, j)) continue;
      ResidualDiagnostic judgement;
      judgement.first = i;
      judgement.second = j;
      judgement.log_ratio = matrix.log_ratio(i, j);
      judgement.residual = judgement.log_ratio - (fit.x(i) - fit.x(j));
      judgement.leverage = resistance(i, j);
      result.judgements.push_back(judgement);
    }
  }
  for (ResidualDiagnostic& judgement : result.judgements) {
    studentise(judgement, result.sse, result.df);
  }
  return result;
}

}  // namespace pondera::weights
