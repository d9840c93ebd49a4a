// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_scale.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pondera::weights {

namespace {

double linear_ratio(double intensity) {
  return intensity;
}

}  // namespace

const std::vector<JudgementScaleRow>& judgement_scales() {
  static const std::vector<JudgementScaleRow> rows = {
      {JudgementScale::linear, "linear", "c(x) = x [saaty1977]", linear_ratio},
  };
  return rows;
}

double log_ratio_of_code(int code, JudgementScale scale) {
  PONDERA_ASSERT(code != 0);
  const auto row = std::ranges::find(judgement_scales(), scale, &JudgementScaleRow::scale);
  PONDERA_ASSERT(row != judgement_scales().end());
  const double log_intensity = std::log(row->ratio(std::abs(code)));
  return code > 0 ? log_intensity : -log_intensity;
}

}  // namespace pondera::weights
