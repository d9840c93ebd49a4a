// SPDX-License-Identifier: Apache-2.0
// The section `hierarchy` of study.yaml: a tree of YAML nodes in, a checked Hierarchy out.
#pragma once

#include "survey/hierarchy.hpp"
#include "survey/study.hpp"
#include "survey/yaml_tree.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::survey {

/// Items of one group that may be compared in pairs: no random index is known beyond.
inline constexpr std::size_t most_compared = 15;

/// @param root      the goal: {id, label, description, children: […]}, children likewise.
/// @param languages of the study, the first its own.
/// @param method    pairwise, best-worst: at most 15 children in a group. Rating: all leaves differ
///                  in their labels, since they stand in one list; otherwise siblings do.
/// @param found     receives survey.group-too-large, survey.same-label, survey.reserved-id,
///                  survey.empty-group, survey.several-lines, what Hierarchy::make and YamlFields
///                  find.
/// @return nothing when there was an error.
[[nodiscard]] std::optional<Hierarchy> read_hierarchy(const YamlNode& root,
                                                      const std::vector<std::string>& languages,
                                                      ElicitationMethod method,
                                                      Diagnostics& found);

}  // namespace pondera::survey
