// SPDX-License-Identifier: Apache-2.0
#include "audit/style_findings.hpp"

#include "agreement/quantile.hpp"
#include "audit/panel_expectation.hpp"
#include "core/number_text.hpp"
#include "weights/response_style.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

namespace pondera::audit {

namespace {

using survey::Answer;
using survey::Response;

// Fewer answers that agree are no surprise.
constexpr int fewest_alike = 6;

struct ExtremeShare {
  int strongest = 0;
  int unequal = 0;

  [[nodiscard]] double share() const {
    return unequal == 0 ? 0 : static_cast<double>(strongest) / unequal;
  }
};

/// "11 of the 12 answers that are not 'equal'", "All 11 answers that are not 'equal'".
std::string of_unequal(int some, int unequal) {
  return (some == unequal ? "All " : std::to_string(some) + " of the ") + std::to_string(unequal) +
         " answers that are not 'equal'";
}

ExtremeShare extreme_share(const Response& response, int strongest) {
  ExtremeShare found;
  for (const Answer& answer : response.answers) {
    if (std::abs(answer.code) == 1) continue;
    ++found.unequal;
    if (std::abs(answer.code) == strongest) ++found.strongest;
  }
  return found;
}

weights::ResponseStyle style_of(const Response& response, int strongest) {
  std::vector<std::optional<int>> codes;
  for (const Answer& answer : response.answers) codes.emplace_back(answer.code);
  return weights::response_style(codes, strongest);
}

/// The most frequent answer; ties to the smaller code.
int most_frequent(const Response& response) {
  std::map<int, int> counts;
  for (const Answer& answer : response.answers) ++counts[answer.code == -1 ? 1 : answer.code];
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })
      ->first;
}

EvidenceWeight weight_of(double share, double usual_share, const UsualStyle& usual) {
  constexpr double rounding = 1e-9;  // of sums of shares: 0.85 is 0.65 + 0.2
  if (usual.assessors < fewest_to_compare) return EvidenceWeight::sign;
  return share >= usual_share + unusual_by - rounding ? EvidenceWeight::decisive
                                                      : EvidenceWeight::remark;
}

Finding uniform_style(const Response& response, double share, const UsualStyle& usual) {
  const auto answered = static_cast<int>(response.answers.size());
  const int code = most_frequent(response);
  const auto same = static_cast<int>(std::lround(share * answered));
  Finding finding;
  finding.code = "audit.uniform";
  finding.kind = EvidenceKind::style;
  finding.weight = weight_of(share, usual.same_answer, usual);
  finding.evidence = {{"answers", answered}, {"same", same}, {"share", share}, {"code", code}};
  if (usual.assessors >= fewest_to_compare) finding.evidence["usual"] = usual.same_answer;
  finding.message =
      (same == answered
           ? "All " + std::to_string(answered) + " answers are the same: "
           : std::to_string(same) + " of " + std::to_string(answered) + " answers are the same: ") +
      answer_words(code) + ".";
  if (finding.weight == EvidenceWeight::remark) {
    finding.message += " That is usual in this panel.";
  } else if (code == 1) {
    finding.message += " Such answers contradict each other little, so a low CR says nothing.";
  } else {
    finding.message += " The sides were shown in random order.";
  }
  return finding;
}

Finding extreme_style(const ExtremeShare& found, const UsualStyle& usual, int strongest) {
  Finding finding;
  finding.code = "audit.extreme";
  finding.kind = EvidenceKind::style;
  finding.weight = weight_of(found.share(), usual.extreme, usual);
  finding.evidence = {
      {"strongest", found.strongest}, {"unequal", found.unequal}, {"share", found.share()}};
  finding.message = of_unequal(found.strongest, found.unequal) + " are the strongest there is, " +
                    std::to_string(strongest);
  if (usual.assessors >= fewest_to_compare) {
    finding.evidence["usual"] = usual.extreme;
    finding.message += "; in this panel " + fixed_text(100 * usual.extreme, 0) + " % are usual";
  }
  finding.message += ".";
  return finding;
}

Finding one_sided(const weights::ResponseStyle& style) {
  Finding finding;
  finding.code = "audit.one-sided";
  finding.kind = EvidenceKind::style;
  finding.weight = EvidenceWeight::sign;
  finding.evidence = {{"left", style.left}, {"right", style.right}, {"p", *style.side_p}};
  const bool left = style.left > style.right;
  finding.message = of_unequal(std::max(style.left, style.right), style.left + style.right) +
                    " favour what was shown on the " + (left ? "left" : "right") +
                    "; the sides were drawn at random.";
  return finding;
}

Finding no_spread(const weights::ResponseStyle& style) {
  Finding finding;
  finding.code = "audit.no-spread";
  finding.kind = EvidenceKind::style;
  finding.evidence = {{"sd_ladder", *style.sd_ladder}};
  finding.message = "The answers hardly differ: their standard deviation is " +
                    fixed_text(*style.sd_ladder, 2) + " steps of the scale.";
  return finding;
}

}  // namespace

UsualStyle usual_style(const std::vector<Response>& responses, int strongest) {
  std::vector<double> same;
  std::vector<double> extreme;
  for (const Response& response : responses) {
    if (response.answers.empty()) continue;
    same.push_back(style_of(response, strongest).modal_share.value_or(0));
    extreme.push_back(extreme_share(response, strongest).share());
  }
  const auto assessors = static_cast<int>(same.size());
  return {assessors, agreement::median_of(std::move(same)).value_or(0),
          agreement::median_of(std::move(extreme)).value_or(0)};
}

std::vector<Finding> style_findings(const Response& response,
                                    const UsualStyle& usual,
                                    int strongest,
                                    const AuditOptions& options) {
  std::vector<Finding> findings;
  if (static_cast<int>(response.answers.size()) < fewest_alike) return findings;
  const weights::ResponseStyle style = style_of(response, strongest);
  const ExtremeShare extreme = extreme_share(response, strongest);
  const bool uniform = *style.modal_share >= options.same_answer;
  if (uniform) {
    findings.push_back(uniform_style(response, *style.modal_share, usual));
  }
  constexpr int least_strongest = 3;  // with 2 every answer but "equal" is the strongest
  if (strongest >= least_strongest && extreme.unequal >= fewest_alike &&
      extreme.share() >= options.extreme) {
    findings.push_back(extreme_style(extreme, usual, strongest));
  }
  if (!uniform && style.side_p && *style.side_p < options.one_sided_p) {
    findings.push_back(one_sided(style));
  }
  if (!uniform && style.no_spread) findings.push_back(no_spread(style));
  return findings;
}

}  // namespace pondera::audit
