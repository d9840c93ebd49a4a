// SPDX-License-Identifier: Apache-2.0
// How much of one assessor is asked again: the section `revisit` of study.yaml in, limits out.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"

namespace pondera::agreement {

struct RevisitOptions {
  int own = 3;        ///< at most so many own answers that fit the others least
  int contested = 3;  ///< at most so many questions on which the panel disagrees
  int most = 6;       ///< at most so many questions in all
};

inline constexpr int most_revisited = 100;

/// Reads `revisit: {own: 3, contested: 3, most: 6}`, each optional, 0 to 100, `most` from 1.
/// Errors: survey.* of the fields. Warning: survey.unused-setting (`own` where answers are not
/// pairs).
[[nodiscard]] Result<RevisitOptions> revisit_options(const survey::Study& study);

}  // namespace pondera::agreement
