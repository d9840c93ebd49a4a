// SPDX-License-Identifier: Apache-2.0
// Which units a study takes: lines of study.yaml in, a UnitFilter out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/yaml_fields.hpp"

namespace pondera::scoring {

/// Reads one condition, or a list of them that must all hold:
///
///     {attribute: NAME, in: [VALUE, …]}   {attribute: NAME, not_in: [VALUE, …]}
///     {attribute: NAME, at_least: NUMBER, below: NUMBER}
///
/// Errors: survey.*, scoring.empty-filter (nothing could pass, or nothing is asked).
[[nodiscard]] UnitFilter read_unit_filter(const survey::YamlNode& node, Diagnostics& found);

/// A decimal number, exactly as it is written; survey.not-a-number where it is none, nothing where
/// the key is missing.
[[nodiscard]] std::optional<Rational> read_decimal(survey::YamlFields& fields,
                                                   std::string_view key,
                                                   Diagnostics& found);

}  // namespace pondera::scoring
