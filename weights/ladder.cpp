// SPDX-License-Identifier: Apache-2.0
#include "weights/ladder.hpp"

#include "core/assert.hpp"

#include <cmath>
#include <limits>

namespace pondera::weights {

double ladder_position(double log_ratio) {
  return std::copysign(std::expm1(std::abs(log_ratio)), log_ratio);
}

int ladder_position_of_code(int code) {
  PONDERA_ASSERT(code != 0);
  return code > 0 ? code - 1 : code + 1;
}

int code_at_ladder_position(int position) {
  return position >= 0 ? position + 1 : position - 1;
}

double answer_border(int k, int strongest) {
  if (k >= strongest) return std::numeric_limits<double>::infinity();
  return (std::log(k) + std::log(k + 1)) / 2;
}

int nearest_code(double log_ratio, int strongest) {
  int intensity = 1;
  while (std::abs(log_ratio) > answer_border(intensity, strongest)) ++intensity;
  return intensity == 1 || log_ratio > 0 ? intensity : -intensity;
}

std::vector<int> scale_codes(int strongest) {
  std::vector<int> codes;
  for (int code = -strongest; code <= strongest; ++code) {
    if (code != 0 && code != -1) codes.push_back(code);
  }
  return codes;
}

int side(double log_ratio) {
  constexpr double tie = 1e-9;
  if (std::abs(log_ratio) <= tie) return 0;
  return log_ratio > 0 ? 1 : -1;
}

double comparable_steps(double steps) {
  constexpr double grid = 1e-9;
  return std::round(steps / grid);
}

double ladder_steps(double log_ratio, double other_log_ratio) {
  return std::abs(ladder_position(log_ratio) - ladder_position(other_log_ratio));
}

}  // namespace pondera::weights
