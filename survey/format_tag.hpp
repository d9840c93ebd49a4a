// SPDX-License-Identifier: Apache-2.0
// The tag that says what a file is and in which version of its form: `pondera: study/1`.
#pragma once

#include "survey/yaml_fields.hpp"

#include <string_view>

namespace pondera::survey {

/// Checks the field `pondera` of a file that should be `<kind>/1` (survey.format-tag).
///
/// @return whether the rest is worth reading: not when the file says that it is of another kind or
/// of a version that this program does not know.
[[nodiscard]] bool check_format_tag(YamlFields& fields, std::string_view kind, Diagnostics& found);

}  // namespace pondera::survey
