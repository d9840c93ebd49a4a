// SPDX-License-Identifier: Apache-2.0
#include "simulation/detection.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <string_view>

namespace pondera::simulation {

namespace {

using audit::AssessorAudit;
using audit::Finding;
using audit::Verdict;

/// The finding that names a flaw.
std::string_view code_of(Flaw flaw) {
  switch (flaw) {
    case Flaw::random:
      return "audit.random";
    case Flaw::straight_line:
    case Flaw::all_equal:
      return "audit.uniform";
    case Flaw::reversed:
      return "audit.reversed";
    case Flaw::reversed_group:
      return "audit.reversed-group";
    case Flaw::extreme:
      return "audit.extreme";
    case Flaw::copy:
      return "audit.copied";
    case Flaw::sign_flips:
      return "audit.suspect-judgement";
    case Flaw::none:
      break;
  }
  return "";
}

bool names_a_turned_answer(const AssessorAudit& audit, const SimulatedAssessor& assessor) {
  int named = 0;
  for (const Finding& finding : audit.findings) {
    if (finding.code != code_of(Flaw::sign_flips) || !finding.worst) continue;
    if (++named > 3) return false;
    const bool planted = std::ranges::any_of(assessor.turned, [&](const survey::Answer& answer) {
      return answer.group == finding.group && answer.left == finding.worst->left &&
             answer.right == finding.worst->right;
    });
    if (planted) return true;
  }
  return false;
}

bool names_the_flaw(const AssessorAudit& audit, const SimulatedAssessor& assessor) {
  if (assessor.flaw == Flaw::sign_flips) return names_a_turned_answer(audit, assessor);
  return std::ranges::any_of(audit.findings, [&](const Finding& finding) {
    if (finding.code != code_of(assessor.flaw)) return false;
    return assessor.flaw != Flaw::reversed_group || finding.group == assessor.turned_group;
  });
}

std::optional<double> ratio(int part, int whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / whole;
}

/// Sum of a count over the flaws whose answers say nothing, or over the others.
int sum_over(const std::map<Flaw, FlawCount>& by_flaw, bool careless, int FlawCount::*count) {
  int sum = 0;
  for (const auto& [flaw, counts] : by_flaw) {
    if (is_careless(flaw) == careless) sum += counts.*count;
  }
  return sum;
}

std::optional<double> precision_of(const std::map<Flaw, FlawCount>& by_flaw,
                                   int FlawCount::*count) {
  const int right = sum_over(by_flaw, true, count);
  return ratio(right, right + sum_over(by_flaw, false, count));
}

std::optional<double> recall_of(const std::map<Flaw, FlawCount>& by_flaw, int FlawCount::*count) {
  return ratio(sum_over(by_flaw, true, count), sum_over(by_flaw, true, &FlawCount::planted));
}

}  // namespace

void Detection::add(const Detection& other) {
  for (const auto& [flaw, counts] : other.by_flaw) {
    FlawCount& sum = by_flaw[flaw];
    sum.planted += counts.planted;
    sum.careless += counts.careless;
    sum.named += counts.named;
    sum.above_cr += counts.above_cr;
  }
  panels += other.panels;
  panels_alarmed += other.panels_alarmed;
}

std::optional<double> Detection::recall() const {
  return recall_of(by_flaw, &FlawCount::careless);
}
std::optional<double> Detection::precision() const {
  return precision_of(by_flaw, &FlawCount::careless);
}
std::optional<double> Detection::cr_recall() const {
  return recall_of(by_flaw, &FlawCount::above_cr);
}
std::optional<double> Detection::cr_precision() const {
  return precision_of(by_flaw, &FlawCount::above_cr);
}

Detection detection(const SimulatedPanel& panel, const audit::AuditReport& report) {
  PONDERA_ASSERT(panel.assessors.size() == report.assessors.size());
  Detection found;
  bool alarmed = false;
  for (std::size_t k = 0; k < panel.assessors.size(); ++k) {
    const AssessorAudit& audited = report.assessors[k];
    const SimulatedAssessor& assessor = panel.assessors[k];
    PONDERA_ASSERT(audited.assessor == assessor.id);
    FlawCount& counts = found.by_flaw[assessor.flaw];
    const bool careless = audited.verdict == Verdict::careless;
    ++counts.planted;
    counts.careless += careless ? 1 : 0;
    counts.named += names_the_flaw(audited, assessor) ? 1 : 0;
    counts.above_cr += audited.highest_cr.value_or(0) > report.threshold ? 1 : 0;
    alarmed = alarmed || (careless && !is_careless(assessor.flaw));
  }
  found.panels = 1;
  found.panels_alarmed = alarmed ? 1 : 0;
  return found;
}

}  // namespace pondera::simulation
