// SPDX-License-Identifier: Apache-2.0
#include "report/labels.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace pondera::report {

std::string label_of(const survey::Study& study, std::string_view id, std::string_view language) {
  const auto found = study.hierarchy.find(id);
  return found ? study.hierarchy.node(*found).label.in(language) : std::string(id);
}

std::string stratum_label(const survey::Study& study, const std::string& id) {
  const auto found = std::ranges::find(study.strata, id, &survey::Stratum::id);
  return found == study.strata.end() || found->label.empty()
             ? id
             : found->label.in(study.own_language());
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string percent_text(double share) {
  return fixed_text(100 * share, 2) + " %";
}

std::string exclusion_text(const aggregation::Exclusion& exclusion) {
  return printable(exclusion.assessor) + " (" + printable(exclusion.reason) + ")";
}

std::string signed_text(double value, int decimals) {
  const std::string text = fixed_text(value, decimals);
  const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
  return value > 0 && !is_zero ? "+" + text : text;
}

}  // namespace pondera::report
