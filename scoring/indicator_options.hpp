// SPDX-License-Identifier: Apache-2.0
// What a study says of single indicators: the fields `normalisation` and `indicators` of its
// section `scoring` in; how each is brought to a common scale, and its ladder, out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/ladder.hpp"
#include "scoring/scoring_method.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

struct IndicatorOptions {
  std::vector<IndicatorScaling> scaling = {};       ///< one per leaf
  std::vector<std::optional<Ladder>> ladders = {};  ///< one per leaf
  std::vector<SourceSpot> places = {};              ///< where the study says so, one per leaf
};

/// Reads
///
///     normalisation: min-max               # of every indicator that says nothing else
///     indicators:
///       fibre: {ladder: [{id: none, points: 0}, {id: fibre, points: 2}]}
///       crime: {direction: cost, normalisation: min-max, lowest: 0, highest: 100}
///
/// min-max of a ladder takes the ladder's ends for bounds that are not given.
/// Errors: survey.*, scoring.unknown-indicator, scoring.unsound-method (bounds by halves or upside
/// down, a target of 0 or less or none, a cost without normalisation), those of read_ladder.
/// Warnings: survey.unused-setting.
[[nodiscard]] IndicatorOptions read_indicator_options(survey::YamlFields& fields,
                                                      const survey::Study& study,
                                                      Diagnostics& found);

}  // namespace pondera::scoring
