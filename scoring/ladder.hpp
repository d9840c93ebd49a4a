// SPDX-License-Identifier: Apache-2.0
// Indicators that are ladders of facts: "none" 0 points, "gigabit fibre" 2. What a study declares
// in; the rung that a cell names out.
#pragma once

#include "core/rational.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

struct Rung {
  std::string id = {};
  survey::LocalisedText label = {};  ///< or none
  Rational points = {};              ///< exact; never less than on the rung below
};

struct Ladder {
  std::vector<Rung> rungs = {};  ///< from the bottom, one or more

  /// The rung that has this id, or this label in any language, or these points: case, width and
  /// blanks do not count (survey/text_folding.hpp). Of several rungs with the same points, the
  /// lowest. Nothing when no rung has.
  [[nodiscard]] std::optional<std::size_t> rung_of(std::string_view text) const;

  /// The rung that was probably meant, or all of them: "none (0), fibre (2)".
  [[nodiscard]] std::string hint_for(std::string_view text) const;
};

/// Reads a list of `{id, label, points}`.
///
/// Errors: survey.*, scoring.no-rungs, scoring.duplicate-rung (two rungs go by the same name, or
/// one by another's points), scoring.falling-ladder (fewer points than on the rung below).
[[nodiscard]] Ladder read_ladder(const survey::YamlNode& node,
                                 const std::vector<std::string>& languages,
                                 Diagnostics& found);

/// An exact decimal or fraction; nothing when missing, survey.not-a-number when it is none.
[[nodiscard]] std::optional<Rational> exact_field(survey::YamlFields& fields,
                                                  std::string_view key,
                                                  Diagnostics& found);

}  // namespace pondera::scoring
