// SPDX-License-Identifier: Apache-2.0
#include "audit/verdict.hpp"

#include <algorithm>
#include <set>

namespace pondera::audit {

namespace {

/// Of a hundred answers one is always the least fitting; asking is for what chance seldom brings.
bool unlikely_by_chance(const Finding& finding) {
  constexpr double seldom = 0.05;
  const auto chance = finding.evidence.find("chance");
  return chance == finding.evidence.end() || chance->second < seldom;
}

bool asks(const Finding& finding) {
  if (finding.code == "audit.suspect-judgement") return unlikely_by_chance(finding);
  return finding.weight == EvidenceWeight::sign || finding.code == "audit.inconsistent" ||
         finding.code == "audit.reversed-group";
}

}  // namespace

Verdict verdict_of(const std::vector<Finding>& findings) {
  std::set<EvidenceKind> signs;
  for (const Finding& finding : findings) {
    if (finding.weight == EvidenceWeight::decisive) return Verdict::careless;
    if (finding.weight == EvidenceWeight::sign) signs.insert(finding.kind);
  }
  if (signs.size() >= 2) return Verdict::careless;
  return std::ranges::any_of(findings, asks) ? Verdict::ask_again : Verdict::sound;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::sound:
      return "sound";
    case Verdict::ask_again:
      return "ask-again";
    case Verdict::careless:
      return "careless";
  }
  return "";
}

}  // namespace pondera::audit
