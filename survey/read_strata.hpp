// SPDX-License-Identifier: Apache-2.0
// The section `strata` of study.yaml: a YAML node in, the strata and how they count out.
#pragma once

#include "survey/study.hpp"
#include "survey/yaml_tree.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

struct Strata {
  StratumCount count = StratumCount::headcount;
  std::vector<Stratum> members;
  std::vector<SourceSpot> where;  ///< row by row with `members`
};

/// @param node the section, or nullptr where the study has none: then all count by head.
/// @param found receives survey.duplicate-stratum, survey.share-not-used, survey.missing-share,
/// what YamlFields finds.
[[nodiscard]] Strata read_strata(const YamlNode* node,
                                 const std::vector<std::string>& languages,
                                 Diagnostics& found);

}  // namespace pondera::survey
