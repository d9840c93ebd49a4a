// SPDX-License-Identifier: Apache-2.0
// One text as a value between the braces of a YAML mapping: text in, one line of YAML out.
#pragma once

#include <string>
#include <string_view>

namespace pondera::exchange {

/// As survey::yaml_scalar, but a text with ',', '[', ']', '{' or '}', which would end the value
/// there, stands in double quotes. Control characters that YAML refuses become U+FFFD.
[[nodiscard]] std::string flow_scalar(std::string_view text);

/// The same, always in double quotes.
[[nodiscard]] std::string quoted_scalar(std::string_view text);

}  // namespace pondera::exchange
