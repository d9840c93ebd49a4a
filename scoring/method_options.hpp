// SPDX-License-Identifier: Apache-2.0
// How a study's scores become totals: the fields of its section `scoring` that say so in, a
// ScoringMethod and the ladders out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/indicator_options.hpp"
#include "scoring/scoring_method.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

struct MethodOptions {
  ScoringMethod method = {};
  std::vector<std::optional<Ladder>> ladders = {};  ///< one per leaf
};

/// Reads, besides what indicator_options.hpp reads,
///
///     combination: geometric               # of every group; or by the id of the group:
///     combination: {goal: geometric, digital: arithmetic}
///     missing: zero                        # or, with how much of the weight must be there:
///     missing: {policy: renormalise, least_coverage: 0.6}
///     weights: normalised                  # or as-given
///
/// Groups that are not named are arithmetic.
/// Errors: survey.*, scoring.unknown-group, scoring.unsound-method (z-scores below a geometric or
/// harmonic mean, zero for z-scores, bounds with Copeland), and those of read_indicator_options.
[[nodiscard]] MethodOptions read_method_options(survey::YamlFields& fields,
                                                const survey::Study& study,
                                                Diagnostics& found);

}  // namespace pondera::scoring
