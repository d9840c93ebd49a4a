// SPDX-License-Identifier: Apache-2.0
// How judgements become priorities and consistency, as the study's sections `weights` and
// `consistency` say.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/consistency.hpp"

#include <string>

namespace pondera::weights {

struct WeighOptions {
  const RandomIndexTable* random_index =
      nullptr;              ///< never null once made by `weigh_options` or `default_weigh_options`
  double threshold = 0.10;  ///< CR above it is reported
  int strongest = 9;        ///< of the scale, for suggested values
};

[[nodiscard]] WeighOptions default_weigh_options();

/// Reads `consistency: {random_index: exact, threshold: 0.10}`; both optional.
/// Errors: survey.unknown-choice, survey.out-of-range, survey.unknown-key, at their places.
[[nodiscard]] Result<WeighOptions> weigh_options(const survey::Study& study);

}  // namespace pondera::weights
