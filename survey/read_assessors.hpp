// SPDX-License-Identifier: Apache-2.0
// assessors.yaml: a tree of YAML nodes and what the study says about its panel in, assessors out.
#pragma once

#include "survey/study.hpp"
#include "survey/yaml_tree.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::survey {

inline constexpr std::size_t most_assessors = 5000;

/// Room for 5000 assessors: a mapping with six keys and six values each is 13 nodes, and four
/// more around them; 1 MiB leaves each about 200 bytes.
inline constexpr YamlLimits assessors_limits = {.nodes = 13 * static_cast<int>(most_assessors) + 5};

/// What the study says; nothing where study.yaml is itself in error there, so that one mistake is
/// not reported once more for each assessor.
struct PanelRules {
  std::optional<std::vector<std::string>> languages;  ///< the first is the default
  std::optional<std::vector<std::string>> strata;     ///< empty: the study has none
};

/// @param found receives survey.format-tag, survey.duplicate-assessor, survey.bad-address,
/// survey.unknown-language, survey.missing-stratum, survey.no-strata, survey.unknown-stratum,
/// survey.several-lines, survey.too-many-assessors; the warnings survey.duplicate-address,
/// survey.same-name; what YamlFields finds.
[[nodiscard]] std::vector<Assessor> read_assessors(const YamlNode& root,
                                                   const PanelRules& rules,
                                                   Diagnostics& found);

}  // namespace pondera::survey
