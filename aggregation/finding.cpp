// SPDX-License-Identifier: Apache-2.0
#include "aggregation/finding.hpp"

#include "core/number_text.hpp"

#include <cstdlib>

namespace pondera::aggregation {

std::string quoted_label(const survey::Study& study, std::string_view id) {
  const std::optional<survey::NodeIndex> index = study.hierarchy.find(id);
  const std::string label =
      index ? study.hierarchy.node(*index).label.in(study.own_language()) : std::string();
  return "'" + (label.empty() ? std::string(id) : label) + "'";
}

std::string answer_words(int code) {
  if (std::abs(code) == 1) return "equal";
  return (code > 0 ? "left " : "right ") + std::to_string(std::abs(code));
}

std::string ratio_text(double ratio, double limit) {
  constexpr int usual_decimals = 2;
  constexpr int most_decimals = 6;
  int decimals = usual_decimals;
  while (decimals < most_decimals && ratio != limit &&
         fixed_text(ratio, decimals) == fixed_text(limit, decimals)) {
    ++decimals;
  }
  return fixed_text(ratio, decimals);
}

}  // namespace pondera::aggregation
