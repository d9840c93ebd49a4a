// SPDX-License-Identifier: Apache-2.0
// What all findings about an assessor come to: findings in, a verdict out. A verdict excludes
// nobody.
#pragma once

#include "audit/finding.hpp"

#include <string_view>
#include <vector>

namespace pondera::audit {

enum class Verdict {
  sound,      ///< nothing to ask
  ask_again,  ///< some judgements deserve a second look; the others count as they are
  careless,   ///< the answers do not tell what the assessor thinks
};

/// careless: a decisive finding, or signs of at least two different kinds of evidence.
/// ask_again: otherwise, when a finding is about judgements that contradict something:
/// audit.inconsistent, audit.reversed-group, audit.suspect-judgement (where chance alone would
/// bring such a misfit among the assessor's answers in less than one of twenty cases); or a single
/// sign. Dissent, gaps and influence are no reason for either.
[[nodiscard]] Verdict verdict_of(const std::vector<Finding>& findings);

/// "sound", "ask-again", "careless".
[[nodiscard]] std::string_view name_of(Verdict verdict);

}  // namespace pondera::audit
