// SPDX-License-Identifier: Apache-2.0
#include "audit/finding.hpp"

#include "core/number_text.hpp"

#include <cstdlib>

namespace pondera::audit {

std::string_view name_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::completeness:
      return "completeness";
    case EvidenceKind::consistency:
      return "consistency";
    case EvidenceKind::agreement:
      return "agreement";
    case EvidenceKind::style:
      return "style";
    case EvidenceKind::copying:
      return "copying";
    case EvidenceKind::speed:
      return "speed";
  }
  return "";
}

std::string_view name_of(EvidenceWeight weight) {
  switch (weight) {
    case EvidenceWeight::remark:
      return "remark";
    case EvidenceWeight::sign:
      return "sign";
    case EvidenceWeight::decisive:
      return "decisive";
  }
  return "";
}

std::string label(const survey::Study& study, std::string_view id) {
  const std::optional<survey::NodeIndex> index = study.hierarchy.find(id);
  std::string text =
      index ? study.hierarchy.node(*index).label.in(study.own_language()) : std::string();
  return text.empty() ? std::string(id) : text;
}

std::string quoted_label(const survey::Study& study, std::string_view id) {
  return "'" + label(study, id) + "'";
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

}  // namespace pondera::audit
