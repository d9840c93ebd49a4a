// SPDX-License-Identifier: Apache-2.0
// A project that AHP-OS (Klaus Goepel, BPMSG) exported as JSON: text in, a model with all
// participants' judgements out.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_model.hpp"

#include <string_view>

namespace pondera::exchange {

/// The form: {"pj": [{"project_name", "project_description", "project_hText", "project_author"}],
/// "pwc": [{"pwc_part", "pwc_node", "pwc_ab", "pwc_intense"}], "alt": [{"alt"}]}.
///
/// A node's comparisons are those of its children, first with second, first with third, …, in the
/// order of read_ahp_os_hierarchy. Character k of pwc_ab says which side of comparison k is more
/// important, 0 the first and 1 the second; character k of pwc_intense, 1 … 9, how many times. With
/// alternatives, a node is a criterion, and what is compared are the alternatives.
///
/// Errors, each at its place: yaml.* (JSON is read as the YAML that it is), import.ahp-os-form,
/// import.ahp-os-hierarchy, import.ahp-os-node (not in the hierarchy, with the nearest),
/// import.ahp-os-judgements (the two texts have not as many characters as there are pairs, or
/// others than these). Note: import.fixed-priorities.
/// Source: bpmsg/ahp-os, classes/AhpDb.php (getPwcArray, convertPwc), ahp-session-admin.php.
[[nodiscard]] Result<ImportedModel> read_ahp_os_project(std::string_view text,
                                                        std::string_view file);

}  // namespace pondera::exchange
